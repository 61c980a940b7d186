import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { RoleAssignDocument, RoleRevokeDocument } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { BulkBar } from '../../ui/BulkBar'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { DrawerForm } from '../../ui/DrawerForm'
import { EmptyState } from '../../ui/EmptyState'
import { IconPlus } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import { type Item, PickMany } from '../../ui/PickMany'
import { useSelection } from '../../ui/selection'
import { useToast } from '../../ui/toast'
import { some } from '../../ui/words'
import type { Admin } from './Detail'
import { useFindRoles } from './find'

type Row = NonNullable<Admin['roles']>['nodes'][number]

const columns: Column<Row>[] = [
  { id: 'name', header: 'Role', cell: ({ id, name }) => <Link to="/roles/$id" params={{ id }}>{name}</Link> },
  { id: 'description', header: 'Description', cell: ({ description }) => <span className="quiet">{description ?? '–'}</span> },
  { id: 'permissions', header: 'Permissions', end: true, cell: ({ permissions }) => (permissions.includes('*:*') ? 'everything' : permissions.length.toLocaleString()) },
]

/** The roles that an admin holds: to give more, and to take them away. */
export function AdminRoles({ admin }: { admin: Admin }) {
  const list = useList(columns)
  const nothing = useSelection<Row>()
  const [giving, setGiving] = useState(false)
  const [taking, setTaking] = useState<Row | null>(null)
  const give = (
    <Allowed may="roles:edit">
      <Button leftSection={<IconPlus size={16} />} onClick={() => setGiving(true)}>
        Give roles
      </Button>
    </Allowed>
  )
  return (
    <>
      <BulkBar selection={nothing} aside={give}>
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
          <Allowed may="roles:edit">
            <Button size="xs" variant="subtle" color="red" aria-label={`Take away ${role.name}`} onClick={() => setTaking(role)}>
              Take away…
            </Button>
          </Allowed>
        )}
        empty={<EmptyState title="No role">Without one, they can sign in and do nothing. Give them a role.</EmptyState>}
      />
      <GiveRoles admin={admin} opened={giving} onClose={() => setGiving(false)} />
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

function GiveRoles({ admin, opened, onClose }: { admin: Admin; opened: boolean; onClose: () => void }) {
  const { run } = useAction(RoleAssignDocument)
  const find = useFindRoles()
  const toast = useToast()
  return (
    <DrawerForm
      title={`Give roles to ${admin.called ?? admin.email}`}
      opened={opened}
      onClose={onClose}
      initial={{ picked: new Map<string, Item>() }}
      validate={({ picked }) => ({ picked: picked.size === 0 ? 'Choose at least one role.' : null })}
      submit={async ({ picked }) => {
        const changes = []
        for (const id of picked.keys()) {
          const { data, problem } = await run({ id, input: { holderId: admin.id } })
          if (problem) return problem
          changes.push(...(data.roleAssign?.changes ?? []))
        }
        toast.done(`${some(picked.size, 'role')} given.`, changes)
        onClose()
        return undefined
      }}
      submitLabel="Give"
      operation={({ picked }) => ({ name: 'RoleAssign', document: RoleAssignDocument, variables: { id: [...picked.keys()][0] ?? '', input: { holderId: admin.id } } })}
    >
      {(form) => <PickMany label="Roles" find={find} picked={form.values.picked} onPick={(picked) => form.setFieldValue('picked', picked)} error={form.errors['picked']} />}
    </DrawerForm>
  )
}
