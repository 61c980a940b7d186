import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { ChangeRevertDocument, type ChangeFragment } from '../graphql/generated/graphql'
import { useAction } from '../graphql/use'
import { IconArrowBackUp } from './icons'
import { hasOpposite } from './opposite'

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

// Undoes a change by its opposite, the last record first, and says how that went.
function Undo({ changes, toast }: { changes: ChangeFragment[]; toast: string }) {
  const { run } = useAction(ChangeRevertDocument)
  const [left, setLeft] = useState<number>()
  const undo = async () => {
    const refused: string[] = []
    for (const [i, { id }] of changes.toReversed().entries()) {
      setLeft(changes.length - i)
      const { problem } = await run({ id })
      if (problem) refused.push(problem.text)
    }
    notifications.hide(toast)
    notifications.show({ ...common, ...undone(changes.length, refused) })
  }
  return (
    <Button
      size="xs"
      variant="default"
      loading={left !== undefined}
      leftSection={<IconArrowBackUp size={16} />}
      onClick={() => void undo()}
      aria-label="Undo"
    >
      Undo
    </Button>
  )
}

/** What to say after undoing so many changes, of which some were refused. */
export function undone(all: number, refused: string[]) {
  const [why] = refused
  if (why === undefined) return { color: 'brand', message: <span role="status">Undone.</span> }
  const how = refused.length === all ? 'Not undone.' : `Undone but for ${refused.length} of ${all}.`
  return { color: 'red', autoClose: false as const, message: <span role="alert">{`${how} ${why}`}</span> }
}

/** Whether changes can be undone at all: of a creation, say, the opposite is a deletion, which is a choice of its own. */
export function undoable(changes: ChangeFragment[]): boolean {
  return changes.length > 0 && changes.length <= 250 && changes.every(({ action }) => hasOpposite(action))
}
