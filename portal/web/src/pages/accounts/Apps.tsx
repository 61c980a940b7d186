import { Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type AutoAssignLevel } from './generated/graphql'
import { AccountAppsDocument, type AccountAppsQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { Allowed } from '../../ui/Allowed'
import { Bar } from '../../ui/Bar'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { IconPlus } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import { RowMenu } from '../../ui/RowMenu'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { Status } from '../../ui/Status'
import { AssignApps } from './AssignApps'
import { ChangeApp, type Deed } from './ChangeApp'

type Edge = NonNullable<NonNullable<AccountAppsQuery['account']>['apps']>['edges'][number]
type Row = Edge & { id: string }

/** What auto-assignment is called, by where it comes from. */
const levels: Record<AutoAssignLevel, string> = { ENVIRONMENT: 'Environment auto-assigned', ACCOUNT: 'Account auto-assigned' }

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', cell: ({ node }) => <Link to="/apps/$id" params={{ id: node.id }}>{node.name}</Link> },
  { id: 'state', header: 'State', cell: ({ active }) => (active ? <Status tone="good">Active</Status> : <Status tone="warn">Inactive</Status>) },
  { id: 'auto', header: 'Auto-assignment', cell: ({ level }) => (level ? <Status tone="good">{levels[level]}</Status> : <span className="quiet">Off: users get it one by one</span>) },
  { id: 'assigned', header: 'Assigned', cell: ({ assignedAt }) => <DateTime at={assignedAt} never="By the environment" /> },
  { id: 'by', header: 'Assigned by', cell: ({ assignedBy }) => (assignedBy ? <ActorName actor={assignedBy} /> : <span className="quiet">–</span>) },
]

/** The applications that an account holds. */
export function AccountApps({ account }: { account: { id: string; name: string } }) {
  const list = useList(columns)
  const variables = { id: account.id, ...list.page }
  const { data, problem, stale, reload } = useGraph(AccountAppsDocument, variables, { keep: true })
  const [changing, setChanging] = useState<Deed | null>(null)
  const page = data?.account?.apps
  const rows = useMemo(() => page?.edges.map((edge) => ({ ...edge, id: edge.node.id })), [page])
  const assign = () => list.change({ form: 'assign' })
  return (
    <>
      <Head operation={{ name: 'AccountApps', document: AccountAppsDocument, variables }} assign={assign} />
      <DataTable
        label="Applications"
        columns={columns}
        rows={rows}
        page={page?.pageInfo}
        list={list}
        nameOf={({ node }) => node.name}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={<NoApps assign={assign} />}
        actions={(row) => <Actions row={row} ask={(kind) => setChanging({ kind, app: row.node })} />}
      />
      <AssignApps account={account} opened={list.search['form'] === 'assign'} onClose={() => list.change({ form: undefined }, { replace: true })} />
      <ChangeApp account={account} deed={changing} onClose={() => setChanging(null)} />
    </>
  )
}

interface HeadProps {
  operation: Parameters<typeof ShowAsGraphQL>[0]['operations'][number]
  assign: () => void
}

function Head({ operation, assign }: HeadProps) {
  return (
    <Bar>
      <ShowAsGraphQL operations={[operation]} />
      <Allowed may="accounts:edit">
        <Button leftSection={<IconPlus size={16} />} onClick={assign}>
          Assign application
        </Button>
      </Allowed>
    </Bar>
  )
}

function Actions({ row, ask }: { row: Row; ask: (kind: Deed['kind']) => void }) {
  const byTenant = row.level === 'ENVIRONMENT' ? 'The environment gives it to all users. Switch that off at the application itself.' : null
  const alone = row.assignedAt ? null : 'The account holds it by the environment alone. Switch off auto-assignment at the application itself.'
  const on = row.level === 'ACCOUNT'
  return (
    <RowMenu name={row.node.name}>
      <Allowed may="accounts:edit" unless={byTenant}>
        <Menu.Item onClick={() => ask(on ? 'disable' : 'enable')}>{on || byTenant ? 'Disable auto-assignment…' : 'Enable auto-assignment…'}</Menu.Item>
      </Allowed>
      <Allowed may="accounts:edit" unless={alone}>
        <Menu.Item color="red" onClick={() => ask('remove')}>
          Remove…
        </Menu.Item>
      </Allowed>
    </RowMenu>
  )
}

function NoApps({ assign }: { assign: () => void }) {
  return (
    <EmptyState title="This account holds no application" action={<Allowed may="accounts:edit"><Button onClick={assign}>Assign application</Button></Allowed>}>
      Assign one, so that its users can be given it. One that is inactive can be assigned as well; nobody enters it until it is integrated.
    </EmptyState>
  )
}
