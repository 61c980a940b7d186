import { Button } from '@mantine/core'
import { useState } from 'react'
import { RoleRevokeDocument } from '../admins/generated/graphql'
import { RoleHoldersDocument, type RoleHoldersQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { EmptyState } from '../../ui/EmptyState'
import { type Column, useList } from '../../ui/list'
import { Names } from '../../ui/Names'
import { ObjectLink } from '../../ui/ObjectLink'

interface Row {
  id: string
  name: string
  kind: string
}

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', cell: ({ id, name }) => (id.startsWith('cli_') ? <code className="mono">{name}</code> : <ObjectLink id={id} />) },
  { id: 'kind', header: 'What', cell: ({ kind }) => kind },
]

/** Who holds a role, at most 100 of each kind, and the way to take it away. */
export function RoleHolders({ role }: { role: { id: string; name: string } }) {
  const list = useList(columns)
  const [taking, setTaking] = useState<Row | null>(null)
  const { data, problem, stale, reload } = useGraph(RoleHoldersDocument, { id: role.id })
  const rows = data && rowsOf(data)
  return (
    <Names ids={rows?.map(({ id }) => id) ?? []}>
      <DataTable
        label="Held by"
        columns={columns}
        rows={rows}
        page={undefined}
        list={list}
        nameOf={({ name }) => name}
        stale={stale}
        problem={problem}
        reload={reload}
        actions={(row) => (
          <Allowed may="roles:edit">
            <Button size="xs" variant="subtle" color="red" aria-label={`Take away from ${row.name}`} onClick={() => setTaking(row)}>
              Take away…
            </Button>
          </Allowed>
        )}
        empty={<EmptyState title="Nobody holds this role">Give it to an admin on the admin's page.</EmptyState>}
      />
      <ConfirmWithRehearsal
        opened={taking !== null}
        onClose={() => setTaking(null)}
        title={`Take ${role.name} away from ${taking?.name ?? ''}?`}
        document={RoleRevokeDocument}
        name="RoleRevoke"
        variables={{ id: role.id, input: { holderId: taking?.id ?? '' } }}
        confirmLabel="Take away"
        danger
        done={() => `${role.name} was taken away from ${taking?.name}.`}
      >
        What comes by this role alone, they may not do from now on. A management app or client without any role may do everything.
      </ConfirmWithRehearsal>
    </Names>
  )
}

function rowsOf({ role }: RoleHoldersQuery): Row[] {
  const admins = role?.adminUsers?.nodes.map(({ id, email, called }) => ({ id, name: called ?? email, kind: 'Admin' })) ?? []
  const apps = role?.managementApps?.nodes.map(({ id, name }) => ({ id, name, kind: 'Management app' })) ?? []
  const clients = role?.clients?.nodes.map(({ id, clientId }) => ({ id, name: clientId, kind: 'Client' })) ?? []
  return [...admins, ...apps, ...clients]
}
