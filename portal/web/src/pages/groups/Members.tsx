import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { GroupMembersAddDocument, GroupMembersDocument, type GroupMembersQuery, GroupMembersRemoveDocument } from './generated/graphql'
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
import { useFindUsers } from '../../ui/find'
import { MOST, useSelection } from '../../ui/selection'
import { useToast } from '../../ui/toast'
import { userName, UserStatusWord } from '../../ui/User'
import { some } from '../../ui/words'

interface Group {
  id: string
  name: string
}

type Edge = NonNullable<NonNullable<GroupMembersQuery['group']>['users']>['edges'][number]
type Row = Edge & { id: string }

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', cell: ({ node }) => <b>{userName(node)}</b> },
  { id: 'status', header: 'Status', cell: ({ node }) => <UserStatusWord status={node.status} /> },
  { id: 'email', header: 'Email', cell: ({ node }) => node.email ?? '–' },
  { id: 'added', header: 'Added', cell: ({ addedAt }) => <DateTime at={addedAt} /> },
  { id: 'by', header: 'Added by', cell: ({ addedBy }) => <ActorName actor={addedBy} /> },
]

/** The members of a group, whom to add, and whom to remove. */
export function GroupMembers({ group }: { group: Group }) {
  const list = useList(columns)
  const selection = useSelection<Row>()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState(false)
  const { data, problem, stale, reload } = useGraph(GroupMembersDocument, { id: group.id, ...list.page }, { keep: true })
  const page = data?.group?.users
  const rows = useMemo(() => page?.edges.map((edge) => ({ ...edge, id: edge.node.id })), [page])
  const add = (
    <Allowed may="groups:edit" action="groupMembersAdd">
      <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
        Add members
      </Button>
    </Allowed>
  )
  return (
    <>
      <BulkBar selection={selection} aside={add}>
        <Allowed may="groups:edit" action="groupMembersRemove">
          <Button color="red" variant="light" size="xs" onClick={() => setRemoving(true)}>
            Remove from the group…
          </Button>
        </Allowed>
      </BulkBar>
      <DataTable
        label="Members"
        columns={columns}
        rows={rows}
        page={page?.pageInfo}
        list={list}
        nameOf={({ node }) => userName(node)}
        stale={stale}
        problem={problem}
        reload={reload}
        selection={selection}
        empty={<EmptyState title="Nobody is in this group">Members get the group's apps as soon as they are added.</EmptyState>}
      />
      <AddMembers group={group} opened={adding} onClose={() => setAdding(false)} />
      <ConfirmWithRehearsal
        opened={removing}
        onClose={() => setRemoving(false)}
        title={`Remove ${some(selection.rows.size, 'member')} from ${group.name}?`}
        document={GroupMembersRemoveDocument}
        name="GroupMembersRemove"
        variables={{ id: group.id, input: { userIds: [...selection.rows.keys()] } }}
        confirmLabel="Remove"
        danger
        done={(result) => `${some(result.groupMembersRemove?.removedCount ?? 0, 'member')} removed.`}
        onDone={selection.clear}
      >
        They stay users of the tenant, and lose what came to them by the group alone.
      </ConfirmWithRehearsal>
    </>
  )
}

function AddMembers({ group, opened, onClose }: { group: Group; opened: boolean; onClose: () => void }) {
  const find = useFindUsers()
  const { run } = useAction(GroupMembersAddDocument)
  const toast = useToast()
  const inputOf = (picked: ReadonlyMap<string, Item>) => ({ id: group.id, input: { userIds: [...picked.keys()] } })
  return (
    <DrawerForm
      title={`Add members to ${group.name}`}
      opened={opened}
      onClose={onClose}
      initial={{ picked: new Map<string, Item>() }}
      validate={({ picked }) => ({ picked: picked.size === 0 ? 'Choose at least one user.' : picked.size > MOST ? `At most ${MOST} at once.` : null })}
      submit={async ({ picked }) => {
        const { data, problem } = await run(inputOf(picked))
        if (problem) return problem
        toast.done(`${some(data.groupMembersAdd?.addedCount ?? 0, 'member')} added.`, data.groupMembersAdd?.changes)
        onClose()
        return undefined
      }}
      submitLabel="Add"
      operation={({ picked }) => ({ name: 'GroupMembersAdd', document: GroupMembersAddDocument, variables: inputOf(picked) })}
    >
      {(form) => (
        <PickMany
          label="Users"
          find={find}
          picked={form.values.picked}
          onPick={(picked) => form.setFieldValue('picked', picked)}
          error={form.errors['picked']}
        />
      )}
    </DrawerForm>
  )
}
