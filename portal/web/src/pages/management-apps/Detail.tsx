import { Button, Skeleton, Tabs } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import { ManagementAppDetailDocument, ManagementAppHistoryDocument, type ManagementAppWholeFragment } from './generated/graphql'
import { useLive } from '../../graphql/live'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { CopyId } from '../../ui/CopyButton'
import { EmptyState } from '../../ui/EmptyState'
import { HistoryTable, useHistoryList } from '../../ui/HistoryTable'
import { IconPencil, IconTrash } from '../../ui/icons'
import { fromTheEnd } from '../../ui/list'
import { PageHeader } from '../../ui/PageHeader'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { ClientCard } from '../clients/ClientCard'
import { DeleteManagementApp } from './Delete'
import { ManagementAppForm } from './Form'
import { ManagementAppRoles } from './Roles'

type App = ManagementAppWholeFragment

const up = { to: '/management-apps', label: 'Management apps' } as const

/** One management app: its credentials, its roles and what they permit, its history. */
export function ManagementAppDetail() {
  const { id } = useParams({ from: '/shell/management-apps/$id' })
  const { data, problem, loading, reload } = useGraph(ManagementAppDetailDocument, { id })
  useLive({ targetId: id }, reload)
  if (data?.managementApp) return <Whole key={id} app={data.managementApp} />
  if (loading) return <Skeleton height={36} width={260} />
  return (
    <>
      <PageHeader title="Management app" up={up} />
      {problem ? <ProblemAlert problem={problem} retry={reload} /> : <EmptyState title="There is no such management app">It may have been deleted, which cannot be undone: create another one.</EmptyState>}
    </>
  )
}

function Whole({ app }: { app: App }) {
  const { search, change } = useUrl()
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <PageHeader title={app.name} up={up} sub={<Sub app={app} />}>
        <ShowAsGraphQL operations={[{ name: 'ManagementAppDetail', document: ManagementAppDetailDocument, variables: { id: app.id } }]} />
        <Allowed may="managementApps:edit">
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => change({ form: 'edit' })}>
            Edit
          </Button>
        </Allowed>
        <Allowed may="managementApps:delete">
          <Button variant="default" c="red" leftSection={<IconTrash size={16} />} onClick={() => setLeaving(true)}>
            Delete…
          </Button>
        </Allowed>
      </PageHeader>
      <AppTabs app={app} tab={search['tab'] ?? 'credentials'} onTab={(tab) => change({ tab: tab === 'credentials' ? undefined : tab, after: undefined, before: undefined })} />
      <ManagementAppForm app={app} opened={search['form'] === 'edit'} onClose={() => change({ form: undefined }, { replace: true })} />
      <DeleteManagementApp app={leaving ? app : null} onClose={() => setLeaving(false)} onDone={() => void navigate({ to: '/management-apps' })} />
    </>
  )
}

function Sub({ app: { id, description } }: { app: App }) {
  return (
    <>
      {description && <div>{description}</div>}
      <CopyId id={id} what="the id of the management app" />
    </>
  )
}

function AppTabs({ app, tab, onTab }: { app: App; tab: string; onTab: (tab: string) => void }) {
  return (
    <Tabs value={tab} onChange={(value) => value && onTab(value)} keepMounted={false}>
      <Tabs.List mb="lg">
        <Tabs.Tab value="credentials">Credentials</Tabs.Tab>
        <Tabs.Tab value="roles">Roles {app.roles && `(${app.roles.nodes.length})`}</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="credentials">
        {app.client ? <ClientCard client={app.client} may="managementApps:edit" machine /> : <EmptyState title="You may not see its credentials" />}
      </Tabs.Panel>
      <Tabs.Panel value="roles">
        <ManagementAppRoles app={app} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <History id={app.id} />
      </Tabs.Panel>
    </Tabs>
  )
}

function History({ id }: { id: string }) {
  const list = useHistoryList()
  const answer = useGraph(ManagementAppHistoryDocument, { id, ...fromTheEnd(list.page) }, { keep: true })
  return <HistoryTable list={list} answer={answer} history={answer.data?.managementApp?.history} />
}
