import { Button, Group, Modal, Skeleton } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { UsersMatchingDocument } from './generated/graphql'
import type { Doc } from '../../graphql/use'
import { Effects } from '../../ui/Effects'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { useToast } from '../../ui/toast'
import { some } from '../../ui/words'
import { countOf, type Who } from './chosen'
import styles from './ConfirmMany.module.css'
import { LeftOutList } from './LeftOutList'
import { PIECE, type Sum } from './pieces'
import { useCarryOut, useForeseen, useIds, useSend } from './useInPieces'

interface ConfirmManyProps<Data, Variables extends object> {
  opened: boolean
  onClose: () => void
  who: Who
  /** The question, for so many users: Delete 3 users? */
  title: (them: string) => string
  /** What to choose, or to know before. */
  children?: ReactNode
  /** What carries a piece out. It declares $dryRun. */
  document: Doc<Data, Variables>
  name: string
  variablesOf: (ids: string[]) => Omit<Variables, 'dryRun'>
  /** Whether all that it needs is chosen. */
  ready?: boolean
  confirmLabel: string
  danger?: boolean
  /** What has become of so many users, as a sentence. */
  done: (count: number) => string
  /** Called when anything was done. */
  onDone: () => void
}

/**
 * Asks before something is done to many users, however many: they are found, it is rehearsed for all of them, carried out
 * in pieces of what one mutation takes, and said who was left out.
 */
export function ConfirmMany<Data extends object, Variables extends object>(props: ConfirmManyProps<Data, Variables>) {
  const [busy, setBusy] = useState(false)
  const { opened, onClose, title } = props
  const asked = useRef(props.who) // as the question began: what is done changes who matches
  if (!opened) asked.current = props.who
  const who = asked.current
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title(some(countOf(who), 'user'))}
      size="lg"
      closeOnEscape={!busy}
      closeOnClickOutside={!busy}
      withCloseButton={!busy}
    >
      {opened && <Question {...props} who={who} onBusy={setBusy} />}
    </Modal>
  )
}

type QuestionProps<Data, Variables extends object> = ConfirmManyProps<Data, Variables> & { onBusy: (busy: boolean) => void }

function Question<Data extends object, Variables extends object>(props: QuestionProps<Data, Variables>) {
  const { who, document, variablesOf, ready = true, onBusy, onClose } = props
  const found = useIds(who)
  const send = useSend(document, variablesOf)
  const foreseen = useForeseen(found.ids, send, JSON.stringify(variablesOf([])), ready)
  const { sum, going, run, stop } = useCarryOut(found.ids, send)
  const toast = useToast()
  const all = found.ids?.length ?? 0
  const start = async () => {
    onBusy(true)
    const whole = await run()
    onBusy(false)
    const count = whole.sent - whole.leftOut.length
    if (count > 0) toast.done(props.done(count), whole.payload.changes)
    if (whole.sent > 0) props.onDone()
    if (whole.sent === all && whole.leftOut.length === 0) onClose()
  }
  if (going) return <Going label={props.confirmLabel} done={sum?.sent ?? 0} of={all} stop={stop} />
  if (sum && (sum.sent > 0 || sum.problem)) return <Report sum={sum} all={all} done={props.done} goOn={() => void start()} onClose={onClose} />
  const rehearsed = foreseen?.sent === all && !foreseen.problem
  return (
    <>
      {props.children}
      <div aria-live="polite">
        {found.ids?.length === 0 && <p>Nobody matches any more.</p>}
        {!found.ids && !found.problem && <Progress label="Finding who matches" done={found.count} of={countOf(who)} />}
        {ready && all > 0 && !rehearsed && !foreseen?.problem && <Rehearsing done={foreseen?.sent ?? 0} of={all} />}
        {ready && all > 0 && rehearsed && <Effects payload={foreseen.payload} />}
      </div>
      {found.problem && <ProblemAlert problem={found.problem} />}
      {foreseen?.problem && <ProblemAlert problem={foreseen.problem} />}
      <Group mt="lg" gap="xs">
        <Button color={props.danger ? 'red' : 'brand'} disabled={!ready || all === 0 || !rehearsed} onClick={() => void start()}>
          {props.confirmLabel}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <ShowAsGraphQL operations={operationsOf(props, found.ids ?? [])} />
      </Group>
    </>
  )
}

function operationsOf<Data, Variables extends object>({ who, document, name, variablesOf }: ConfirmManyProps<Data, Variables>, ids: string[]) {
  const deed = { name, document, variables: variablesOf(ids.slice(0, PIECE)) }
  return 'match' in who ? [{ name: 'UsersMatching', document: UsersMatchingDocument, variables: who.match }, deed] : [deed]
}

function Rehearsing({ done, of }: { done: number; of: number }) {
  if (of <= PIECE) return <Skeleton height={88} my="md" aria-label="Rehearsing" />
  return <Progress label="Rehearsing" done={done} of={of} />
}

function Progress({ label, done, of }: { label: string; done: number; of: number }) {
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <span className="number quiet">
        {done.toLocaleString()} of {of.toLocaleString()}
      </span>
      <progress aria-label={label} value={done} max={Math.max(of, 1)} />
    </div>
  )
}

function Going({ label, done, of, stop }: { label: string; done: number; of: number; stop: () => void }) {
  const [stopping, setStopping] = useState(false)
  return (
    <>
      <Progress label={stopping ? 'Stopping after this piece' : `${label}: under way`} done={done} of={of} />
      <p className="quiet">Leave this page open until it is done. What was done stays when you stop it.</p>
      <Button
        mt="md"
        variant="default"
        disabled={stopping}
        onClick={() => {
          setStopping(true)
          stop()
        }}
      >
        Stop
      </Button>
    </>
  )
}

interface ReportProps {
  sum: Sum
  all: number
  done: (count: number) => string
  goOn: () => void
  onClose: () => void
}

function Report({ sum, all, done, goOn, onClose }: ReportProps) {
  const rest = all - sum.sent
  return (
    <>
      {sum.problem && <ProblemAlert problem={sum.problem} />}
      <p role="status">
        <b>{done(sum.sent - sum.leftOut.length)}</b>
        {rest > 0 && ` Nothing was done to the other ${rest.toLocaleString()}.`}
      </p>
      {sum.leftOut.length > 0 && <LeftOutList leftOut={sum.leftOut} />}
      <Group mt="lg" gap="xs">
        {rest > 0 && <Button onClick={goOn}>Go on with the other {rest.toLocaleString()}</Button>}
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
      </Group>
    </>
  )
}
