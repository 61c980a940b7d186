import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import {
  type EventFilter,
  type HistoryRowFragment,
  KpiAccountsDocument,
  type KpiAccountsQuery,
  KpiAppsDocument,
  type KpiAppsQuery,
  KpiEventsDocument,
  type KpiNumberFragment,
  KpiUsersDocument,
  type KpiUsersQuery,
  type PageFragment,
} from '../graphql/generated/graphql'
import { type Answer, type Doc, useGraph } from '../graphql/use'
import { ActorName } from './Actor'
import { DataTable } from './DataTable'
import { DateTime } from './DateTime'
import { EmptyState } from './EmptyState'
import { type Column, fromTheEnd, type List, pageOf } from './list'
import { Name, Names } from './Names'
import { turned } from './HistoryTable'
import { ShowAsGraphQL } from './ShowAsGraphQL'
import { Status } from './Status'
import { userName, UserStatusWord } from './User'
import { actionInWords } from './words'

type UserRow = NonNullable<KpiUsersQuery['users']>['nodes'][number]
type AccountRow = NonNullable<KpiAccountsQuery['accounts']>['nodes'][number]
type AppRow = NonNullable<KpiAppsQuery['apps']>['nodes'][number]

interface KpiRowsProps {
  title: string
  /** The number whose rows are shown; none closes the drawer. */
  kpi: KpiNumberFragment | undefined
  onClose: () => void
}

/** The rows behind a number, by the very filter that it was counted with. */
export function KpiRows({ title, kpi, onClose }: KpiRowsProps) {
  return (
    <Drawer opened={!!kpi} onClose={onClose} title={title} size="xl" padding="lg">
      {kpi && <Rows key={JSON.stringify(kpi.filter)} kpi={kpi} title={title} />}
    </Drawer>
  )
}

interface RowsProps {
  kpi: KpiNumberFragment
  title: string
}

function Rows(props: RowsProps) {
  switch (props.kpi.list) {
    case 'users':
      return <Listed {...props} document={KpiUsersDocument} name="KpiUsers" pick={(data) => data.users} columns={users} nameOf={userName} />
    case 'accounts':
      return <Listed {...props} document={KpiAccountsDocument} name="KpiAccounts" pick={(data) => data.accounts} columns={accounts} nameOf={(row) => row.name} />
    case 'apps':
      return <Listed {...props} document={KpiAppsDocument} name="KpiApps" pick={(data) => data.apps} columns={apps} nameOf={(row) => row.name} />
    default:
      return <Events {...props} />
  }
}

const users: Column<UserRow>[] = [
  { id: 'name', header: 'User', cell: (user) => <b>{userName(user)}</b> },
  { id: 'status', header: 'Status', cell: ({ status }) => <UserStatusWord status={status} /> },
  { id: 'seen', header: 'Last sign-in', cell: ({ lastSignInAt }) => <DateTime at={lastSignInAt} never="Never" /> },
]

const accounts: Column<AccountRow>[] = [
  { id: 'name', header: 'Account', cell: ({ id, name }) => <Link to="/accounts/$id" params={{ id }}>{name}</Link> },
  { id: 'state', header: 'State', cell: ({ enabled }) => (enabled ? <Status tone="good">Enabled</Status> : <Status tone="alarm">Disabled</Status>) },
  { id: 'created', header: 'Created', cell: ({ createdAt }) => <DateTime at={createdAt} /> },
]

const apps: Column<AppRow>[] = [
  { id: 'name', header: 'Application', cell: ({ id, name }) => <Link to="/apps/$id" params={{ id }}>{name}</Link> },
  { id: 'state', header: 'State', cell: ({ active }) => (active ? <Status tone="good">Active</Status> : <Status tone="warn">Inactive</Status>) },
  { id: 'created', header: 'Created', cell: ({ createdAt }) => <DateTime at={createdAt} /> },
]

const events: Column<HistoryRowFragment>[] = [
  { id: 'at', header: 'When', cell: ({ at }) => <DateTime at={at} /> },
  { id: 'who', header: 'Whom', cell: ({ targetId }) => <Name id={targetId} /> },
  { id: 'what', header: 'What', cell: ({ action }) => actionInWords(action) },
  { id: 'by', header: 'By', cell: ({ actor, actorName }) => <ActorName actor={actor} name={actorName} /> },
]

interface Connection<Row> {
  nodes: Row[]
  pageInfo: PageFragment
}

interface ListedProps<Row, Data, Variables> extends RowsProps {
  document: Doc<Data, Variables>
  name: string
  pick: (data: Data) => Connection<Row> | null
  columns: Column<Row>[]
  nameOf: (row: Row) => string
}

function Listed<Row extends { id: string }, Data, Variables extends object>(props: ListedProps<Row, Data, Variables>) {
  const list = useOwnList(props.columns)
  const variables = { filter: props.kpi.filter, ...list.page } as never as Variables
  const answer = useGraph(props.document, variables, { keep: true })
  const found = answer.data && props.pick(answer.data)
  return (
    <>
      <Table {...props} list={list} answer={answer} rows={found?.nodes} page={found?.pageInfo} />
      <ShowAsGraphQL operations={[{ name: props.name, document: props.document, variables }]} />
    </>
  )
}

// The log is read from its end: newest first.
function Events({ kpi, title }: RowsProps) {
  const list = useOwnList(events)
  const variables = { filter: kpi.filter as EventFilter, ...fromTheEnd(list.page) }
  const answer = useGraph(KpiEventsDocument, variables, { keep: true })
  const page = answer.data?.events
  const rows = useMemo(() => page?.nodes.toReversed(), [page])
  return (
    <Names ids={rows?.map(({ targetId }) => targetId) ?? []}>
      <Table kpi={kpi} title={title} columns={events} nameOf={({ action }) => actionInWords(action)} list={list} answer={answer} rows={rows} page={turned(page?.pageInfo)} />
      <ShowAsGraphQL operations={[{ name: 'KpiEvents', document: KpiEventsDocument, variables }]} />
    </Names>
  )
}

interface TableProps<Row> extends RowsProps {
  columns: Column<Row>[]
  nameOf: (row: Row) => string
  list: List
  answer: Answer<unknown>
  rows: Row[] | undefined
  page: PageFragment | undefined
}

function Table<Row extends { id: string }>({ kpi, title, answer, ...rest }: TableProps<Row>) {
  return (
    <DataTable
      {...rest}
      label={title}
      total={kpi.value}
      stale={answer.stale}
      problem={answer.problem}
      reload={answer.reload}
      empty={<EmptyState title="None">Nothing is counted here at the moment.</EmptyState>}
    />
  )
}

// A list beside the page's own: its place is not in the address.
function useOwnList<Row>(columns: Column<Row>[]): List {
  const [place, setPlace] = useState<Record<string, string>>({})
  return useMemo((): List => {
    const change: List['change'] = ({ after, before }) => void setPlace({ ...(after && { after }), ...(before && { before }) })
    return { search: place, change, narrow: () => void setPlace({}), page: pageOf(place), sort: undefined, order: null, visible: columns.map(({ id }) => id) }
  }, [place, columns])
}
