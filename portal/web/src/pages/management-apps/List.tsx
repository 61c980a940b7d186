import { Button, Menu } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Search } from '../../app/url'
import { type AppOrderField, type ManagementAppFilter } from './generated/graphql'
import { ManagementAppCountDocument, ManagementAppListDocument, type ManagementAppRowFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { Allowed } from '../../ui/Allowed'
import { ColumnChoice } from '../../ui/ColumnChoice'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import type { Filter } from '../../ui/filter'
import { FilterBar } from '../../ui/FilterBar'
import { IconPlus, IconTrash } from '../../ui/icons'
import { type Column, type List, useList } from '../../ui/list'
import { PageHeader } from '../../ui/PageHeader'
import { RowMenu } from '../../ui/RowMenu'
import { ShortId } from '../../ui/ShortId'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { type Made, SecretOnce } from '../clients/SecretOnce'
import { DeleteManagementApp } from './Delete'
import { ManagementAppForm } from './Form'

type Row = ManagementAppRowFragment

const columns: Column<Row, AppOrderField>[] = [
  { id: 'name', header: 'Name', sort: 'NAME', cell: ({ id, name }) => <Link to="/management-apps/$id" params={{ id }}>{name}</Link> },
  { id: 'id', header: 'Id', cell: ({ id }) => <ShortId id={id} what="the id of the management app" /> },
  { id: 'roles', header: 'Roles', cell: ({ roles }) => <RoleNames roles={roles} /> },
  { id: 'used', header: 'Secret last used', cell: ({ client }) => <DateTime at={lastUse(client)} never="Never" /> },
  { id: 'created', header: 'Created', sort: 'CREATED_AT', cell: ({ createdAt }) => <DateTime at={createdAt} /> },
  { id: 'by', header: 'Created by', cell: ({ history }) => <Creator history={history} /> },
]

const days = [30, 90, 365].map((many) => ({ value: String(many), label: `For ${many} days` }))

const filters: Filter[] = [
  { name: 'unused', label: 'Secret unused', kind: 'choice', options: days },
  { name: 'old', label: 'Secret older than', kind: 'choice', options: days },
]

/** When any of a client's secrets was last used. */
function lastUse(client: Row['client']): string | undefined {
  return client?.secrets.flatMap(({ lastUsedAt }) => lastUsedAt ?? []).sort().at(-1)
}

/** The tenant's management apps. */
export function ManagementAppList() {
  const list = useList(columns, 'name')
  const search = list.search['q']
  const filter = useFilter(list.search)
  const narrowed = { ...(search && { search }), ...(filter && { filter }) }
  const variables = { ...list.page, orderBy: list.order, ...narrowed }
  const { data, problem, stale, reload } = useGraph(ManagementAppListDocument, variables, { keep: true })
  const count = useGraph(ManagementAppCountDocument, narrowed)
  const [leaving, setLeaving] = useState<Row | null>(null)
  return (
    <>
      <PageHeader title="Management apps" sub="Back-office services that manage the whole tenant with credentials of their own.">
        <ShowAsGraphQL operations={[{ name: 'ManagementAppList', document: ManagementAppListDocument, variables }]} />
        <Allowed may="managementApps:create">
          <Button leftSection={<IconPlus size={18} />} onClick={() => list.change({ form: 'new' })}>
            Create a management app
          </Button>
        </Allowed>
      </PageHeader>
      <FilterBar list={list} looksAt="the start of a name" filters={filters}>
        <ColumnChoice columns={columns} list={list} />
      </FilterBar>
      <DataTable
        label="Management apps"
        columns={columns}
        rows={data?.managementApps?.nodes}
        page={data?.managementApps?.pageInfo}
        list={list}
        nameOf={(row) => row.name}
        total={count.data?.managementApps?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={<NoApps list={list} narrowed={!!search || !!filter} />}
        actions={(row) => (
          <RowMenu name={row.name}>
            <Allowed may="managementApps:delete">
              <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={() => setLeaving(row)}>
                Delete…
              </Menu.Item>
            </Allowed>
          </RowMenu>
        )}
      />
      <Creation list={list} />
      <DeleteManagementApp app={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}

// The moment is that of the first look, so that the list is not asked anew at every turn.
function useFilter(search: Search): ManagementAppFilter | undefined {
  const { unused, old } = search
  return useMemo(() => {
    if (!unused && !old) return undefined
    return { ...(unused && { secretUnusedSince: daysAgo(unused) }), ...(old && { secretCreatedBefore: daysAgo(old) }) }
  }, [unused, old])
}

function daysAgo(days: string): string {
  return new Date(Date.now() - Number(days) * 86_400_000).toISOString()
}

// Its page opens when its secret has been stored.
function Creation({ list }: { list: List }) {
  const [made, setMade] = useState<(Made & { id: string }) | null>(null)
  const navigate = useNavigate()
  const go = () => {
    setMade(null)
    if (made) void navigate({ to: '/management-apps/$id', params: { id: made.id } })
  }
  return (
    <>
      <ManagementAppForm
        opened={list.search['form'] === 'new'}
        onClose={() => list.change({ form: undefined }, { replace: true })}
        onMade={(id, credentials) => setMade({ id, ...credentials })}
      />
      <SecretOnce made={made} onClose={go} />
    </>
  )
}

function RoleNames({ roles }: Pick<Row, 'roles'>) {
  if (!roles) return <span className="quiet">–</span>
  return roles.nodes.length > 0 ? <>{roles.nodes.map(({ name }) => name).join(', ')}</> : <span className="quiet">None: may do everything</span>
}

function Creator({ history }: Pick<Row, 'history'>) {
  const [first] = history?.nodes ?? []
  return first?.action.endsWith('.created') ? <ActorName actor={first.actor} name={first.actorName} /> : <span className="quiet">–</span>
}

function NoApps({ list, narrowed }: { list: List; narrowed: boolean }) {
  if (narrowed) {
    return (
      <EmptyState title="No management app is like that" action={<Button variant="default" onClick={() => list.narrow({ q: undefined, unused: undefined, old: undefined })}>Show all</Button>}>
        The search looks at the start of names.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No management app yet" action={<Allowed may="managementApps:create"><Button onClick={() => list.change({ form: 'new' })}>Create a management app</Button></Allowed>}>
      Make one for each service that manages the tenant by the graph.
    </EmptyState>
  )
}
