import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useRef } from 'react'
import { type UserOrderField } from './generated/graphql'
import { UserCountDocument, UserListDocument, type UserRowFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { Can } from '../../ui/Can'
import { ColumnChoice } from '../../ui/ColumnChoice'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { Export } from '../../ui/Export'
import { FilterBar } from '../../ui/FilterBar'
import { IconPlus, IconUpload } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import { Names } from '../../ui/Names'
import { PageHeader } from '../../ui/PageHeader'
import { SavedViews } from '../../ui/SavedViews'
import { later, useSoon } from '../../ui/later'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { userName, UserStatusWord } from '../../ui/User'
import { useUsersCan } from './can'
import { useChosen } from './chosen'
import { filterOf, filters } from './filters'

const AddUser = later(() => import('./Add'))
const UserBulk = later(() => import('./Bulk'))

const columns: Column<UserRowFragment, UserOrderField>[] = [
  { id: 'name', header: 'Name', cell: (user) => <Link to="/users/$id" params={{ id: user.id }}>{userName(user)}</Link> },
  { id: 'status', header: 'Status', cell: ({ status }) => <UserStatusWord status={status} /> },
  { id: 'email', header: 'Email', sort: 'EMAIL', cell: ({ email }) => (email ? <span className="cut" title={email}>{email}</span> : <Nothing />) },
  { id: 'phone', header: 'Phone', cell: ({ phone }) => (phone ? <span className="number">{phone}</span> : <Nothing />) },
  { id: 'external', header: 'External id', cell: ({ externalUserId }) => (externalUserId ? <code className="mono cut" title={externalUserId}>{externalUserId}</code> : <Nothing />) },
  { id: 'signed', header: 'Last sign-in', sort: 'LAST_SIGN_IN_AT', cell: ({ lastSignInAt }) => <DateTime at={lastSignInAt} never="Never" /> },
  { id: 'apps', header: 'Apps', cell: ({ apps }) => <AppNames apps={apps} /> },
  { id: 'created', header: 'Created', sort: 'CREATED_AT', extra: true, cell: ({ createdAt }) => <DateTime at={createdAt} /> },
]

/** The tenant's users. */
export function UserList() {
  useSoon(AddUser, UserBulk)
  const list = useList(columns)
  const { search } = list
  const filter = useMemo(() => filterOf(search), [search])
  const narrowed = { ...(search['q'] && { search: search['q'] }), ...(filter && { filter }) }
  const variables = { ...list.page, ...narrowed, orderBy: list.order }
  const { data, problem, stale, reload } = useGraph(UserListDocument, variables, { keep: true })
  const count = useGraph(UserCountDocument, narrowed)
  const chosen = useChosen(data?.users?.nodes, narrowed, count.data?.users?.totalCount)
  const picked = ['app', 'group', 'account'].flatMap((name) => search[name] ?? [])
  const isNarrowed = Object.keys(narrowed).length > 0
  const reloadAll = () => {
    reload()
    count.reload()
  }
  return (
    <Can viewerCan={useUsersCan()}>
      <PageHeader title="Users" sub="Each person is known once, and shared by all apps.">
        <ShowAsGraphQL
          operations={[
            { name: 'UserList', document: UserListDocument, variables },
            { name: 'UserCount', document: UserCountDocument, variables: narrowed },
          ]}
        />
        <Export list="users" may="users:list" listed={{ ...narrowed, orderBy: list.order }} />
        <Begin add={() => list.change({ form: 'new' })} />
      </PageHeader>
      <Names ids={picked}>
        <FilterBar list={list} looksAt="name, email, phone or id" filters={filters}>
          <SavedViews name="users" list={list} />
          <ColumnChoice columns={columns} list={list} />
        </FilterBar>
      </Names>
      <Needed when={chosen.selection.rows.size > 0}>
        <UserBulk chosen={chosen} narrowed={isNarrowed} onDone={reloadAll} />
      </Needed>
      <DataTable
        label="Users"
        columns={columns}
        rows={data?.users?.nodes}
        page={data?.users?.pageInfo}
        list={list}
        nameOf={userName}
        total={count.data?.users?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        selection={chosen.selection}
        empty={<NoUsers narrowed={isNarrowed} />}
      />
      <Needed when={search['form'] === 'new'}>
        <AddUser opened={search['form'] === 'new'} onClose={() => list.change({ form: undefined }, { replace: true })} />
      </Needed>
    </Can>
  )
}

// Shows a part from when it is first needed; it stays then, so that it can close by itself.
function Needed({ when, children }: { when: boolean; children: ReactNode }) {
  const ever = useRef(false)
  ever.current ||= when
  return ever.current && children
}

function Begin({ add }: { add: () => void }) {
  const navigate = useNavigate()
  return (
    <>
      <Allowed may="users:create" action="usersCreate">
        <Button variant="default" leftSection={<IconUpload size={18} />} onClick={() => void navigate({ to: '/users/import' })}>
          Import
        </Button>
      </Allowed>
      <Allowed may="users:create" action="userCreate">
        <Button leftSection={<IconPlus size={18} />} onClick={add}>
          Add a user
        </Button>
      </Allowed>
    </>
  )
}

function Nothing() {
  return <span className="quiet">–</span>
}

function AppNames({ apps }: Pick<UserRowFragment, 'apps'>) {
  if (!apps || apps.nodes.length === 0) return <Nothing />
  return (
    <>
      {apps.nodes.map(({ name }) => name).join(', ')}
      {apps.pageInfo.hasNextPage && <span className="quiet"> and more</span>}
    </>
  )
}

function NoUsers({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState title="No user is like that">Remove a filter, or search for the start of a name, an email address, a phone number or an external id.</EmptyState>
  ) : (
    <EmptyState title="No user yet">Add one, or import a file of them. Users come by themselves, too, with their first sign-in to an app that allows it.</EmptyState>
  )
}
