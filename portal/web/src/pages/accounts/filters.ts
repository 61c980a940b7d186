import type { Search } from '../../app/url'
import type { AccountFilter, UserStatus } from '../../graphql/generated/graphql'
import type { AccountUserFilter } from './generated/graphql'
import { type Filter, manyOf, rangeOf } from '../../ui/filter'

/** How the list of accounts can be narrowed. */
export const accountFilters: Filter[] = [
  { name: 'state', label: 'State', kind: 'choice', options: [{ value: 'enabled', label: 'Enabled' }, { value: 'disabled', label: 'Disabled' }] },
  { name: 'apps', label: 'Applications', kind: 'choice', options: [{ value: 'some', label: 'Has some' }, { value: 'none', label: 'Has none' }] },
  { name: 'users', label: 'Users', kind: 'choice', options: [{ value: 'some', label: 'Has some' }, { value: 'none', label: 'Has none' }] },
  { name: 'externalId', label: 'External id', kind: 'text', hint: 'The whole id' },
  { name: 'created', label: 'Created', kind: 'span' },
  { name: 'seen', label: 'A user signed in', kind: 'span' },
]

/** The filter of an address as the graph takes it. */
export function accountFilterOf(search: Search): AccountFilter | undefined {
  const createdAt = rangeOf(search['created'])
  const lastSignInAt = rangeOf(search['seen'])
  return unlessEmpty({
    ...yesNo('enabled', search['state'], 'enabled'),
    ...yesNo('hasApps', search['apps'], 'some'),
    ...yesNo('hasUsers', search['users'], 'some'),
    ...(search['externalId'] && { externalId: search['externalId'] }),
    ...(createdAt && { createdAt }),
    ...(lastSignInAt && { lastSignInAt }),
  })
}

/** How the users of an account can be narrowed. */
export const accountUserFilters: Filter[] = [
  {
    name: 'status',
    label: 'Status',
    kind: 'choice',
    many: true,
    options: [{ value: 'ACTIVE', label: 'Active' }, { value: 'PENDING', label: 'Pending' }, { value: 'DISABLED', label: 'Disabled' }],
  },
  { name: 'membership', label: 'Membership', kind: 'choice', options: [{ value: 'on', label: 'On' }, { value: 'off', label: 'Off' }] },
]

/** The same for the users of an account. */
export function accountUserFilterOf(search: Search): AccountUserFilter | undefined {
  const status = manyOf<UserStatus>(search['status'])
  return unlessEmpty({ ...(status && { status }), ...yesNo('enabled', search['membership'], 'on') })
}

function yesNo(name: string, value: string | undefined, yes: string) {
  return value ? { [name]: value === yes } : {}
}

function unlessEmpty<F extends object>(filter: F): F | undefined {
  return Object.keys(filter).length > 0 ? filter : undefined
}
