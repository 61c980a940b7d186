import { Checkbox, TextInput, Tooltip } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { covers, type Permission } from '../../app/permissions'
import { useViewer } from '../../app/session'
import { IconSearch } from '../../ui/icons'
import { some } from '../../ui/words'
import styles from './PermissionTree.module.css'
import { type Branch, branches, givenBy, matching, permissionsOf, stateOf } from './tree'

interface TreeProps {
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
  error?: ReactNode
}

/** Chooses permissions: objects with their actions below. What the viewer does not hold, nobody can give by them. */
export function PermissionTree({ chosen, onChoose, error }: TreeProps) {
  const [text, setText] = useState('')
  const viewer = useViewer()
  const set = new Set(chosen)
  const mine = (permission: string) => covers(viewer.permissions, permission as Permission) || holdsAll(permission, viewer.permissions)
  const choose = (permissions: string[], on: boolean) => {
    const rest = chosen.filter((one) => !permissions.includes(one))
    onChoose(on ? [...rest, ...permissions].sort() : rest)
  }
  const shown = matching(text)
  return (
    <fieldset className={styles.tree}>
      <legend>Permissions</legend>
      <TextInput
        type="search"
        aria-label="Search permissions"
        placeholder="Users, delete, webhooks:edit…"
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <ul className={styles.branches}>
        {shown.map((branch) => (
          <BranchOf key={branch.object} branch={branch} chosen={set} mine={mine} choose={choose} />
        ))}
        {shown.length === 0 && <li className="quiet">No permission is called so.</li>}
      </ul>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <p className="quiet number" role="status">
        {some(set.size, 'permission')} chosen
      </p>
    </fieldset>
  )
}

// The graph lists what a viewer may do without wildcards; whoever holds each one may give the wildcard.
function holdsAll(permission: string, held: readonly string[]): boolean {
  const [object, action] = permission.split(':')
  if (object !== '*') return false
  const wanted = branches.slice(1).flatMap(permissionsOf)
  return wanted.filter((one) => action === '*' || one.endsWith(`:${action}`)).every((one) => held.includes(one))
}

interface BranchProps {
  branch: Branch
  chosen: ReadonlySet<string>
  mine: (permission: string) => boolean
  choose: (permissions: string[], on: boolean) => void
}

function BranchOf({ branch, chosen, mine, choose }: BranchProps) {
  const state = stateOf(branch, chosen)
  const own = permissionsOf(branch)
  const free = own.filter((one) => mine(one))
  return (
    <li>
      <Checkbox
        label={branch.label}
        checked={state === 'all'}
        indeterminate={state === 'some'}
        disabled={free.length === 0}
        onChange={() => choose(free, state !== 'all')}
      />
      <ul className={styles.leaves} aria-label={branch.label}>
        {own.map((permission, i) => (
          <li key={permission}>
            <Leaf permission={permission} action={branch.actions[i]!} chosen={chosen} mine={mine(permission)} choose={choose} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function Leaf({ permission, action, chosen, mine, choose }: Pick<BranchProps, 'chosen' | 'choose'> & { permission: string; action: string; mine: boolean }) {
  const wide = givenBy(permission, chosen)
  const reason = wide ? `${wide} has it already.` : mine ? permission : 'You do not hold it, so you cannot give it or take it.'
  return (
    <Tooltip label={reason} openDelay={300}>
      <Checkbox
        size="xs"
        label={action === '*' ? 'everything' : action}
        aria-label={`${permission}${wide || !mine ? `: ${reason}` : ''}`}
        checked={chosen.has(permission) || wide !== undefined}
        disabled={wide !== undefined || !mine}
        onChange={(event) => choose([permission], event.currentTarget.checked)}
      />
    </Tooltip>
  )
}

/** What a role permits, to read. */
export function PermissionsHeld({ permissions }: { permissions: readonly string[] }) {
  const set = new Set(permissions)
  const held = branches.filter((branch) => stateOf(branch, set) !== 'none')
  if (held.length === 0) return <p className="quiet">This role permits nothing yet.</p>
  return (
    <dl className={styles.held}>
      {held.map((branch) => (
        <div key={branch.object}>
          <dt>{branch.label}</dt>
          <dd>
            {branch.actions.filter((action) => set.has(`${branch.object}:${action}`)).map((action) => (
              <span key={action}>{action === '*' ? 'everything, now and later' : branch.object === '*' ? `${action} all objects` : action}</span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
