import { Button, Skeleton, Tabs } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import { AppDashboardDocument, AppDetailDocument, type AppDetailQuery, type AppWholeFragment } from './generated/graphql'
import { useLive } from '../../graphql/live'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { CopyId } from '../../ui/CopyButton'
import { EmptyState } from '../../ui/EmptyState'
import { IconPencil, IconTrash } from '../../ui/icons'
import { PageHeader } from '../../ui/PageHeader'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { AppAccounts } from './Accounts'
import { AppClients } from './Clients'
import { DeleteApp } from './Delete'
import { AppForm } from './Form'
import { AppHistory } from './History'
import { AppState } from './List'
import { AppOverview } from './Overview'
import { AppUsers } from './Users'

/** The tenant's own settings, as far as an app's page needs them; null for who may not read them. */
export type TenantDefault = AppDetailQuery['tenant']

const up = { to: '/apps', label: 'Applications' } as const

/** One application: how far its integration is, its clients, who has it, what happened to it. */
export function AppDetail() {
  const { id } = useParams({ from: '/shell/apps/$id' })
  const { data, problem, loading, reload } = useGraph(AppDetailDocument, { id })
  useLive({ appId: id }, reload)
  if (data?.app) return <Whole key={id} app={data.app} tenant={data.tenant} />
  if (loading) return <Skeleton height={36} width={260} />
  return (
    <>
      <PageHeader title="Application" up={up} />
      {problem ? (
        <ProblemAlert problem={problem} retry={reload} />
      ) : (
        <EmptyState title="There is no such application">It may have been deleted. For 30 days it can be restored, with its clients and assignments.</EmptyState>
      )}
    </>
  )
}

function Whole({ app, tenant }: { app: AppWholeFragment; tenant: TenantDefault }) {
  const { search, change } = useUrl()
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState(false)
  const go = (tab: string) => change({ tab: tab === 'overview' ? undefined : tab, after: undefined, before: undefined, rows: undefined, source: undefined, status: undefined })
  return (
    <>
      <PageHeader title={app.name} up={up} sub={<Sub app={app} />}>
        <ShowAsGraphQL
          operations={[
            { name: 'AppDetail', document: AppDetailDocument, variables: { id: app.id } },
            { name: 'AppDashboard', document: AppDashboardDocument, variables: { id: app.id } },
          ]}
        />
        <Allowed may="apps:edit">
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => change({ form: 'edit' })}>
            Edit
          </Button>
        </Allowed>
        <Allowed may="apps:delete">
          <Button variant="default" c="red" leftSection={<IconTrash size={16} />} onClick={() => setLeaving(true)}>
            Delete…
          </Button>
        </Allowed>
      </PageHeader>
      <AppTabs app={app} tenant={tenant} tab={search['tab'] ?? 'overview'} onTab={go} />
      <AppForm app={app} opened={search['form'] === 'edit'} onClose={() => change({ form: undefined }, { replace: true })} />
      <DeleteApp app={leaving ? app : null} onClose={() => setLeaving(false)} onDone={() => void navigate({ to: '/apps' })} />
    </>
  )
}

function Sub({ app }: { app: AppWholeFragment }) {
  return (
    <>
      {app.description && <div>{app.description}</div>}
      <AppState app={app} /> <CopyId id={app.id} what="the id of the application" />
    </>
  )
}

interface AppTabsProps {
  app: AppWholeFragment
  tenant: TenantDefault
  tab: string
  onTab: (tab: string) => void
}

function AppTabs({ app, tenant, tab, onTab }: AppTabsProps) {
  return (
    <Tabs value={tab} onChange={(value) => value && onTab(value)} keepMounted={false}>
      <Tabs.List mb="lg">
        <Tabs.Tab value="overview">Overview</Tabs.Tab>
        <Tabs.Tab value="clients">Clients ({app.clients?.nodes.length ?? 0})</Tabs.Tab>
        <Tabs.Tab value="users">Users</Tabs.Tab>
        <Tabs.Tab value="accounts">Accounts {app.accounts?.totalCount !== undefined && `(${app.accounts?.totalCount?.toLocaleString()})`}</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="overview">
        <AppOverview app={app} tenant={tenant} />
      </Tabs.Panel>
      <Tabs.Panel value="clients">
        <AppClients app={app} />
      </Tabs.Panel>
      <Tabs.Panel value="users">
        <AppUsers id={app.id} />
      </Tabs.Panel>
      <Tabs.Panel value="accounts">
        <AppAccounts id={app.id} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <AppHistory id={app.id} />
      </Tabs.Panel>
    </Tabs>
  )
}
