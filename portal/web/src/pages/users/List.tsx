import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type UserOrderField } from './generated/graphql'
import { UserCountDocument, UserListDocument, type UserRowFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { ColumnChoice } from '../../ui/ColumnChoice'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { Export } from '../../ui/Export'
import { FilterBar } from '../../ui/FilterBar'
import { IconUpload } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import { Names } from '../../ui/Names'
import { PageHeader } from '../../ui/PageHeader'
import { SavedViews } from '../../ui/SavedViews'
import { useSelection } from '../../ui/selection'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { userName, UserStatusWord } from '../../ui/User'
import { UserBulk } from './Bulk'
import { filterOf, filters } from './filters'

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
  const list = useList(columns)
  const navigate = useNavigate()
  const selection = useSelection<UserRowFragment>()
  const { search } = list
  const filter = useMemo(() => filterOf(search), [search])
  const narrowed = { ...(search['q'] && { search: search['q'] }), ...(filter && { filter }) }
  const variables = { ...list.page, ...narrowed, orderBy: list.order }
  const { data, problem, stale, reload } = useGraph(UserListDocument, variables, { keep: true })
  const count = useGraph(UserCountDocument, narrowed)
  const picked = ['app', 'group', 'account'].flatMap((name) => search[name] ?? [])
  return (
    <>
      <PageHeader title="Users" sub="Each person is known once, and shared by all apps.">
        <ShowAsGraphQL
          operations={[
            { name: 'UserList', document: UserListDocument, variables },
            { name: 'UserCount', document: UserCountDocument, variables: narrowed },
          ]}
        />
        <Export list="users" may="users:list" listed={{ ...narrowed, orderBy: list.order }} />
        <Allowed may="users:create" action="usersCreate">
          <Button leftSection={<IconUpload size={18} />} onClick={() => void navigate({ to: '/users/import' })}>
            Import
          </Button>
        </Allowed>
      </PageHeader>
      <Names ids={picked}>
        <FilterBar list={list} looksAt="name, email, phone or id" filters={filters}>
          <SavedViews name="users" list={list} />
          <ColumnChoice columns={columns} list={list} />
        </FilterBar>
      </Names>
      {selection.rows.size > 0 && <UserBulk selection={selection} />}
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
        selection={selection}
        empty={<NoUsers narrowed={Object.keys(narrowed).length > 0} />}
      />
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
    <EmptyState title="No user yet">Users come with their first sign-in to an app that allows it, through the API, or by an import of a file.</EmptyState>
  )
}
