import { Button } from '@mantine/core'
import { useState } from 'react'
import { GroupMembersAddDocument } from '../groups/generated/graphql'
import { UsersAppAddDocument, UsersDeleteDocument, UsersDisableDocument, UsersEnableDocument } from './generated/graphql'
import { Allowed } from '../../ui/Allowed'
import { BulkBar } from '../../ui/BulkBar'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { useFindApps, useFindGroups } from '../../ui/find'
import type { Item } from '../../ui/PickMany'
import { PickOne } from '../../ui/PickOne'
import type { Selection } from '../../ui/selection'
import { some } from '../../ui/words'

type Deed = 'app' | 'group' | 'disable' | 'enable' | 'delete'

/** What can be done with many users at once, each rehearsed first. Who cannot be changed is left out, and named. */
export function UserBulk({ selection }: { selection: Pick<Selection<unknown>, 'rows' | 'clear'> }) {
  const [deed, setDeed] = useState<Deed | null>(null)
  const close = () => setDeed(null)
  const ids = [...selection.rows.keys()]
  const deeds: { deed: Deed; label: string; may: 'users:edit' | 'users:delete' | 'groups:edit' }[] = [
    { deed: 'app', label: 'Give an app…', may: 'users:edit' },
    { deed: 'group', label: 'Add to a group…', may: 'groups:edit' },
    { deed: 'disable', label: 'Disable…', may: 'users:edit' },
    { deed: 'enable', label: 'Enable…', may: 'users:edit' },
    { deed: 'delete', label: 'Delete…', may: 'users:delete' },
  ]
  return (
    <>
      <BulkBar selection={selection}>
        {deeds.map(({ deed, label, may }) => (
          <Allowed key={deed} may={may}>
            <Button variant={deed === 'delete' ? 'light' : 'default'} color={deed === 'delete' ? 'red' : 'brand'} size="xs" onClick={() => setDeed(deed)}>
              {label}
            </Button>
          </Allowed>
        ))}
      </BulkBar>
      <GiveApp ids={ids} opened={deed === 'app'} onClose={close} />
      <AddToGroup ids={ids} opened={deed === 'group'} onClose={close} />
      <Switches ids={ids} deed={deed} onClose={close} clear={selection.clear} />
    </>
  )
}

interface DeedProps {
  ids: string[]
  opened: boolean
  onClose: () => void
}

const errorPolicy = 'SKIP_FAILED' as const

function GiveApp({ ids, opened, onClose }: DeedProps) {
  const [app, setApp] = useState<Item>()
  const find = useFindApps()
  return (
    <ConfirmWithRehearsal
      opened={opened}
      onClose={onClose}
      title={`Give ${some(ids.length, 'user')} an app`}
      document={UsersAppAddDocument}
      name="UsersAppAdd"
      variables={{ input: { ids, appId: app?.id ?? '', errorPolicy } }}
      ready={app !== undefined}
      confirmLabel="Give it"
      done={(data) => `${some(data.usersAppAdd?.addedCount ?? 0, 'user has', 'users have')} ${app?.name} now.`}
    >
      <PickOne label="App" find={find} picked={app} onPick={setApp} />
    </ConfirmWithRehearsal>
  )
}

function AddToGroup({ ids, opened, onClose }: DeedProps) {
  const [group, setGroup] = useState<Item>()
  const find = useFindGroups()
  return (
    <ConfirmWithRehearsal
      opened={opened}
      onClose={onClose}
      title={`Add ${some(ids.length, 'user')} to a group`}
      document={GroupMembersAddDocument}
      name="GroupMembersAdd"
      variables={{ id: group?.id ?? '', input: { userIds: ids, errorPolicy } }}
      ready={group !== undefined}
      confirmLabel="Add them"
      done={(data) => `${some(data.groupMembersAdd?.addedCount ?? 0, 'user')} added to ${group?.name}.`}
    >
      <PickOne label="Group" find={find} picked={group} onPick={setGroup} />
    </ConfirmWithRehearsal>
  )
}

interface SwitchesProps {
  ids: string[]
  deed: Deed | null
  onClose: () => void
  clear: () => void
}

function Switches({ ids, deed, onClose, clear }: SwitchesProps) {
  const variables = { input: { ids, errorPolicy } }
  const them = some(ids.length, 'user')
  return (
    <>
      <ConfirmWithRehearsal
        opened={deed === 'disable'}
        onClose={onClose}
        title={`Disable ${them}?`}
        document={UsersDisableDocument}
        name="UsersDisable"
        variables={variables}
        confirmLabel="Disable"
        danger
        done={(data) => `${some(data.usersDisable?.disabledCount ?? 0, 'user')} disabled.`}
      >
        They are shut out of all apps, and their sessions end. Enabling brings back what they were.
      </ConfirmWithRehearsal>
      <ConfirmWithRehearsal
        opened={deed === 'enable'}
        onClose={onClose}
        title={`Enable ${them}?`}
        document={UsersEnableDocument}
        name="UsersEnable"
        variables={variables}
        confirmLabel="Enable"
        done={(data) => `${some(data.usersEnable?.enabledCount ?? 0, 'user')} enabled.`}
      >
        Those who were disabled may sign in again.
      </ConfirmWithRehearsal>
      <ConfirmWithRehearsal
        opened={deed === 'delete'}
        onClose={onClose}
        title={`Delete ${them}?`}
        document={UsersDeleteDocument}
        name="UsersDelete"
        variables={variables}
        confirmLabel="Delete"
        danger
        done={(data) => `${some(data.usersDelete?.deletedCount ?? 0, 'user')} deleted.`}
        onDone={clear}
      >
        With all that apps keep of them. What they did stays in the log. They can be restored for 30 days.
      </ConfirmWithRehearsal>
    </>
  )
}
