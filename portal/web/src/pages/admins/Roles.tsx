import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AdminRolesSetDocument, RoleRevokeDocument } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { BulkBar } from '../../ui/BulkBar'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { DrawerForm } from '../../ui/DrawerForm'
import { EmptyState } from '../../ui/EmptyState'
import { Foreseen } from '../../ui/Foreseen'
import { IconPencil } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import { type Item, PickMany } from '../../ui/PickMany'
import { useSelection } from '../../ui/selection'
import { useToast } from '../../ui/toast'
import { setInWords } from '../roles/words'
import type { Admin } from './Detail'
import { useFindRoles } from './find'

type Row = NonNullable<Admin['roles']>['nodes'][number]

const columns: Column<Row>[] = [
  { id: 'name', header: 'Role', cell: ({ id, name }) => <Link to="/roles/$id" params={{ id }}>{name}</Link> },
  { id: 'description', header: 'Description', cell: ({ description }) => <span className="quiet">{description ?? '–'}</span> },
  { id: 'permissions', header: 'Permissions', end: true, cell: ({ permissions }) => (permissions.includes('*:*') ? 'everything' : permissions.length.toLocaleString()) },
]

/** The roles that an admin holds: to change all at once, and to take one away. */
export function AdminRoles({ admin }: { admin: Admin }) {
  const list = useList(columns)
  const nothing = useSelection<Row>()
  const [changing, setChanging] = useState(false)
  const [taking, setTaking] = useState<Row | null>(null)
  const change = (
    <Allowed action="adminUserRolesSet">
      <Button leftSection={<IconPencil size={16} />} onClick={() => setChanging(true)}>
        Change roles
      </Button>
    </Allowed>
  )
  return (
    <>
      <BulkBar selection={nothing} aside={change}>
        {null}
      </BulkBar>
      <DataTable
        label="Roles"
        columns={columns}
        rows={admin.roles?.nodes ?? []}
        page={undefined}
        list={list}
        nameOf={({ name }) => name}
        actions={(role) => (
          <Allowed action="roleRevoke">
            <Button size="xs" variant="subtle" color="red" aria-label={`Take away ${role.name}`} onClick={() => setTaking(role)}>
              Take away…
            </Button>
          </Allowed>
        )}
        empty={<EmptyState title="No role">Without one, they can sign in and do nothing. Change that to give them some.</EmptyState>}
      />
      <ChangeRoles admin={admin} opened={changing} onClose={() => setChanging(false)} />
      <ConfirmWithRehearsal
        opened={taking !== null}
        onClose={() => setTaking(null)}
        title={`Take ${taking?.name ?? ''} away from ${admin.called ?? admin.email}?`}
        document={RoleRevokeDocument}
        name="RoleRevoke"
        variables={{ id: taking?.id ?? '', input: { holderId: admin.id } }}
        confirmLabel="Take away"
        danger
        done={() => `${taking?.name} was taken away.`}
      >
        What comes by this role alone, they may not do from now on.
      </ConfirmWithRehearsal>
    </>
  )
}

/** How many roles are set at once. */
const MOST = 20

// All of them in one change: the version is that of the roles that stand here.
function ChangeRoles({ admin, opened, onClose }: { admin: Admin; opened: boolean; onClose: () => void }) {
  const { run } = useAction(AdminRolesSetDocument)
  const find = useFindRoles()
  const toast = useToast()
  const held = admin.roles?.nodes.map(({ id, name, description }): [string, Item] => [id, { id, name, detail: description }])
  const variablesOf = (picked: ReadonlyMap<string, Item>) => ({ id: admin.id, input: { roleIds: [...picked.keys()], expectedVersion: admin.version } })
  return (
    <DrawerForm
      title={`Roles of ${admin.called ?? admin.email}`}
      opened={opened}
      onClose={onClose}
      initial={{ picked: new Map(held) }}
      validate={({ picked }) => ({ picked: picked.size > MOST ? `At most ${MOST} roles.` : null })}
      submit={async ({ picked }) => {
        const { data, problem } = await run(variablesOf(picked))
        if (problem) return problem
        toast.done(setInWords(data.adminUserRolesSet!), data.adminUserRolesSet?.changes)
        onClose()
        return undefined
      }}
      submitLabel="Save"
      operation={({ picked }) => ({ name: 'AdminRolesSet', document: AdminRolesSetDocument, variables: variablesOf(picked) })}
    >
      {(form) => (
        <>
          <PickMany label="Roles" find={find} picked={form.values.picked} onPick={(picked) => form.setFieldValue('picked', picked)} error={form.errors['picked']} />
          <Foreseen document={AdminRolesSetDocument} variables={variablesOf(form.values.picked)} />
        </>
      )}
    </DrawerForm>
  )
}
