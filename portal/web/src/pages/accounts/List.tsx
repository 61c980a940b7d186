import { Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type AccountOrderField } from './generated/graphql'
import {
  AccountCountDocument,
  AccountListDocument,
  AccountListKpisDocument,
  type AccountListKpisQuery,
  type AccountRowFragment,
} from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { Can } from '../../ui/Can'
import { ColumnChoice } from '../../ui/ColumnChoice'
import { lengthOf } from '../../ui/count'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { FilterBar } from '../../ui/FilterBar'
import { IconPencil, IconPlus, IconTrash } from '../../ui/icons'
import { KpiCards, type KpiEntry } from '../../ui/Kpi'
import { type Column, type List, useList } from '../../ui/list'
import { PageHeader } from '../../ui/PageHeader'
import { RowMenu } from '../../ui/RowMenu'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { Status } from '../../ui/Status'
import { DeleteAccount } from './Delete'
import { accountFilterOf, accountFilters } from './filters'
import { AccountForm } from './Form'

const columns: Column<AccountRowFragment, AccountOrderField>[] = [
  { id: 'name', header: 'Name', sort: 'NAME', cell: ({ id, name }) => <Link to="/accounts/$id" params={{ id }}>{name}</Link> },
  { id: 'state', header: 'State', cell: ({ enabled }) => <AccountState enabled={enabled} /> },
  { id: 'externalId', header: 'External id', cell: ({ externalId }) => (externalId ? <code className="mono">{externalId}</code> : <span className="quiet">–</span>) },
  { id: 'users', header: 'Users', end: true, cell: ({ users }) => (users ? lengthOf(users.totalCount) : '–') },
  { id: 'apps', header: 'Applications', cell: ({ apps }) => <AppNames apps={apps} /> },
  { id: 'created', header: 'Created', sort: 'CREATED_AT', cell: ({ createdAt }) => <DateTime at={createdAt} /> },
  { id: 'updated', header: 'Changed', extra: true, cell: ({ updatedAt }) => <DateTime at={updatedAt} /> },
]

/** The tenant's accounts. */
export function AccountList() {
  const list = useList(columns, 'name')
  const search = list.search['q']
  const filter = accountFilterOf(list.search)
  const narrowed = { ...(search && { search }), ...(filter && { filter }) }
  const variables = { ...list.page, orderBy: list.order, ...narrowed }
  const { data, problem, stale, reload } = useGraph(AccountListDocument, variables, { keep: true })
  const count = useGraph(AccountCountDocument, narrowed)
  const [leaving, setLeaving] = useState<AccountRowFragment | null>(null)
  return (
    <>
      <PageHeader title="Accounts" sub="Customer organisations: their users, and the applications that they hold.">
        <ShowAsGraphQL operations={[{ name: 'AccountList', document: AccountListDocument, variables }, { name: 'AccountListKpis', document: AccountListKpisDocument, variables: {} }]} />
        <Allowed action="accountCreate">
          <Button leftSection={<IconPlus size={18} />} onClick={() => list.change({ form: 'new' })}>
            Create an account
          </Button>
        </Allowed>
      </PageHeader>
      <Numbers />
      <FilterBar list={list} looksAt="the start of a name or external id" filters={accountFilters}>
        <ColumnChoice columns={columns} list={list} />
      </FilterBar>
      <DataTable
        label="Accounts"
        columns={columns}
        rows={data?.accounts?.nodes}
        page={data?.accounts?.pageInfo}
        list={list}
        nameOf={(row) => row.name}
        total={count.data?.accounts?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={<NoAccounts list={list} narrowed={!!search || !!filter} />}
        actions={(row) => (
          <Can viewerCan={row.viewerCan}>
            <Actions row={row} remove={() => setLeaving(row)} />
          </Can>
        )}
      />
      <AccountForm account={undefined} opened={list.search['form'] === 'new'} onClose={() => list.change({ form: undefined }, { replace: true })} />
      <DeleteAccount account={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}

/** Whether what comes by an account counts. */
export function AccountState({ enabled }: { enabled: boolean }) {
  return enabled ? <Status tone="good">Enabled</Status> : <Status tone="alarm">Disabled</Status>
}

const noVariables = {}

function Numbers() {
  const { data, loading } = useGraph(AccountListKpisDocument, noVariables)
  // Whoever may not read the tenant has the list alone.
  if (!loading && !data?.tenant) return null
  return <KpiCards label="Numbers of the accounts" entries={entriesOf(data?.tenant?.kpis)} />
}

function entriesOf(kpis: NonNullable<AccountListKpisQuery['tenant']>['kpis'] | undefined): KpiEntry[] {
  const average = kpis?.usersPerAccount
  return [
    { id: 'accounts', label: 'Accounts', kpi: kpis?.accounts },
    { id: 'accountsNew', label: 'New in 7 days', title: 'Accounts created in the last 7 days', kpi: kpis?.accountsNew },
    { id: 'accountsActive', label: 'Active in 30 days', title: 'Accounts of which a user signed in in the last 30 days', kpi: kpis?.accountsActive },
    { id: 'perAccount', label: 'Users per account', kpi: undefined, plain: kpis ? (average?.toLocaleString(undefined, { maximumFractionDigits: 1 }) ?? null) : undefined },
  ]
}

function AppNames({ apps }: Pick<AccountRowFragment, 'apps'>) {
  if (!apps) return <>–</>
  const more = (apps.totalCount ?? 0) - apps.nodes.length
  const names = apps.nodes.map(({ name }) => name).join(', ')
  return <span className={names ? undefined : 'quiet'}>{names ? `${names}${more > 0 ? ` and ${more} more` : ''}` : '–'}</span>
}

function Actions({ row, remove }: { row: AccountRowFragment; remove: () => void }) {
  return (
    <RowMenu name={row.name}>
      <Menu.Item
        leftSection={<IconPencil size={16} />}
        renderRoot={(props) => <Link to="/accounts/$id" params={{ id: row.id }} search={{ tab: 'settings' }} {...props} />}
      >
        Settings
      </Menu.Item>
      <Allowed action="accountDelete">
        <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={remove}>
          Delete…
        </Menu.Item>
      </Allowed>
    </RowMenu>
  )
}

function NoAccounts({ list, narrowed }: { list: List; narrowed: boolean }) {
  if (narrowed) {
    const all = Object.fromEntries(['q', ...accountFilters.map(({ name }) => name)].map((name) => [name, undefined]))
    return (
      <EmptyState title="No account is like that" action={<Button variant="default" onClick={() => list.narrow(all)}>Show all accounts</Button>}>
        The search looks at the start of names and of external ids.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No account yet" action={<Allowed action="accountCreate"><Button onClick={() => list.change({ form: 'new' })}>Create an account</Button></Allowed>}>
      Make one for each customer organisation. It holds the default app and the auto-assigned ones from the start.
    </EmptyState>
  )
}
