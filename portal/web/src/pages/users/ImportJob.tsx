import { Button, FileInput, Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSubscription } from 'urql'
import { problemOf } from '../../graphql/errors'
import { type ImportRowFragment, UserImportCancelDocument, UserImportProgressDocument, type UserImportProgressSubscription } from './generated/graphql'
import { ActorName } from '../../ui/Actor'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { CopyId } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { PageHeader } from '../../ui/PageHeader'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import type { Sending } from './Import'
import { ImportErrors } from './ImportErrors'
import { ImportStatusWord, modeInWords } from './importWords'
import { Fact } from './Profile'
import styles from './Profile.module.css'
import { candidates, columnNames, MOST_BYTES } from './send'

const up = { to: '/users/import', label: 'Imports' } as const

interface ImportJobProps {
  id: string
  sending: Sending
}

/** One import: how far it is, which rows were refused and why, and the ways to end it and to go on with it. */
export function ImportJob({ id, sending }: ImportJobProps) {
  const [cancelling, setCancelling] = useState(false)
  const [{ data, error }] = useSubscription<UserImportProgressSubscription>({ query: UserImportProgressDocument.toString(), variables: { id } })
  const job = data?.importProgress
  const ended = !!job?.finishedAt
  useEffect(() => {
    if (ended) columnNames.forget(id)
  }, [ended, id])
  const open = job?.status === 'RUNNING' || job?.status === 'INTERRUPTED'
  return (
    <>
      <PageHeader title="An import of users" up={up} sub={<CopyId id={id} what="the id of the import" />}>
        <ShowAsGraphQL operations={[{ name: 'UserImportProgress', document: UserImportProgressDocument, variables: { id } }]} />
        {open && (
          <Allowed may="users:create" action="importCancel">
            <Button variant="default" c="red" onClick={() => setCancelling(true)}>
              Cancel the import…
            </Button>
          </Allowed>
        )}
      </PageHeader>
      {error && !job && <ProblemAlert problem={problemOf(error)} />}
      {!job && !error && <Skeleton height={160} radius="md" />}
      {job && <Progress job={job} />}
      {job?.status === 'INTERRUPTED' && <GoOn job={job} sending={sending} />}
      {job && job.failedCount > 0 && <ImportErrors id={id} count={job.failedCount} />}
      <ConfirmWithRehearsal
        opened={cancelling}
        onClose={() => setCancelling(false)}
        title="Cancel the import?"
        document={UserImportCancelDocument}
        name="UserImportCancel"
        variables={{ id }}
        confirmLabel="Cancel it"
        danger
        done={() => 'The import was cancelled.'}
      >
        It ends before its next rows, and cannot be gone on with. What it has done until then stays.
      </ConfirmWithRehearsal>
    </>
  )
}

function Progress({ job }: { job: ImportRowFragment }) {
  return (
    <section className={styles.card} aria-label="Progress">
      <div className={styles.head}>
        <h2 aria-live="polite">
          <ImportStatusWord status={job.status} />
        </h2>
      </div>
      <dl className={styles.facts}>
        <Fact name="Rows read">{job.readCount.toLocaleString()}</Fact>
        <Fact name="Created">{job.createdCount.toLocaleString()}</Fact>
        <Fact name="Changed">{job.updatedCount.toLocaleString()}</Fact>
        <Fact name="Refused">{job.failedCount.toLocaleString()}</Fact>
        <Fact name="What">
          {modeInWords(job.mode)}, {job.format}
        </Fact>
        <Fact name="Started">
          <DateTime at={job.startedAt} /> <ActorName actor={job.startedBy} />
        </Fact>
        <Fact name="Ended">{job.finishedAt && <DateTime at={job.finishedAt} />}</Fact>
      </dl>
      {job.problem && <ProblemAlert problem={{ code: 'INVALID', text: job.problem }} />}
    </section>
  )
}

// An import that was interrupted is taken up by its file, which the server knows again.
function GoOn({ job, sending }: { job: ImportRowFragment; sending: Sending }) {
  const [file, setFile] = useState<File | null>(null)
  const large = file && file.size > MOST_BYTES ? 'The file has more than 50 MB. Use the command: tenantry import users.' : null
  const goOn = async () => sending.goOn(candidates(await file!.text(), job.format, columnNames.of(job.id)), job.id)
  return (
    <section className={styles.card} aria-labelledby="go-on">
      <div className={styles.head}>
        <h2 id="go-on">Go on with it</h2>
      </div>
      <p>The connection was lost. Choose the same file again: what is committed is not done twice.</p>
      <FileInput label="The same file" placeholder="Choose the file" onChange={setFile} maw={420} my="md" error={large} />
      {sending.refusal && <ProblemAlert problem={{ code: 'CONFLICT', text: sending.refusal.text }} />}
      <Allowed
        may={job.mode === 'UPSERT' ? ['users:create', 'users:edit'] : 'users:create'}
        action={job.mode === 'UPSERT' ? 'usersUpdate' : 'usersCreate'}
        unless={large ?? (file ? null : 'Choose the file first.')}
      >
        <Button mt="md" loading={sending.busy} onClick={() => void goOn()}>
          Go on
        </Button>
      </Allowed>
    </section>
  )
}
