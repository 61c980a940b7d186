import { Button, Group, Modal, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Problem } from '../graphql/errors'
import { payloadOf } from '../graphql/payload'
import { type Doc, useAction, useRehearsal } from '../graphql/use'
import { Effects } from './Effects'
import { ProblemAlert } from './Problem'
import { ShowAsGraphQL } from './ShowAsGraphQL'
import { useToast } from './toast'

interface ConfirmProps<Data, Variables extends object> {
  opened: boolean
  onClose: () => void
  /** The question: Delete the group Support? */
  title: string
  /** What to know before: what stays, whether it can be undone. */
  children?: ReactNode
  /** What carries it out. It declares $dryRun. */
  document: Doc<Data, Variables>
  name: string
  variables: Omit<Variables, 'dryRun'>
  /** Whether all that it needs is chosen; it is rehearsed from then on. */
  ready?: boolean
  confirmLabel: string
  /** It takes something away. */
  danger?: boolean
  /** What the toast says when it is done. */
  done: (data: Data) => string
  onDone?: (data: Data) => void
}

/** Asks before something is done, and shows what it would do: the server rehearses it while the question stands. */
export function ConfirmWithRehearsal<Data extends object, Variables extends object>(props: ConfirmProps<Data, Variables>) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size="lg">
      {props.opened && <Question {...props} />}
    </Modal>
  )
}

function Question<Data extends object, Variables extends object>(props: ConfirmProps<Data, Variables>) {
  const { document, variables, onClose, ready = true } = props
  const rehearsal = useRehearsal(document, variables as Variables, ready)
  const { run, busy } = useAction(document)
  const [problem, setProblem] = useState<Problem>()
  const toast = useToast()
  const confirm = async () => {
    const outcome = await run(variables as never)
    if (outcome.problem) return setProblem(outcome.problem)
    toast.done(props.done(outcome.data), payloadOf(outcome.data).changes)
    onClose()
    props.onDone?.(outcome.data)
  }
  const refused = problem ?? rehearsal?.problem
  return (
    <>
      {props.children}
      <div aria-live="polite">
        {ready && !rehearsal && <Skeleton height={88} my="md" aria-label="Rehearsing" />}
        {ready && rehearsal?.data && <Effects payload={payloadOf(rehearsal.data)} />}
      </div>
      {refused && <ProblemAlert problem={refused} />}
      <Group mt="lg" gap="xs">
        <Button color={props.danger ? 'red' : 'brand'} disabled={!ready || !rehearsal?.data} loading={busy} onClick={() => void confirm()}>
          {props.confirmLabel}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <ShowAsGraphQL operations={[{ name: props.name, document, variables }]} />
      </Group>
    </>
  )
}
