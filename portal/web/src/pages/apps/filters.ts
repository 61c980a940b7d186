import type { Search } from '../../app/url'
import type { AppFilter, UserStatus } from '../../graphql/generated/graphql'
import type { AppUserFilter, AssignmentSourceKind } from './generated/graphql'
import { type Filter, manyOf } from '../../ui/filter'

/** How the list of apps can be narrowed. */
export const appFilters: Filter[] = [
  { name: 'state', label: 'State', kind: 'choice', options: [{ value: 'active', label: 'Active' }, { value: 'inactive', label: 'Inactive' }] },
  { name: 'auto', label: 'Auto-assigned', kind: 'choice', options: [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }] },
  { name: 'assigned', label: 'Given', kind: 'choice', options: [{ value: 'yes', label: 'To somebody' }, { value: 'no', label: 'To nobody' }] },
]

/** The filter of an address as the graph takes it. */
export function appFilterOf(search: Search): AppFilter | undefined {
  const { state, auto, assigned } = search
  if (!state && !auto && !assigned) return undefined
  return { ...(state && { active: state === 'active' }), ...(auto && { autoAssign: auto === 'yes' }), ...(assigned && { assigned: assigned === 'yes' }) }
}

/** What the ways to an app are called. */
export const sourceWords: Record<AssignmentSourceKind, string> = { DIRECT: 'Directly', GROUP: 'By a group', ACCOUNT: 'By an account', TENANT: 'By the environment' }

/** How the users of an app can be narrowed. */
export const appUserFilters: Filter[] = [
  { name: 'source', label: 'Has it', kind: 'choice', many: true, options: Object.entries(sourceWords).map(([value, label]) => ({ value, label })) },
  {
    name: 'status',
    label: 'Status',
    kind: 'choice',
    many: true,
    options: [{ value: 'ACTIVE', label: 'Active' }, { value: 'PENDING', label: 'Pending' }, { value: 'DISABLED', label: 'Disabled' }],
  },
]

/** The same for the users of an app. */
export function appUserFilterOf(search: Search): AppUserFilter | undefined {
  const source = manyOf<AssignmentSourceKind>(search['source'])
  const status = manyOf<UserStatus>(search['status'])
  return source || status ? { ...(source && { source }), ...(status && { status }) } : undefined
}
