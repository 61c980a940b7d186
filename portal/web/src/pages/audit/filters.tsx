import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Search, useUrl } from '../../app/url'
import type { EventFilter } from '../../graphql/generated/graphql'
import { type Filter, manyOf, rangeOf } from '../../ui/filter'
import { useFindAccounts, useFindApps } from '../../ui/find'
import { FindOne } from '../../ui/FindOne'
import { fromTheTop } from '../../ui/list'
import { Name, Names } from '../../ui/Names'
import { actionInWords } from '../../ui/words'
import { actions, MOST_ACTIONS } from './actions'
import styles from './Audit.module.css'
import { useFindActors, useFindThings } from './find'

type Picking = { onPick: (id: string) => void }

/** The filters of the log. */
export const filters: Filter[] = [
  { name: 'actor', label: 'Who', kind: 'pick', Pick: ({ onPick }: Picking) => <FindOne label="Who did it" find={useFindActors()} onPick={onPick} />, Name: Called },
  { name: 'action', label: 'What', kind: 'pick', Pick: PickActions, Name: ActionNames },
  { name: 'target', label: 'Object', kind: 'pick', Pick: ({ onPick }: Picking) => <FindOne label="What it happened to" find={useFindThings()} onPick={onPick} />, Name: Called },
  { name: 'app', label: 'App', kind: 'pick', Pick: ({ onPick }: Picking) => <FindOne label="App" find={useFindApps()} onPick={onPick} />, Name: Called },
  { name: 'account', label: 'Account', kind: 'pick', Pick: ({ onPick }: Picking) => <FindOne label="Account" find={useFindAccounts()} onPick={onPick} />, Name: Called },
  { name: 'at', label: 'When', kind: 'span' },
]

/** The filter of an address, as the graph takes it. */
export function filterOf(search: Search): EventFilter {
  const { actor, target, app, account } = search
  const at = rangeOf(search['at'])
  const action = manyOf<string>(search['action'])
  return {
    ...(actor && { actorId: actor }),
    ...(target && { targetId: target }),
    ...(app && { appId: app }),
    ...(account && { accountId: account }),
    ...(action && { action: action.slice(0, MOST_ACTIONS) }),
    ...(at && { at }),
  }
}

function Called({ id }: { id: string }) {
  return (
    <Names ids={[id]}>
      <Name id={id} />
    </Names>
  )
}

function ActionNames({ id }: { id: string }) {
  const all = id.split(',')
  return <>{all.length > 2 ? `${all.length} actions` : all.map(actionInWords).join(', ')}</>
}

// Ticks any number of actions, so it changes the address itself and stays open.
function PickActions() {
  const [text, setText] = useState('')
  const { search, change } = useUrl()
  const chosen = manyOf<string>(search['action']) ?? []
  const toggle = (action: string, on: boolean) => {
    const next = on ? [...chosen, action] : chosen.filter((one) => one !== action)
    change(fromTheTop({ action: next.join(',') || undefined }), { replace: true })
  }
  const wanted = text.trim().toLowerCase()
  const shown = actions.filter((action) => action.includes(wanted) || actionInWords(action).toLowerCase().includes(wanted))
  return (
    <div className={styles.pick}>
      <TextInput type="search" aria-label="Search actions" placeholder="Deleted, member, sign…" value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus />
      <Stack gap="xs" mt="sm" className={styles.ticks} role="group" aria-label="Actions">
        {shown.map((action) => (
          <Checkbox
            key={action}
            size="xs"
            label={actionInWords(action)}
            checked={chosen.includes(action)}
            disabled={!chosen.includes(action) && chosen.length >= MOST_ACTIONS}
            onChange={(event) => toggle(action, event.currentTarget.checked)}
          />
        ))}
        {shown.length === 0 && <span className="quiet">No action is called so.</span>}
      </Stack>
    </div>
  )
}
