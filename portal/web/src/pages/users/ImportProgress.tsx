import { Button, Skeleton } from '@mantine/core'
import { useSubscription } from 'urql'
import { problemOf } from '../../graphql/errors'
import { UserImportCancelDocument, UserImportProgressDocument, type UserImportProgressSubscription } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { Status } from '../../ui/Status'
import { useToast } from '../../ui/toast'
import { enumInWords } from '../../ui/words'
import { Fact } from './Profile'
import styles from './Profile.module.css'

const tones = { RUNNING: 'quiet', INTERRUPTED: 'warn', DONE: 'good', CANCELLED: 'warn', FAILED: 'alarm' } as const

/** How far an import is, which rows were refused and why, and the way to end it. */
export function ImportProgress({ id }: { id: string }) {
  const [{ data, error }] = useSubscription<UserImportProgressSubscription>({ query: UserImportProgressDocument.toString(), variables: { id } })
  const { run, busy } = useAction(UserImportCancelDocument)
  const toast = useToast()
  const job = data?.importProgress
  const cancel = async () => {
    const { problem } = await run({ id })
    if (problem) toast.failed(problem.text)
  }
  if (error && !job) return <ProblemAlert problem={problemOf(error)} />
  if (!job) return <Skeleton height={120} mt="md" radius="md" />
  return (
    <section className={styles.card} aria-label="Progress">
      <div className={styles.head}>
        <h2 role="status">
          <Status tone={tones[job.status]}>{enumInWords(job.status)}</Status>
        </h2>
        <div className={styles.buttons}>
          <ShowAsGraphQL size="xs" operations={[{ name: 'UserImportProgress', document: UserImportProgressDocument, variables: { id } }]} />
          {job.status === 'RUNNING' && (
            <Allowed may="users:create">
              <Button variant="default" size="xs" loading={busy} onClick={() => void cancel()}>
                Cancel the import
              </Button>
            </Allowed>
          )}
        </div>
      </div>
      <dl className={styles.facts}>
        <Fact name="Rows read">{job.readCount.toLocaleString()}</Fact>
        <Fact name="Created">{job.createdCount.toLocaleString()}</Fact>
        <Fact name="Changed">{job.updatedCount.toLocaleString()}</Fact>
        <Fact name="Refused">{job.failedCount.toLocaleString()}</Fact>
      </dl>
      {job.problem && <ProblemAlert problem={{ code: 'INVALID', text: job.problem }} />}
      {job.errors && job.errors.nodes.length > 0 && (
        <>
          <h3>Refused rows{job.failedCount > job.errors.nodes.length && `, the first ${job.errors.nodes.length}`}</h3>
          <ul className={styles.lines} aria-label="Refused rows">
            {job.errors.nodes.map(({ line, field, message }) => (
              <li key={`${line}.${field}`}>
                <span>{message}</span>
                <span className="quiet number">
                  line {line}
                  {field && `, ${field}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
