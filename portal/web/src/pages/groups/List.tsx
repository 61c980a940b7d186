import { ActionIcon, Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type GroupOrderField } from './generated/graphql'
import { GroupCountDocument, GroupListDocument, type GroupRowFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { Can } from '../../ui/Can'
import { ColumnChoice } from '../../ui/ColumnChoice'
import { lengthOf } from '../../ui/count'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { FilterBar } from '../../ui/FilterBar'
import { IconDots, IconPencil, IconPlus, IconTrash } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import { PageHeader } from '../../ui/PageHeader'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { DeleteGroup } from './Delete'
import { GroupForm } from './Form'

const columns: Column<GroupRowFragment, GroupOrderField>[] = [
  { id: 'name', header: 'Name', sort: 'NAME', cell: ({ id, name }) => <Link to="/groups/$id" params={{ id }}>{name}</Link> },
  { id: 'description', header: 'Description', cell: ({ description }) => <span className="quiet">{description ?? '–'}</span> },
  { id: 'members', header: 'Members', end: true, cell: ({ users }) => (users ? lengthOf(users.totalCount) : '–') },
  { id: 'apps', header: 'Apps', cell: ({ apps }) => <AppNames apps={apps} /> },
  { id: 'updated', header: 'Changed', cell: ({ updatedAt }) => <DateTime at={updatedAt} /> },
  { id: 'created', header: 'Created', sort: 'CREATED_AT', extra: true, cell: ({ createdAt }) => <DateTime at={createdAt} /> },
]

/** The tenant's groups. */
export function GroupList() {
  const list = useList(columns, 'name')
  const search = list.search['q']
  const variables = { ...list.page, orderBy: list.order, ...(search && { search }) }
  const { data, problem, stale, reload } = useGraph(GroupListDocument, variables, { keep: true })
  const count = useGraph(GroupCountDocument, { ...(search && { search }) })
  const [leaving, setLeaving] = useState<GroupRowFragment | null>(null)
  const form = list.search['form']
  const rows = data?.groups?.nodes
  return (
    <>
      <PageHeader title="Groups" sub="Sets of users. A group brings apps to its members, and serves apps as a feature gate.">
        <ShowAsGraphQL operations={[{ name: 'GroupList', document: GroupListDocument, variables }]} />
        <Allowed action="groupCreate">
          <Button leftSection={<IconPlus size={18} />} onClick={() => list.change({ form: 'new' })}>
            Create a group
          </Button>
        </Allowed>
      </PageHeader>
      <FilterBar list={list} looksAt="the start of a name">
        <ColumnChoice columns={columns} list={list} />
      </FilterBar>
      <DataTable
        label="Groups"
        columns={columns}
        rows={rows}
        page={data?.groups?.pageInfo}
        list={list}
        nameOf={(row) => row.name}
        total={count.data?.groups?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={<NoGroups search={search} create={() => list.change({ form: 'new' })} clear={() => list.narrow({ q: undefined })} />}
        actions={(row) => (
          <Can viewerCan={row.viewerCan}>
            <RowMenu name={row.name} edit={() => list.change({ form: row.id })} remove={() => setLeaving(row)} />
          </Can>
        )}
      />
      <GroupForm group={rows?.find(({ id }) => id === form)} opened={form === 'new' || !!rows?.some(({ id }) => id === form)} onClose={() => list.change({ form: undefined }, { replace: true })} />
      <DeleteGroup group={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}

function AppNames({ apps }: Pick<GroupRowFragment, 'apps'>) {
  if (!apps) return <>–</>
  const more = (apps.totalCount ?? 0) - apps.nodes.length
  const names = apps.nodes.map(({ name }) => name).join(', ')
  return <span className={names ? undefined : 'quiet'}>{names ? `${names}${more > 0 ? ` and ${more} more` : ''}` : '–'}</span>
}

function RowMenu({ name, edit, remove }: { name: string; edit: () => void; remove: () => void }) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${name}`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Allowed action="groupUpdate">
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={edit}>
            Edit
          </Menu.Item>
        </Allowed>
        <Allowed action="groupDelete">
          <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={remove}>
            Delete…
          </Menu.Item>
        </Allowed>
      </Menu.Dropdown>
    </Menu>
  )
}

function NoGroups({ search, create, clear }: { search: string | undefined; create: () => void; clear: () => void }) {
  if (search) {
    return (
      <EmptyState title={`No group begins with “${search}”`} action={<Button variant="default" onClick={clear}>Show all groups</Button>}>
        The search looks at the start of names.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No group yet" action={<Allowed action="groupCreate"><Button onClick={create}>Create a group</Button></Allowed>}>
      Make one for each set of users that should get the same apps, such as a team or a plan.
    </EmptyState>
  )
}
