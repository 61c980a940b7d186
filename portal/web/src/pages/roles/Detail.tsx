import { Button, Skeleton, Tabs } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import { RoleDetailDocument, RoleHistoryDocument, type RoleRowFragment } from './generated/graphql'
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
import { DeleteRole } from './Delete'
import { RoleForm } from './Form'
import { RoleHolders } from './Holders'
import { PermissionsHeld } from './PermissionTree'

const up = { to: '/roles', label: 'Roles' } as const

/** One role: what it permits, who holds it, its history. */
export function RoleDetail() {
  const { id } = useParams({ from: '/shell/roles/$id' })
  const { data, problem, loading, reload } = useGraph(RoleDetailDocument, { id })
  useLive({ targetId: id }, reload)
  if (data?.role) return <Whole key={id} role={data.role} />
  if (loading) return <Skeleton height={36} width={260} />
  return (
    <>
      <PageHeader title="Role" up={up} />
      {problem ? <ProblemAlert problem={problem} retry={reload} /> : <EmptyState title="There is no such role">It may have been deleted. The audit log says by whom.</EmptyState>}
    </>
  )
}

function Whole({ role }: { role: RoleRowFragment }) {
  const { search, change } = useUrl()
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState(false)
  const fixed = role.builtIn ? 'This role came with the tenant and cannot be changed.' : null
  const tab = search['tab'] ?? 'permissions'
  return (
    <>
      <PageHeader title={role.name} up={up} sub={<Sub role={role} />}>
        <ShowAsGraphQL operations={[{ name: 'RoleDetail', document: RoleDetailDocument, variables: { id: role.id } }]} />
        <Allowed may="roles:edit" unless={fixed}>
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => change({ form: 'edit' })}>
            Edit
          </Button>
        </Allowed>
        <Allowed may="roles:delete" unless={fixed}>
          <Button variant="default" c="red" leftSection={<IconTrash size={16} />} onClick={() => setLeaving(true)}>
            Delete…
          </Button>
        </Allowed>
      </PageHeader>
      <Tabs value={tab} onChange={(value) => value && change({ tab: value === 'permissions' ? undefined : value, after: undefined, before: undefined })} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="permissions">Permissions</Tabs.Tab>
          <Tabs.Tab value="holders">Held by</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="permissions">
          <PermissionsHeld permissions={role.permissions} />
        </Tabs.Panel>
        <Tabs.Panel value="holders">
          <RoleHolders role={role} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <RoleHistory id={role.id} />
        </Tabs.Panel>
      </Tabs>
      <RoleForm role={role} opened={search['form'] === 'edit' && !role.builtIn} onClose={() => change({ form: undefined }, { replace: true })} />
      <DeleteRole role={leaving ? role : null} onClose={() => setLeaving(false)} onDone={() => void navigate({ to: '/roles' })} />
    </>
  )
}

function Sub({ role: { id, description, builtIn } }: { role: RoleRowFragment }) {
  return (
    <>
      {description && <div>{description}</div>}
      {builtIn && <div>Built in: it came with the tenant and cannot be changed.</div>}
      <CopyId id={id} what="the id of the role" />
    </>
  )
}

function RoleHistory({ id }: { id: string }) {
  const list = useHistoryList()
  const answer = useGraph(RoleHistoryDocument, { id, ...fromTheEnd(list.page) }, { keep: true })
  return <HistoryTable list={list} answer={answer} history={answer.data?.events} />
}
