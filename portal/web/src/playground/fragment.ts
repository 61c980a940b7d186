type Place = Pick<Location, 'hash' | 'pathname' | 'search'>
type Bar = Pick<History, 'replaceState'>

/** A document that the playground opens with. */
export interface Arrived {
  query: string
  variables: string
}

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

/** Takes a document and its variables out of the address, where a page of the portal has put them. */
export function takeDocument(place: Place, bar: Bar): Arrived | null {
  const parts = new URLSearchParams(place.hash.slice(1))
  const query = parts.get('query')
  if (query === null) return null
  bar.replaceState(null, '', place.pathname + place.search)
  return { query, variables: parts.get('variables') ?? '{}' }
}
