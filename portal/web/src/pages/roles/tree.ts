/** An object with what can be done to it. */
export interface Branch {
  object: string
  label: string
  actions: string[]
}

const all = 'list read create edit delete'

/** Every permission that a role can hold, by object; the first branch stands for all objects. */
export const branches: Branch[] = [
  branch('*', 'Everything', `* ${all}`),
  branch('users', 'Users', all),
  branch('groups', 'Groups', all),
  branch('accounts', 'Accounts', all),
  branch('apps', 'Apps and their clients', all),
  branch('appRoles', 'Roles of apps', 'read create edit delete'),
  branch('sessions', 'Sessions', 'read delete'),
  branch('authenticators', 'Ways to sign in', 'read create edit delete'),
  branch('consents', 'Consents', 'read delete'),
  branch('events', 'Audit log', 'read'),
  branch('eventStreams', 'Event streams', 'read edit'),
  branch('webhooks', 'Webhooks', all),
  branch('managementApps', 'Management apps', all),
  branch('adminUsers', 'Admins', all),
  branch('roles', 'Roles', all),
  branch('tenant', 'Settings of the tenant', 'read edit'),
]

function branch(object: string, label: string, actions: string): Branch {
  return { object, label, actions: actions.split(' ') }
}

/** The permissions of a branch, as the graph spells them. */
export function permissionsOf({ object, actions }: Branch): string[] {
  return actions.map((action) => `${object}:${action}`)
}

/** How much of a branch is chosen: all, some, or none of it. */
export function stateOf(branch: Branch, chosen: ReadonlySet<string>): 'all' | 'some' | 'none' {
  const own = permissionsOf(branch)
  const count = own.filter((permission) => chosen.has(permission)).length
  return count === 0 ? 'none' : count === own.length ? 'all' : 'some'
}

/** The wildcard that already gives a permission, if one is chosen. */
export function givenBy(permission: string, chosen: ReadonlySet<string>): string | undefined {
  const action = permission.slice(permission.indexOf(':') + 1)
  const wide = action === 'list' ? ['*:*', '*:list', '*:read'] : ['*:*', `*:${action}`]
  return wide.find((one) => one !== permission && chosen.has(one))
}

/** The branches whose label, object or actions have the text in them; with all of their actions where the branch itself has it. */
export function matching(text: string): Branch[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return branches
  return branches.flatMap((one) => {
    if (`${one.label} ${one.object}`.toLowerCase().includes(wanted)) return [one]
    const actions = one.actions.filter((action) => `${one.object}:${action}`.toLowerCase().includes(wanted))
    return actions.length > 0 ? [{ ...one, actions }] : []
  })
}

/** What to send of a changed choice. */
export function changesOf(before: readonly string[], after: readonly string[]) {
  const addPermissions = after.filter((one) => !before.includes(one))
  const removePermissions = before.filter((one) => !after.includes(one))
  return { ...(addPermissions.length > 0 && { addPermissions }), ...(removePermissions.length > 0 && { removePermissions }) }
}
