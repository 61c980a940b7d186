import { Button, Skeleton, Tabs } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import { AdminDetailDocument, type AdminDetailQuery, AdminHistoryDocument } from './generated/graphql'
import { useLive } from '../../graphql/live'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { CopyId } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { HistoryTable, useHistoryList } from '../../ui/HistoryTable'
import { fromTheEnd } from '../../ui/list'
import { PageHeader } from '../../ui/PageHeader'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { UserStatusWord } from '../../ui/User'
import { type AdminAct, AdminActs } from './Acts'
import { AdminRoles } from './Roles'
import { AdminSessions } from './Sessions'

export type Admin = NonNullable<AdminDetailQuery['adminUser']>

const up = { to: '/admins', label: 'Admins' } as const

/** One admin: their roles, their sessions in the portal, their history. */
export function AdminDetail() {
  const { id } = useParams({ from: '/shell/admins/$id' })
  const { data, problem, loading, reload } = useGraph(AdminDetailDocument, { id })
  useLive({ targetId: id }, reload)
  if (data?.adminUser) return <Whole key={id} admin={data.adminUser} />
  if (loading) return <Skeleton height={36} width={260} />
  return (
    <>
      <PageHeader title="Admin" up={up} />
      {problem ? <ProblemAlert problem={problem} retry={reload} /> : <EmptyState title="There is no such admin">They may have been removed. What they did stays in the audit log.</EmptyState>}
    </>
  )
}

function Whole({ admin }: { admin: Admin }) {
  const { search, change } = useUrl()
  const navigate = useNavigate()
  const [act, setAct] = useState<AdminAct | null>(null)
  const off = admin.status === 'DISABLED'
  const tab = search['tab'] ?? 'roles'
  return (
    <>
      <PageHeader title={admin.called ?? admin.email} up={up} sub={<Sub admin={admin} />}>
        <ShowAsGraphQL operations={[{ name: 'AdminDetail', document: AdminDetailDocument, variables: { id: admin.id } }]} />
        <Allowed may="adminUsers:edit" unless={off ? 'They are disabled: enable them first.' : null}>
          <Button variant="default" onClick={() => setAct('invite')}>
            New sign-in link…
          </Button>
        </Allowed>
        <Allowed may="adminUsers:edit">
          <Button variant="default" onClick={() => setAct(off ? 'enable' : 'disable')}>
            {off ? 'Enable…' : 'Disable…'}
          </Button>
        </Allowed>
        <Allowed may="adminUsers:delete">
          <Button variant="default" c="red" onClick={() => setAct('remove')}>
            Remove…
          </Button>
        </Allowed>
      </PageHeader>
      <Tabs value={tab} onChange={(value) => value && change({ tab: value === 'roles' ? undefined : value, after: undefined, before: undefined })} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="roles">Roles</Tabs.Tab>
          <Tabs.Tab value="sessions">Sessions</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="roles">
          <AdminRoles admin={admin} />
        </Tabs.Panel>
        <Tabs.Panel value="sessions">
          <AdminSessions admin={admin} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <AdminHistory id={admin.id} />
        </Tabs.Panel>
      </Tabs>
      <AdminActs admin={admin} act={act} onClose={() => setAct(null)} onRemoved={() => void navigate({ to: '/admins' })} />
    </>
  )
}

function Sub({ admin: { id, email, called, status, lastSignInAt } }: { admin: Admin }) {
  return (
    <>
      <div>
        <UserStatusWord status={status} /> {called && `· ${email} `}· last sign-in <DateTime at={lastSignInAt} never="never" />
      </div>
      <CopyId id={id} what="the id of the admin" />
    </>
  )
}

function AdminHistory({ id }: { id: string }) {
  const list = useHistoryList()
  const answer = useGraph(AdminHistoryDocument, { id, ...fromTheEnd(list.page) }, { keep: true })
  return <HistoryTable list={list} answer={answer} history={answer.data?.adminUser?.history} />
}
