import { Button, Menu } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type AppOrderField } from './generated/graphql'
import { AppCountDocument, AppLastSignInDocument, AppListDocument, type AppRowFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { Allowed } from '../../ui/Allowed'
import { ColumnChoice } from '../../ui/ColumnChoice'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { FilterBar } from '../../ui/FilterBar'
import { IconPlus, IconTrash } from '../../ui/icons'
import { type Column, type List, useList } from '../../ui/list'
import { PageHeader } from '../../ui/PageHeader'
import { RowMenu } from '../../ui/RowMenu'
import { ShortId } from '../../ui/ShortId'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { Status } from '../../ui/Status'
import { type Made, SecretOnce } from '../clients/SecretOnce'
import { DeleteApp } from './Delete'
import { appFilterOf, appFilters } from './filters'
import { AppForm } from './Form'

const columns: Column<AppRowFragment, AppOrderField>[] = [
  { id: 'name', header: 'Name', sort: 'NAME', cell: ({ id, name }) => <Link to="/apps/$id" params={{ id }}>{name}</Link> },
  { id: 'id', header: 'Id', cell: ({ id }) => <ShortId id={id} what="the id of the application" /> },
  { id: 'state', header: 'State', cell: (app) => <AppState app={app} /> },
  { id: 'created', header: 'Created', sort: 'CREATED_AT', cell: ({ createdAt }) => <DateTime at={createdAt} /> },
  { id: 'by', header: 'Created by', cell: ({ history }) => <Creator history={history} /> },
  { id: 'seen', header: 'Last sign-in', cell: ({ id }) => <LastSignIn appId={id} /> },
  { id: 'auto', header: 'Auto-assigned', extra: true, cell: ({ autoAssign }) => (autoAssign ? 'To all users' : <span className="quiet">–</span>) },
  { id: 'description', header: 'Description', extra: true, cell: ({ description }) => <span className="quiet">{description ?? '–'}</span> },
]

/** Whether an app is open for sign-in. */
export function AppState({ app }: { app: Pick<AppRowFragment, 'active'> }) {
  return app.active ? <Status tone="good">Active</Status> : <Status tone="warn">Inactive</Status>
}

/** The tenant's applications. */
export function AppList() {
  const list = useList(columns, 'name')
  const search = list.search['q']
  const filter = appFilterOf(list.search)
  const narrowed = { ...(search && { search }), ...(filter && { filter }) }
  const variables = { ...list.page, orderBy: list.order, ...narrowed }
  const { data, problem, stale, reload } = useGraph(AppListDocument, variables, { keep: true })
  const count = useGraph(AppCountDocument, narrowed)
  const [leaving, setLeaving] = useState<AppRowFragment | null>(null)
  return (
    <>
      <PageHeader title="Applications" sub="What your users sign in to.">
        <ShowAsGraphQL operations={[{ name: 'AppList', document: AppListDocument, variables }]} />
        <Allowed may="apps:create">
          <Button leftSection={<IconPlus size={18} />} onClick={() => list.change({ form: 'new' })}>
            Create an application
          </Button>
        </Allowed>
      </PageHeader>
      <FilterBar list={list} looksAt="the start of a name" filters={appFilters}>
        <ColumnChoice columns={columns} list={list} />
      </FilterBar>
      <DataTable
        label="Applications"
        columns={columns}
        rows={data?.apps?.nodes}
        page={data?.apps?.pageInfo}
        list={list}
        nameOf={(row) => row.name}
        total={count.data?.apps?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={<NoApps list={list} narrowed={!!search || !!filter} />}
        actions={(row) => (
          <RowMenu name={row.name}>
            <Allowed may="apps:delete">
              <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={() => setLeaving(row)}>
                Delete…
              </Menu.Item>
            </Allowed>
          </RowMenu>
        )}
      />
      <Creation list={list} />
      <DeleteApp app={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}

// The new app's page opens when its secret has been stored.
function Creation({ list }: { list: List }) {
  const [made, setMade] = useState<(Made & { id: string }) | null>(null)
  const navigate = useNavigate()
  const go = () => {
    setMade(null)
    if (made) void navigate({ to: '/apps/$id', params: { id: made.id } })
  }
  return (
    <>
      <AppForm
        opened={list.search['form'] === 'new'}
        onClose={() => list.change({ form: undefined }, { replace: true })}
        onMade={(id, credentials) => setMade({ id, ...credentials })}
      />
      <SecretOnce made={made} onClose={go} />
    </>
  )
}

function Creator({ history }: Pick<AppRowFragment, 'history'>) {
  const [first] = history?.nodes ?? []
  return first?.action.endsWith('.created') ? <ActorName actor={first.actor} name={first.actorName} /> : <span className="quiet">–</span>
}

// Asked for row by row, so that the table is there before the log was looked through.
function LastSignIn({ appId }: { appId: string }) {
  const variables = useMemo(() => ({ filter: { appId, action: ['user.signed_in'] } }), [appId])
  const { data } = useGraph(AppLastSignInDocument, variables)
  return data ? <DateTime at={data.events?.nodes[0]?.at} never="Never" /> : <span className="quiet">…</span>
}

function NoApps({ list, narrowed }: { list: List; narrowed: boolean }) {
  if (narrowed) {
    const all = Object.fromEntries(['q', ...appFilters.map(({ name }) => name)].map((name) => [name, undefined]))
    return (
      <EmptyState title="No application is like that" action={<Button variant="default" onClick={() => list.narrow(all)}>Show all applications</Button>}>
        The search looks at the start of names.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No application yet" action={<Allowed may="apps:create"><Button onClick={() => list.change({ form: 'new' })}>Create an application</Button></Allowed>}>
      Make one for each product that your users sign in to. Its credentials are generated.
    </EmptyState>
  )
}
