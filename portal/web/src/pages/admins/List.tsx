import { ActionIcon, Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AdminCountDocument, AdminListDocument, type AdminRowFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { ColumnChoice } from '../../ui/ColumnChoice'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { FilterBar } from '../../ui/FilterBar'
import { IconDots, IconPlus } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import { PageHeader } from '../../ui/PageHeader'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { UserStatusWord } from '../../ui/User'
import { type AdminAct, AdminActs } from './Acts'
import { InviteAdmin } from './Invite'

const columns: Column<AdminRowFragment>[] = [
  { id: 'email', header: 'Email', cell: ({ id, email }) => <Link to="/admins/$id" params={{ id }}>{email}</Link> },
  { id: 'name', header: 'Name', cell: ({ called }) => called ?? <span className="quiet">–</span> },
  { id: 'status', header: 'Status', cell: ({ status }) => <UserStatusWord status={status} /> },
  { id: 'roles', header: 'Roles', cell: ({ roles }) => roles?.nodes.map(({ name }) => name).join(', ') || <span className="quiet">–</span> },
  { id: 'seen', header: 'Last sign-in', cell: ({ lastSignInAt }) => <DateTime at={lastSignInAt} never="never" /> },
  { id: 'created', header: 'Invited', extra: true, cell: ({ createdAt }) => <DateTime at={createdAt} /> },
]

/** Who administers the tenant. */
export function AdminList() {
  const list = useList(columns)
  const search = list.search['q']
  const variables = { ...list.page, ...(search && { search }) }
  const { data, problem, stale, reload } = useGraph(AdminListDocument, variables, { keep: true })
  const count = useGraph(AdminCountDocument, { ...(search && { search }) })
  const [act, setAct] = useState<{ admin: AdminRowFragment; act: AdminAct } | null>(null)
  const invite = () => list.change({ form: 'new' })
  return (
    <>
      <PageHeader title="Admins" sub="The people who administer this tenant. What they may do comes from their roles.">
        <ShowAsGraphQL operations={[{ name: 'AdminList', document: AdminListDocument, variables }]} />
        <Allowed may="adminUsers:create">
          <Button leftSection={<IconPlus size={18} />} onClick={invite}>
            Invite an admin
          </Button>
        </Allowed>
      </PageHeader>
      <FilterBar list={list} looksAt="the start of an email or a name">
        <ColumnChoice columns={columns} list={list} />
      </FilterBar>
      <DataTable
        label="Admins"
        columns={columns}
        rows={data?.adminUsers?.nodes}
        page={data?.adminUsers?.pageInfo}
        list={list}
        nameOf={({ email }) => email}
        total={count.data?.adminUsers?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        actions={(admin) => <RowMenu admin={admin} onAct={(one) => setAct({ admin, act: one })} />}
        empty={
          search ? (
            <EmptyState title={`No admin begins with “${search}”`} action={<Button variant="default" onClick={() => list.narrow({ q: undefined })}>Show all admins</Button>}>
              The search looks at the start of email addresses and names.
            </EmptyState>
          ) : (
            <EmptyState title="No admin yet" action={<Allowed may="adminUsers:create"><Button onClick={invite}>Invite an admin</Button></Allowed>}>
              Until there is one, the tenant is administered with the credentials of management apps alone.
            </EmptyState>
          )
        }
      />
      <InviteAdmin opened={list.search['form'] === 'new'} onClose={() => list.change({ form: undefined }, { replace: true })} />
      <AdminActs admin={act?.admin ?? null} act={act?.act ?? null} onClose={() => setAct(null)} />
    </>
  )
}

function RowMenu({ admin, onAct }: { admin: AdminRowFragment; onAct: (act: AdminAct) => void }) {
  const off = admin.status === 'DISABLED'
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${admin.email}`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Allowed may="adminUsers:edit" unless={off ? 'They are disabled: enable them first.' : null}>
          <Menu.Item onClick={() => onAct('invite')}>New sign-in link…</Menu.Item>
        </Allowed>
        <Allowed may="adminUsers:edit">
          <Menu.Item onClick={() => onAct(off ? 'enable' : 'disable')}>{off ? 'Enable…' : 'Disable…'}</Menu.Item>
        </Allowed>
        <Allowed may="adminUsers:delete">
          <Menu.Item color="red" onClick={() => onAct('remove')}>
            Remove…
          </Menu.Item>
        </Allowed>
      </Menu.Dropdown>
    </Menu>
  )
}
