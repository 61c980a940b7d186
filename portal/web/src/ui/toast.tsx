import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { ChangeRevertDocument, type ChangeFragment } from '../graphql/generated/graphql'
import { useAction, useQuietly } from '../graphql/use'
import { IconArrowBackUp } from './icons'

const common = { withBorder: true, closeButtonProps: { 'aria-label': 'Close' } } as const

/** Says in a corner of the page what was done, or what went wrong. */
export function useToast() {
  return useMemo(
    () => ({
      /** Says what was done. With the changes of the payload there is a button that undoes them. */
      done(message: string, changes: ChangeFragment[] = []) {
        const id = newID()
        const undo = undoable(changes) && <Undo changes={changes} toast={id} />
        notifications.show({ ...common, id, color: 'brand', autoClose: undo ? 10_000 : 5000, message: <Line text={message}>{undo}</Line> })
      },
      failed(message: string) {
        notifications.show({ ...common, color: 'red', autoClose: false, message: <span role="alert">{message}</span> })
      },
    }),
    [],
  )
}

let last = 0
const newID = () => `toast-${++last}`

function Line({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" role="status">
      <span>{text}</span>
      {children}
    </Group>
  )
}

// How many changes are undone between two words of how far it is.
const TOLD = 50

// Undoes changes by their opposites, the last record first, and says how that went.
function Undo({ changes, toast }: { changes: ChangeFragment[]; toast: string }) {
  const { run } = useAction(ChangeRevertDocument) // has the page read again: the last one is enough
  const quietly = useQuietly(ChangeRevertDocument)
  const [busy, setBusy] = useState(false)
  const undo = async () => {
    setBusy(true)
    const refused: string[] = []
    let [tried, stopped] = [0, false]
    const stop = () => (stopped = true)
    for (const { id } of changes.toReversed()) {
      if (tried % TOLD === 0 && changes.length > TOLD) tellHowFar(toast, changes.length - tried, stop)
      const last = stopped || tried === changes.length - 1
      const { problem } = await (last ? run : quietly)({ id })
      if (problem) refused.push(problem.text)
      tried++
      if (last) break
    }
    notifications.hide(toast)
    notifications.show({ ...common, ...undone(changes.length, tried - refused.length, refused[0] ?? 'It was stopped.') })
  }
  return (
    <Button size="xs" variant="default" loading={busy} leftSection={<IconArrowBackUp size={16} />} onClick={() => void undo()} aria-label="Undo">
      Undo
    </Button>
  )
}

// Keeps the message open while many changes are undone.
function tellHowFar(toast: string, left: number, stop: () => void) {
  const message = (
    <Line text={`Undoing: ${left.toLocaleString()} left.`}>
      <Button size="xs" variant="default" onClick={stop}>
        Stop
      </Button>
    </Line>
  )
  notifications.update({ ...common, id: toast, color: 'brand', autoClose: false, withCloseButton: false, message })
}

/** What to say after undoing some of so many changes, and why it was not all. */
export function undone(all: number, done: number, why: string) {
  if (done === all) return { color: 'brand', message: <span role="status">Undone.</span> }
  const how = done === 0 ? 'Not undone.' : `Undone but for ${(all - done).toLocaleString()} of ${all.toLocaleString()}.`
  return { color: 'red', autoClose: false as const, message: <span role="alert">{`${how} ${why}`}</span> }
}

/** Whether the viewer can undo changes at all: of a creation, say, the opposite is a deletion, which is a choice of its own. */
export function undoable(changes: ChangeFragment[]): boolean {
  return changes.length > 0 && changes.every(({ viewerCan }) => viewerCan.every(({ allowed }) => allowed))
}
