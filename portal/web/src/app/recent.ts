const KEY = 'tenantry.recent'

/** How many things are remembered. */
const MOST = 6

/** The ids of what was looked at last in this tab, the latest first. */
export function recentIDs(): string[] {
  return (sessionStorage.getItem(KEY) ?? '').split(',').filter((id) => id !== '')
}

/** Remembers the thing whose page has this path. */
export function remember(path: string): void {
  const [, id] = /^\/[a-z/-]+\/([a-z]{3}_[0-9a-z]{26})$/.exec(path) ?? []
  if (id === undefined) return
  sessionStorage.setItem(KEY, [id, ...recentIDs().filter((one) => one !== id)].slice(0, MOST).join())
}
