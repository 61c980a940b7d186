import { useState } from 'react'
import { useUrl } from '../../app/url'
import { Can } from '../../ui/Can'
import { PageHeader } from '../../ui/PageHeader'
import { useUsersCan } from './can'
import { ImportJob } from './ImportJob'
import { Imports } from './Imports'
import { ImportStart } from './ImportStart'
import { columnNames, type Refusal, sendUsers, type Upload } from './send'

const up = { to: '/users', label: 'Users' } as const

/** What sends files: the page does, so that a file goes on coming while its import is looked at. */
export interface Sending {
  busy: boolean
  refusal: Refusal | undefined
  start: (upload: Upload, mode: string, names: (string | null)[] | undefined) => void
  /** Goes on with an import by the first of the files that the server takes. */
  goOn: (uploads: Upload[], job: string) => void
  forget: () => void
}

/** Brings users in from files: starts an import, lists those that were, and follows one. */
export function UserImport() {
  const { search } = useUrl()
  const sending = useSending()
  const job = search['job']
  return (
    <Can viewerCan={useUsersCan()}>
      {job ? (
        <ImportJob key={job} id={job} sending={sending} />
      ) : (
        <>
          <PageHeader title="Import users" up={up} sub="From a file of comma-separated values with the names of the columns in its first row, or of a JSON object in each line." />
          <ImportStart sending={sending} />
          <Imports />
        </>
      )}
    </Can>
  )
}

function useSending(): Sending {
  const { change } = useUrl()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const during = async (sends: () => Promise<Refusal | undefined>) => {
    setRefusal(undefined)
    setBusy(true)
    setRefusal(await sends())
    setBusy(false)
  }
  return {
    busy,
    refusal,
    forget: () => setRefusal(undefined),
    start: (upload, mode, names) =>
      void during(() =>
        sendUsers(upload, { mode }, (job) => {
          if (names) columnNames.keep(job, names)
          change({ job, after: undefined, before: undefined })
        }),
      ),
    goOn: (uploads, job) => void during(() => firstTaken(uploads, job)),
  }
}

async function firstTaken(uploads: Upload[], job: string): Promise<Refusal | undefined> {
  let refusal: Refusal | undefined
  for (const upload of uploads) {
    refusal = await sendUsers(upload, { job }, () => {})
    if (!refusal?.another) return refusal
  }
  return refusal
}
