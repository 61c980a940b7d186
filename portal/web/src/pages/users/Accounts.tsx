import { useMemo } from 'react'
import { UserAccountsDocument, type UserAccountsQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { type Column, useList } from '../../ui/list'
import { Status } from '../../ui/Status'
import { ThingLink } from '../../ui/ThingLink'

type Edge = NonNullable<NonNullable<UserAccountsQuery['user']>['accounts']>['edges'][number]
type Row = Edge & { id: string }

const columns: Column<Row>[] = [
  { id: 'name', header: 'Account', cell: ({ node }) => <ThingLink kind="accounts" id={node.id}>{node.name}</ThingLink> },
  { id: 'state', header: 'Membership', cell: ({ enabled, node }) => <State on={enabled && node.enabled} whole={node.enabled} /> },
  { id: 'joined', header: 'Joined', cell: ({ joinedAt }) => <DateTime at={joinedAt} /> },
  { id: 'by', header: 'Added by', cell: ({ addedBy }) => <ActorName actor={addedBy} /> },
]

/** The accounts that a user belongs to. */
export function UserAccounts({ id }: { id: string }) {
  const list = useList(columns)
  const { data, problem, stale, reload } = useGraph(UserAccountsDocument, { id, ...list.page }, { keep: true })
  const page = data?.user?.accounts
  const rows = useMemo(() => page?.edges.map((edge) => ({ ...edge, id: edge.node.id })), [page])
  return (
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
      empty={<EmptyState title="In no account">Users are added on the page of an account, and get its apps with that.</EmptyState>}
    />
  )
}

function State({ on, whole }: { on: boolean; whole: boolean }) {
  if (on) return <Status tone="good">Counts</Status>
  return <Status tone="warn">{whole ? 'Switched off' : 'The account is switched off'}</Status>
}
