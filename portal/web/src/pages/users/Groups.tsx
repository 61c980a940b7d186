import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { GroupMembersAddDocument, GroupMembersRemoveDocument } from '../groups/generated/graphql'
import { UserGroupsDocument, type UserGroupsQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { useFindGroups } from '../../ui/find'
import { IconPlus } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import type { Item } from '../../ui/PickMany'
import { PickOne } from '../../ui/PickOne'
import { ThingLink } from '../../ui/ThingLink'
import styles from './Profile.module.css'

type Edge = NonNullable<NonNullable<UserGroupsQuery['user']>['groups']>['edges'][number]
type Row = Edge & { id: string }

interface Who {
  id: string
  name: string
}

const columns: Column<Row>[] = [
  { id: 'name', header: 'Group', cell: ({ node }) => <ThingLink kind="groups" id={node.id}>{node.name}</ThingLink> },
  { id: 'description', header: 'Description', cell: ({ node }) => <span className="quiet">{node.description ?? '–'}</span> },
  { id: 'added', header: 'Added', cell: ({ addedAt }) => <DateTime at={addedAt} /> },
  { id: 'by', header: 'Added by', cell: ({ addedBy }) => <ActorName actor={addedBy} /> },
]

/** The groups of a user, to be added to and removed from. */
export function UserGroups({ user }: { user: Who }) {
  const list = useList(columns)
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Row | null>(null)
  const { data, problem, stale, reload } = useGraph(UserGroupsDocument, { id: user.id, ...list.page }, { keep: true })
  const page = data?.user?.groups
  const rows = useMemo(() => page?.edges.map((edge) => ({ ...edge, id: edge.node.id })), [page])
  return (
    <>
      <div className={styles.head}>
        <span />
        <Allowed may="groups:edit" action="groupMembersAdd">
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            Add to a group
          </Button>
        </Allowed>
      </div>
      <DataTable
        label="Groups"
        columns={columns}
        rows={rows}
        page={page?.pageInfo}
        list={list}
        nameOf={({ node }) => node.name}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={<EmptyState title="In no group">A group brings its apps to the user as soon as they are added.</EmptyState>}
        actions={(row) => (
          <Allowed may="groups:edit">
            <Button variant="subtle" color="red" size="xs" aria-label={`Remove… ${row.node.name}`} onClick={() => setLeaving(row)}>
              Remove…
            </Button>
          </Allowed>
        )}
      />
      <Add user={user} opened={adding} onClose={() => setAdding(false)} />
      <ConfirmWithRehearsal
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={`Remove ${user.name} from ${leaving?.node.name ?? ''}?`}
        document={GroupMembersRemoveDocument}
        name="GroupMembersRemove"
        variables={{ id: leaving?.id ?? '', input: { userIds: [user.id] } }}
        confirmLabel="Remove"
        danger
        done={() => `${user.name} was removed from the group.`}
      >
        They lose what came to them by the group alone.
      </ConfirmWithRehearsal>
    </>
  )
}

function Add({ user, opened, onClose }: { user: Who; opened: boolean; onClose: () => void }) {
  const [group, setGroup] = useState<Item>()
  const find = useFindGroups()
  return (
    <ConfirmWithRehearsal
      opened={opened}
      onClose={onClose}
      title={`Add ${user.name} to a group`}
      document={GroupMembersAddDocument}
      name="GroupMembersAdd"
      variables={{ id: group?.id ?? '', input: { userIds: [user.id] } }}
      ready={group !== undefined}
      confirmLabel="Add"
      done={() => `${user.name} was added to ${group?.name}.`}
    >
      <PickOne label="Group" find={find} picked={group} onPick={setGroup} />
    </ConfirmWithRehearsal>
  )
}
