import type { ViewerQuery } from '../graphql/generated/graphql'

export type Viewer = ViewerQuery['viewer']

/** An object and an action, as the graph spells it: groups:edit. */
export type Permission = `${string}:${string}`

/** What to call the viewer's tenant, whose name not everybody may read. */
export function tenantName({ tenant }: Viewer): string {
  return tenant?.name ?? 'Your tenant'
}

/** Whether one of the permissions held covers the one that is wanted: the same rule as the server's. */
export function covers(held: readonly string[], wanted: Permission): boolean {
  const action = wanted.slice(wanted.indexOf(':') + 1)
  const wide = action === 'list' ? ['*:*', '*:list', '*:read'] : ['*:*', `*:${action}`]
  return held.includes(wanted) || wide.some((one) => held.includes(one))
}

/** Why the viewer may not do something; null if they may. The server has the last word. */
export function whyNot(viewer: Viewer, ...wanted: Permission[]): string | null {
  const missing = wanted.filter((one) => !covers(viewer.permissions, one))
  if (missing.length === 0) return null
  return `This needs the permission ${missing.join(' and ')}. Ask an administrator${viewer.tenant ? ` of ${viewer.tenant.name}` : ''} for a role that has it.`
}
