import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { AppAccountsDocument, type AppAccountsQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { Bar } from '../../ui/Bar'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { type Column, useList } from '../../ui/list'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { Status } from '../../ui/Status'

type Edge = NonNullable<NonNullable<AppAccountsQuery['app']>['accounts']>['edges'][number]
type Row = Edge & { id: string }

const columns: Column<Row>[] = [
  { id: 'name', header: 'Account', cell: ({ node }) => <Link to="/accounts/$id" params={{ id: node.id }} search={{ tab: 'apps' }}>{node.name}</Link> },
  { id: 'auto', header: 'Auto-assignment', cell: ({ autoAssigned }) => (autoAssigned ? <Status tone="good">Account auto-assigned</Status> : <span className="quiet">Off</span>) },
  { id: 'assigned', header: 'Assigned', cell: ({ assignedAt }) => <DateTime at={assignedAt} /> },
  { id: 'by', header: 'Assigned by', cell: ({ assignedBy }) => <ActorName actor={assignedBy} /> },
]

/** The accounts that hold an app by an assignment of their own. */
export function AppAccounts({ id }: { id: string }) {
  const list = useList(columns)
  const variables = { id, ...list.page }
  const { data, problem, stale, reload } = useGraph(AppAccountsDocument, variables, { keep: true })
  const page = data?.app?.accounts
  const rows = useMemo(() => page?.edges.map((edge) => ({ ...edge, id: edge.node.id })), [page])
  return (
    <>
      <Bar>
        <ShowAsGraphQL operations={[{ name: 'AppAccounts', document: AppAccountsDocument, variables }]} />
      </Bar>
      <DataTable
        label="Accounts"
        columns={columns}
        rows={rows}
        page={page?.pageInfo}
        list={list}
        nameOf={({ node }) => node.name}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={<EmptyState title="No account holds this app">Assign it in the Applications tab of an account.</EmptyState>}
      />
    </>
  )
}
