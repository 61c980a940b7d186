import { Button, FileInput, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import { Allowed } from '../../ui/Allowed'
import { PageHeader } from '../../ui/PageHeader'
import { ProblemAlert } from '../../ui/Problem'
import { some } from '../../ui/words'
import { fields, guess, mapped, readCSV } from './csv'
import { ImportProgress } from './ImportProgress'
import styles from './Profile.module.css'

const up = { to: '/users', label: 'Users' } as const

/** How much a browser should read at once; the command takes more. */
const MOST = 50 << 20

/** Brings users in from a file: chosen, its columns named, started, watched. */
export function UserImport() {
  const { search, change } = useUrl()
  const [rows, setRows] = useState<string[][]>()
  const [names, setNames] = useState<(string | null)[]>([])
  const [mode, setMode] = useState('create')
  const [refused, setRefused] = useState<string>()
  const pick = async (file: File | null) => {
    setRefused(undefined)
    setRows(undefined)
    if (!file) return
    if (file.size > MOST) return setRefused('The file has more than 50 MB. Split it, or use the command: tenantry import users.')
    const read = readCSV(await file.text())
    if (read.length < 2) return setRefused('The file needs a first row with the names of the columns, and a row for each user.')
    setRows(read)
    setNames(read[0]!.map(guess))
  }
  const [busy, setBusy] = useState(false)
  const start = async () => {
    setRefused(undefined)
    setBusy(true)
    const problem = await send(mapped(rows!, names), mode, (job) => change({ job }))
    setBusy(false)
    if (problem) setRefused(problem)
  }
  return (
    <>
      <PageHeader title="Import users" up={up} sub="A file of comma-separated values with the names of the columns in its first row." />
      <section className={styles.card} aria-label="File">
        <FileInput label="File" placeholder="Choose a CSV file" accept=".csv,text/csv" onChange={(file) => void pick(file)} maw={420} mb="md" />
        {refused && <ProblemAlert problem={{ code: 'INVALID', text: refused }} />}
        {rows && (
          <>
            <Columns rows={rows} names={names} onName={(at, name) => setNames(names.map((old, i) => (i === at ? name : old)))} />
            <NativeSelect
              label="Users who are there already"
              value={mode}
              onChange={(event) => setMode(event.currentTarget.value)}
              data={[{ value: 'create', label: 'Refuse their rows' }, { value: 'upsert', label: 'Change them by their rows' }]}
              maw={420}
              my="md"
            />
            <Allowed may={mode === 'upsert' ? ['users:create', 'users:edit'] : 'users:create'} unless={problemOf(names)}>
              <Button loading={busy} onClick={() => void start()}>Import {some(rows.length - 1, 'row')}</Button>
            </Allowed>
          </>
        )}
      </section>
      {search['job'] && <ImportProgress key={search['job']} id={search['job']} />}
    </>
  )
}

function Columns({ rows, names, onName }: { rows: string[][]; names: (string | null)[]; onName: (at: number, name: string | null) => void }) {
  const options = [{ value: '', label: 'Leave out' }, ...fields.map((value) => ({ value, label: value }))]
  return (
    <ul className={styles.lines} aria-label="Columns">
      {rows[0]!.map((header, at) => (
        <li key={at}>
          <span>
            <b>{header}</b>{' '}
            <span className="quiet">{rows.slice(1, 4).map((row) => row[at]).filter(Boolean).join(' · ').slice(0, 120)}</span>
          </span>
          <NativeSelect aria-label={`What ${header} is`} data={options} value={names[at] ?? ''} onChange={(event) => onName(at, event.currentTarget.value || null)} />
        </li>
      ))}
    </ul>
  )
}

function problemOf(names: (string | null)[]): string | null {
  const chosen = names.filter(Boolean)
  if (new Set(chosen).size < chosen.length) return 'Two columns are the same field: leave one out.'
  return chosen.includes('email') || chosen.includes('phone') ? null : 'Name a column as email or phone.'
}

// Sends the file, tells the job's id as soon as it is known, and reads on until the import ends: the connection is what
// keeps it going.
async function send(text: string, mode: string, began: (job: string) => void): Promise<string | undefined> {
  try {
    const response = await fetch(`/import/users?mode=${mode}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: text })
    if (!response.ok) return `The server did not take the file: ${(await response.text()).slice(0, 300)}`
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let said = ''
    let known = false
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      said += part.value
      const end = said.indexOf('\n')
      if (known || end < 0) continue
      known = true
      began((JSON.parse(said.slice(0, end)) as { job: string }).job)
    }
    return undefined
  } catch {
    return 'The connection was lost. What was committed stays; send the file again, and rows that are there already are refused or changed.'
  }
}
