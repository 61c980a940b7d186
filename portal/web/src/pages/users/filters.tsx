import type { UserFilter, UserStatus } from '../../graphql/generated/graphql'
import { type Filter, manyOf, rangeOf } from '../../ui/filter'
import { useFindAccounts, useFindApps, useFindGroups } from '../../ui/find'
import { Name } from '../../ui/Names'
import { PickOne } from '../../ui/PickOne'

interface PickProps {
  onPick: (id: string) => void
}

function PickApp({ onPick }: PickProps) {
  return <PickOne label="App" find={useFindApps()} onPick={({ id }) => onPick(id)} />
}

function PickGroup({ onPick }: PickProps) {
  return <PickOne label="Group" find={useFindGroups()} onPick={({ id }) => onPick(id)} />
}

function PickAccount({ onPick }: PickProps) {
  return <PickOne label="Account" find={useFindAccounts()} onPick={({ id }) => onPick(id)} />
}

const statuses = [
  { value: 'ACTIVE', label: 'Active' },
  { value: 'PENDING', label: 'Pending' },
  { value: 'DISABLED', label: 'Disabled' },
]

const haveApps = [
  { value: 'some', label: 'At least one' },
  { value: 'none', label: 'None' },
]

/** The ways to narrow the list of users. */
export const filters: Filter[] = [
  { name: 'status', label: 'Status', kind: 'choice', many: true, options: statuses },
  { name: 'app', label: 'May use', kind: 'pick', Pick: PickApp, Name },
  { name: 'group', label: 'In group', kind: 'pick', Pick: PickGroup, Name },
  { name: 'account', label: 'Of account', kind: 'pick', Pick: PickAccount, Name },
  { name: 'apps', label: 'Apps', kind: 'choice', options: haveApps },
  { name: 'created', label: 'Created', kind: 'span' },
  { name: 'signed', label: 'Last sign-in', kind: 'span' },
]

/** An address as the filter of the graph; undefined if it narrows nothing. */
export function filterOf(search: Record<string, string>): UserFilter | undefined {
  const { status, app, group, account, apps, created, signed } = search
  const filter: UserFilter = {
    ...(status && { status: manyOf<UserStatus>(status)! }),
    ...(app && { appId: app }),
    ...(group && { groupId: group }),
    ...(account && { accountId: account }),
    ...(apps && { hasApps: apps === 'some' }),
    ...(rangeOf(created) && { createdAt: rangeOf(created)! }),
    ...(rangeOf(signed) && { lastSignInAt: rangeOf(signed)! }),
  }
  return Object.keys(filter).length > 0 ? filter : undefined
}
