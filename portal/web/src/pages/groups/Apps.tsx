import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { GroupAppsAddDocument, GroupAppsDocument, type GroupAppsQuery, GroupAppsRemoveDocument } from './generated/graphql'
import { useAction, useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { Allowed } from '../../ui/Allowed'
import { BulkBar } from '../../ui/BulkBar'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { DrawerForm } from '../../ui/DrawerForm'
import { EmptyState } from '../../ui/EmptyState'
import { IconPlus } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import { type Item, PickMany } from '../../ui/PickMany'
import { useFindApps } from '../../ui/find'
import { useSelection } from '../../ui/selection'
import { Status } from '../../ui/Status'
import { useToast } from '../../ui/toast'
import { some } from '../../ui/words'

interface Group {
  id: string
  name: string
}

type Edge = NonNullable<NonNullable<GroupAppsQuery['group']>['apps']>['edges'][number]
type Row = Edge & { id: string }

/** How many apps one mutation takes. */
const MOST = 100

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', cell: ({ node }) => <b>{node.name}</b> },
  { id: 'state', header: 'State', cell: ({ node }) => (node.active ? <Status tone="good">Active</Status> : <Status tone="warn">Inactive</Status>) },
  { id: 'assigned', header: 'Assigned', cell: ({ assignedAt }) => <DateTime at={assignedAt} /> },
  { id: 'by', header: 'Assigned by', cell: ({ assignedBy }) => <ActorName actor={assignedBy} /> },
]

/** The apps that a group brings to its members. */
export function GroupApps({ group }: { group: Group }) {
  const list = useList(columns)
  const selection = useSelection<Row>()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState(false)
  const { data, problem, stale, reload } = useGraph(GroupAppsDocument, { id: group.id, ...list.page }, { keep: true })
  const page = data?.group?.apps
  const rows = useMemo(() => page?.edges.map((edge) => ({ ...edge, id: edge.node.id })), [page])
  const add = (
    <Allowed may="groups:edit" action="groupAppsAdd">
      <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
        Assign apps
      </Button>
    </Allowed>
  )
  return (
    <>
      <BulkBar selection={selection} aside={add}>
        <Allowed may="groups:edit" action="groupAppsRemove">
          <Button color="red" variant="light" size="xs" onClick={() => setRemoving(true)}>
            Remove from the group…
          </Button>
        </Allowed>
      </BulkBar>
      <DataTable
        label="Apps"
        columns={columns}
        rows={rows}
        page={page?.pageInfo}
        list={list}
        nameOf={({ node }) => node.name}
        stale={stale}
        problem={problem}
        reload={reload}
        selection={selection}
        empty={<EmptyState title="This group brings no app">Assign an app, and all members may use it at once.</EmptyState>}
      />
      <AddApps group={group} opened={adding} onClose={() => setAdding(false)} />
      <ConfirmWithRehearsal
        opened={removing}
        onClose={() => setRemoving(false)}
        title={`Remove ${some(selection.rows.size, 'app')} from ${group.name}?`}
        document={GroupAppsRemoveDocument}
        name="GroupAppsRemove"
        variables={{ id: group.id, input: { appIds: [...selection.rows.keys()] } }}
        confirmLabel="Remove"
        danger
        done={(result) => `${some(result.groupAppsRemove?.removedCount ?? 0, 'app')} removed.`}
        onDone={selection.clear}
      >
        Members keep an app that they have in another way.
      </ConfirmWithRehearsal>
    </>
  )
}

function AddApps({ group, opened, onClose }: { group: Group; opened: boolean; onClose: () => void }) {
  const find = useFindApps()
  const { run } = useAction(GroupAppsAddDocument)
  const toast = useToast()
  const inputOf = (picked: ReadonlyMap<string, Item>) => ({ id: group.id, input: { appIds: [...picked.keys()] } })
  return (
    <DrawerForm
      title={`Assign apps to ${group.name}`}
      opened={opened}
      onClose={onClose}
      initial={{ picked: new Map<string, Item>() }}
      validate={({ picked }) => ({ picked: picked.size === 0 ? 'Choose at least one app.' : picked.size > MOST ? `At most ${MOST} at once.` : null })}
      submit={async ({ picked }) => {
        const { data, problem } = await run(inputOf(picked))
        if (problem) return problem
        toast.done(`${some(data.groupAppsAdd?.addedCount ?? 0, 'app')} assigned.`, data.groupAppsAdd?.changes)
        onClose()
        return undefined
      }}
      submitLabel="Assign"
      operation={({ picked }) => ({ name: 'GroupAppsAdd', document: GroupAppsAddDocument, variables: inputOf(picked) })}
    >
      {(form) => (
        <PickMany label="Apps" find={find} picked={form.values.picked} onPick={(picked) => form.setFieldValue('picked', picked)} error={form.errors['picked']} />
      )}
    </DrawerForm>
  )
}
