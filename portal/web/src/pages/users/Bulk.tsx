import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  UsersAppAddDocument,
  UsersDeleteDocument,
  UsersDisableDocument,
  UsersEnableDocument,
  UsersGroupAddDocument,
  UsersGroupRemoveDocument,
} from './generated/graphql'
import type { Permission } from '../../app/permissions'
import { Allowed } from '../../ui/Allowed'
import { BulkBar } from '../../ui/BulkBar'
import { useFindApps, useFindGroups } from '../../ui/find'
import type { Item } from '../../ui/PickMany'
import { PickOne } from '../../ui/PickOne'
import { some } from '../../ui/words'
import { type Chosen, countOf, type Who } from './chosen'
import { ConfirmMany } from './ConfirmMany'
import { MOST_AT_ONCE } from './pieces'

type Deed = 'app' | 'group' | 'leave' | 'disable' | 'enable' | 'delete'

const deeds: { deed: Deed; label: string; may: Permission; action: string }[] = [
  { deed: 'app', label: 'Give an app…', may: 'users:edit', action: 'usersAppAdd' },
  { deed: 'group', label: 'Add to a group…', may: 'groups:edit', action: 'groupMembersAdd' },
  { deed: 'leave', label: 'Remove from a group…', may: 'groups:edit', action: 'groupMembersRemove' },
  { deed: 'disable', label: 'Disable…', may: 'users:edit', action: 'usersDisable' },
  { deed: 'enable', label: 'Enable…', may: 'users:edit', action: 'usersEnable' },
  { deed: 'delete', label: 'Delete…', may: 'users:delete', action: 'usersDelete' },
]

interface UserBulkProps {
  chosen: Chosen
  /** Something narrows the list. */
  narrowed: boolean
  /** Called when users were changed. */
  onDone: () => void
}

/** What can be done with many users at once, each rehearsed first. Who cannot be changed is left out, and named. */
export default function UserBulk({ chosen, narrowed, onDone }: UserBulkProps) {
  const { selection, who, all } = chosen
  const [deed, setDeed] = useState<Deed | null>(null)
  const count = countOf(who).toLocaleString()
  const done = () => {
    if (all || deed === 'delete') selection.clear() // they are not those that match any more, or gone
    onDone()
  }
  const common = { who, onClose: () => setDeed(null), onDone: done }
  return (
    <>
      {selection.rows.size > 0 && (
        <BulkBar
          selection={selection}
          most={MOST_AT_ONCE}
          said={all ? `All ${count} ${narrowed ? 'that match ' : ''}are selected` : undefined}
          more={<More chosen={chosen} narrowed={narrowed} />}
        >
          {deeds.map(({ deed, label, may, action }) => (
            <Allowed key={deed} may={may} action={action}>
              <Button variant={deed === 'delete' ? 'light' : 'default'} color={deed === 'delete' ? 'red' : 'brand'} size="xs" onClick={() => setDeed(deed)}>
                {label}
              </Button>
            </Allowed>
          ))}
        </BulkBar>
      )}
      <GiveApp {...common} opened={deed === 'app'} />
      <ToGroup {...common} opened={deed === 'group'} />
      <FromGroup {...common} opened={deed === 'leave'} />
      <Switches {...common} deed={deed} />
    </>
  )
}

// The way from the rows of this page to all that match.
function More({ chosen: { more, takeAll }, narrowed }: { chosen: Chosen; narrowed: boolean }) {
  if (more === undefined) return null
  if (!takeAll) return <span className="quiet">To select all, narrow the list to {MOST_AT_ONCE.toLocaleString()} at most.</span>
  return (
    <Button variant="subtle" size="compact-sm" onClick={takeAll}>
      Select all {more.toLocaleString()}
      {narrowed && ' that match'}
    </Button>
  )
}

interface DeedProps {
  who: Who
  opened: boolean
  onClose: () => void
  onDone: () => void
}

const errorPolicy = 'SKIP_FAILED' as const

function GiveApp(props: DeedProps) {
  const [app, setApp] = useState<Item>()
  return (
    <ConfirmMany
      {...props}
      title={(them) => `Give ${them} an app`}
      document={UsersAppAddDocument}
      name="UsersAppAdd"
      variablesOf={(ids) => ({ input: { ids, appId: app?.id ?? '', errorPolicy } })}
      ready={app !== undefined}
      confirmLabel="Give it"
      done={(count) => `${some(count, 'user has', 'users have')} ${app?.name} now.`}
    >
      <PickOne label="App" find={useFindApps()} picked={app} onPick={setApp} />
    </ConfirmMany>
  )
}

function ToGroup(props: DeedProps) {
  const [group, setGroup] = useState<Item>()
  return (
    <ConfirmMany
      {...props}
      title={(them) => `Add ${them} to a group`}
      document={UsersGroupAddDocument}
      name="UsersGroupAdd"
      variablesOf={(userIds) => ({ id: group?.id ?? '', input: { userIds, errorPolicy } })}
      ready={group !== undefined}
      confirmLabel="Add them"
      done={(count) => `${some(count, 'user is', 'users are')} in ${group?.name} now.`}
    >
      <PickOne label="Group" find={useFindGroups()} picked={group} onPick={setGroup} />
    </ConfirmMany>
  )
}

function FromGroup(props: DeedProps) {
  const [group, setGroup] = useState<Item>()
  return (
    <ConfirmMany
      {...props}
      title={(them) => `Remove ${them} from a group`}
      document={UsersGroupRemoveDocument}
      name="UsersGroupRemove"
      variablesOf={(userIds) => ({ id: group?.id ?? '', input: { userIds, errorPolicy } })}
      ready={group !== undefined}
      confirmLabel="Remove them"
      danger
      done={(count) => `${some(count, 'user is', 'users are')} not in ${group?.name} any more.`}
    >
      <PickOne label="Group" find={useFindGroups()} picked={group} onPick={setGroup} />
    </ConfirmMany>
  )
}

function Switches({ deed, ...props }: Omit<DeedProps, 'opened'> & { deed: Deed | null }) {
  const common = { ...props, variablesOf: (ids: string[]) => ({ input: { ids, errorPolicy } }) }
  return (
    <>
      <ConfirmMany
        {...common}
        opened={deed === 'disable'}
        title={(them) => `Disable ${them}?`}
        document={UsersDisableDocument}
        name="UsersDisable"
        confirmLabel="Disable"
        danger
        done={(count) => `${some(count, 'user')} disabled.`}
      >
        They are shut out of all apps, and their sessions end. Enabling brings back what they were.
      </ConfirmMany>
      <ConfirmMany
        {...common}
        opened={deed === 'enable'}
        title={(them) => `Enable ${them}?`}
        document={UsersEnableDocument}
        name="UsersEnable"
        confirmLabel="Enable"
        done={(count) => `${some(count, 'user')} enabled.`}
      >
        Those who were disabled may sign in again.
      </ConfirmMany>
      <ConfirmMany
        {...common}
        opened={deed === 'delete'}
        title={(them) => `Delete ${them}?`}
        document={UsersDeleteDocument}
        name="UsersDelete"
        confirmLabel="Delete"
        danger
        done={(count) => `${some(count, 'user')} deleted.`}
      >
        With all that apps keep of them. What they did stays in the log. They can be restored for 30 days.
      </ConfirmMany>
    </>
  )
}
