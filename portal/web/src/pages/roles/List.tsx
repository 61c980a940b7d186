import { ActionIcon, Badge, Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { RoleCountDocument, RoleListDocument, type RoleRowFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { ColumnChoice } from '../../ui/ColumnChoice'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { FilterBar } from '../../ui/FilterBar'
import { IconDots, IconPencil, IconPlus, IconTrash } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import { PageHeader } from '../../ui/PageHeader'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { DeleteRole } from './Delete'
import { RoleForm } from './Form'

const columns: Column<RoleRowFragment>[] = [
  { id: 'name', header: 'Name', cell: (role) => <NameOf role={role} /> },
  { id: 'description', header: 'Description', cell: ({ description }) => <span className="quiet">{description ?? '–'}</span> },
  { id: 'permissions', header: 'Permissions', end: true, cell: ({ permissions }) => (permissions.includes('*:*') ? 'everything' : permissions.length.toLocaleString()) },
  { id: 'holders', header: 'Held by', end: true, cell: (role) => holders(role) },
  { id: 'updated', header: 'Changed', cell: ({ updatedAt }) => <DateTime at={updatedAt} /> },
  { id: 'created', header: 'Created', extra: true, cell: ({ createdAt }) => <DateTime at={createdAt} /> },
]

const fixed = 'This role came with the tenant and cannot be changed.'

function NameOf({ role: { id, name, builtIn } }: { role: RoleRowFragment }) {
  return (
    <>
      <Link to="/roles/$id" params={{ id }}>
        {name}
      </Link>{' '}
      {builtIn && (
        <Badge size="sm" variant="default">
          Built in
        </Badge>
      )}
    </>
  )
}

function holders({ adminUsers, managementApps, clients }: RoleRowFragment): string {
  const counts = [adminUsers, managementApps, clients].flatMap((one) => one?.totalCount ?? [])
  return counts.length === 0 ? '–' : counts.reduce((sum, one) => sum + one, 0).toLocaleString()
}

/** The tenant's roles. */
export function RoleList() {
  const list = useList(columns)
  const search = list.search['q']
  const variables = { ...list.page, ...(search && { search }) }
  const { data, problem, stale, reload } = useGraph(RoleListDocument, variables, { keep: true })
  const count = useGraph(RoleCountDocument, { ...(search && { search }) })
  const [leaving, setLeaving] = useState<RoleRowFragment | null>(null)
  const form = list.search['form']
  const rows = data?.roles?.nodes
  const create = () => list.change({ form: 'new' })
  return (
    <>
      <PageHeader title="Roles" sub="Named sets of permissions for admins, management apps and clients.">
        <ShowAsGraphQL operations={[{ name: 'RoleList', document: RoleListDocument, variables }]} />
        <Allowed may="roles:create">
          <Button leftSection={<IconPlus size={18} />} onClick={create}>
            Create a role
          </Button>
        </Allowed>
      </PageHeader>
      <FilterBar list={list} looksAt="the start of a name">
        <ColumnChoice columns={columns} list={list} />
      </FilterBar>
      <DataTable
        label="Roles"
        columns={columns}
        rows={rows}
        page={data?.roles?.pageInfo}
        list={list}
        nameOf={({ name }) => name}
        total={count.data?.roles?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        actions={(role) => <RowMenu role={role} edit={() => list.change({ form: role.id })} remove={() => setLeaving(role)} />}
        empty={
          <EmptyState title={search ? `No role begins with “${search}”` : 'No role yet'} action={search && <Button variant="default" onClick={() => list.narrow({ q: undefined })}>Show all roles</Button>}>
            The search looks at the start of names.
          </EmptyState>
        }
      />
      <RoleForm role={rows?.find(({ id }) => id === form)} opened={form === 'new' || !!rows?.some(({ id }) => id === form)} onClose={() => list.change({ form: undefined }, { replace: true })} />
      <DeleteRole role={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}

function RowMenu({ role, edit, remove }: { role: RoleRowFragment; edit: () => void; remove: () => void }) {
  const reason = role.builtIn ? fixed : null
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${role.name}`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Allowed may="roles:edit" unless={reason}>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={edit}>
            Edit
          </Menu.Item>
        </Allowed>
        <Allowed may="roles:delete" unless={reason}>
          <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={remove}>
            Delete…
          </Menu.Item>
        </Allowed>
      </Menu.Dropdown>
    </Menu>
  )
}
