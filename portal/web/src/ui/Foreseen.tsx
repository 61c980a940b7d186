import { Skeleton } from '@mantine/core'
import { payloadOf } from '../graphql/payload'
import { type Doc, useRehearsal } from '../graphql/use'
import { Effects } from './Effects'
import { ProblemAlert } from './Problem'

interface ForeseenProps<Data, Variables extends object> {
  /** What will be sent. It declares $dryRun. */
  document: Doc<Data, Variables>
  variables: Omit<Variables, 'dryRun'>
}

/** What a form would do as it is filled in now: for forms that give or take something. */
export function Foreseen<Data extends object, Variables extends object>({ document, variables }: ForeseenProps<Data, Variables>) {
  const outcome = useRehearsal(document, variables as Variables, true)
  return (
    <section aria-label="What it would do" aria-live="polite">
      {!outcome && <Skeleton height={88} aria-label="Rehearsing" />}
      {outcome?.data && <Effects payload={payloadOf(outcome.data)} />}
      {outcome?.problem && <ProblemAlert problem={outcome.problem} />}
    </section>
  )
}
