import { useMemo } from 'react'
import { AppUsersDocument, type AppUsersQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Bar } from '../../ui/Bar'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { Filters } from '../../ui/Filters'
import { type Column, useList } from '../../ui/list'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { userName, UserStatusWord } from '../../ui/User'
import { appUserFilterOf, appUserFilters, sourceWords } from './filters'

type Edge = NonNullable<NonNullable<AppUsersQuery['app']>['users']>['edges'][number]
type Row = Edge & { id: string }

const columns: Column<Row>[] = [
  { id: 'name', header: 'User', cell: ({ node }) => <User user={node} /> },
  { id: 'status', header: 'Status', cell: ({ node }) => <UserStatusWord status={node.status} /> },
  { id: 'why', header: 'Has it', cell: ({ sources }) => waysOf(sources).join(', ') },
  { id: 'seen', header: 'Last sign-in', cell: ({ node }) => <DateTime at={node.lastSignInAt} never="Never" /> },
]

function User({ user }: { user: Edge['node'] }) {
  const name = userName(user)
  return (
    <>
      <b>{name}</b>
      {user.email && user.email !== name && <div className="quiet">{user.email}</div>}
    </>
  )
}

/** Every way to an app in words, each once. */
export function waysOf(sources: Pick<Edge['sources'][number], 'kind' | 'account' | 'group'>[]): string[] {
  return [...new Set(sources.map(({ kind, account, group }) => {
    const by = group ?? account
    return by ? `${sourceWords[kind]}: ${by.name}` : sourceWords[kind]
  }))]
}

/** Who may use an app, and by which ways. */
export function AppUsers({ id }: { id: string }) {
  const list = useList(columns)
  const filter = appUserFilterOf(list.search)
  const variables = { id, ...list.page, ...(filter && { filter }) }
  const { data, problem, stale, reload } = useGraph(AppUsersDocument, variables, { keep: true })
  const page = data?.app?.users
  const rows = useMemo(() => page?.edges.map((edge) => ({ ...edge, id: edge.node.id })), [page])
  return (
    <>
      <Bar>
        <ShowAsGraphQL operations={[{ name: 'AppUsers', document: AppUsersDocument, variables }]} />
        <Filters list={list} filters={appUserFilters} />
      </Bar>
      <DataTable
        label="Users"
        columns={columns}
        rows={rows}
        page={page?.pageInfo}
        list={list}
        nameOf={({ node }) => userName(node)}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={<EmptyState title={filter ? 'No user of the app is like that' : 'Nobody has this app'}>{!filter && 'Give it to users, to a group or to an account; or auto-assign it to all.'}</EmptyState>}
      />
    </>
  )
}
