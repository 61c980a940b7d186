type Place = Pick<Location, 'hash' | 'pathname' | 'search'>
type Bar = Pick<History, 'replaceState'>

/**
 * Takes the code of an admin link out of the address. The fragment goes first and for good, so that the code stays
 * neither in the address bar nor in the browser's history, whatever becomes of the exchange.
 */
export function takeAdminCode(place: Place, bar: Bar): string | null {
  const code = new URLSearchParams(place.hash.slice(1)).get('admin_link')
  if (code === null) return null
  bar.replaceState(null, '', place.pathname + place.search)
  return code === '' ? null : code
}
