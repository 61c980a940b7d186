import { Button, FileInput, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Allowed } from '../../ui/Allowed'
import { ProblemAlert } from '../../ui/Problem'
import { some } from '../../ui/words'
import { fields, guess, mapped, readCSV } from './csv'
import type { Sending } from './Import'
import styles from './Profile.module.css'
import { MOST_BYTES } from './send'

const modes = [
  { value: 'create', label: 'Refuse their rows' },
  { value: 'upsert', label: 'Change them by their rows' },
]

// A file that was read: rows of cells, or lines of JSON.
type Chosen = { rows: string[][] } | { lines: string; count: number }

/** Starts an import: a file is chosen, and its columns are named. */
export function ImportStart({ sending }: { sending: Sending }) {
  const [chosen, setChosen] = useState<Chosen>()
  const [names, setNames] = useState<(string | null)[]>([])
  const [mode, setMode] = useState('create')
  const [refused, setRefused] = useState<string>()
  const pick = async (file: File | null) => {
    sending.forget()
    setRefused(undefined)
    setChosen(undefined)
    if (!file) return
    const read = await readFile(file)
    if (typeof read === 'string') return setRefused(read)
    setChosen(read)
    setNames('rows' in read ? read.rows[0]!.map(guess) : [])
  }
  const problem = refused ?? sending.refusal?.text
  const rows = chosen && 'rows' in chosen ? chosen.rows : undefined
  const start = () =>
    rows
      ? sending.start({ text: mapped(rows, names), type: 'text/csv' }, mode, names)
      : sending.start({ text: (chosen as { lines: string }).lines, type: 'application/x-ndjson' }, mode, undefined)
  return (
    <section className={styles.card} aria-label="File">
      <FileInput
        label="File"
        placeholder="Choose a CSV or JSONL file"
        accept=".csv,text/csv,.jsonl,.ndjson,application/x-ndjson"
        onChange={(file) => void pick(file)}
        maw={420}
        mb="md"
      />
      {problem && <ProblemAlert problem={{ code: 'INVALID', text: problem }} />}
      {rows && <Columns rows={rows} names={names} onName={(at, name) => setNames(names.map((old, i) => (i === at ? name : old)))} />}
      {chosen && (
        <>
          <NativeSelect label="Users who are there already" value={mode} onChange={(event) => setMode(event.currentTarget.value)} data={modes} maw={420} my="md" />
          <Allowed
            may={mode === 'upsert' ? ['users:create', 'users:edit'] : 'users:create'}
            action={mode === 'upsert' ? 'usersUpdate' : 'usersCreate'}
            unless={rows && problemOf(names)}
          >
            <Button loading={sending.busy} onClick={start}>
              Import {some('rows' in chosen ? chosen.rows.length - 1 : chosen.count, 'row')}
            </Button>
          </Allowed>
        </>
      )}
    </section>
  )
}

async function readFile(file: File): Promise<Chosen | string> {
  if (file.size > MOST_BYTES) return 'The file has more than 50 MB. Split it, or use the command: tenantry import users.'
  const text = await file.text()
  if (/\.(jsonl|ndjson)$/i.test(file.name)) return { lines: text, count: text.split('\n').filter((line) => line.trim()).length }
  const rows = readCSV(text)
  return rows.length < 2 ? 'The file needs a first row with the names of the columns, and a row for each user.' : { rows }
}

interface ColumnsProps {
  rows: string[][]
  names: (string | null)[]
  onName: (at: number, name: string | null) => void
}

function Columns({ rows, names, onName }: ColumnsProps) {
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
