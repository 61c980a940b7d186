import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../graphql/errors'
import type { Outcome } from '../graphql/use'
import styles from './FindOne.module.css'
import { IconSearch } from './icons'
import type { Item } from './PickMany'
import { ProblemAlert } from './Problem'

interface FindOneProps {
  label: string
  find: (search: string | undefined) => Promise<Outcome<Item[]>>
  onPick: (id: string) => void
}

/** Finds one thing by the start of its name, or takes an id that was pasted: what a filter is set to. */
export function FindOne({ label, find, onPick }: FindOneProps) {
  const [text, setText] = useState('')
  const { items, problem } = useFound(find, text.trim())
  const pasted = isID(text.trim()) ? [{ id: text.trim(), name: text.trim(), detail: 'This id' }] : []
  const shown: Item[] = [...pasted, ...(items ?? [])]
  return (
    <div className={styles.box}>
      <TextInput
        type="search"
        aria-label={label}
        placeholder="Start of a name, or an id"
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {problem && <ProblemAlert problem={problem} />}
      {items && shown.length === 0 && <p className="quiet">Nothing begins with “{text}”.</p>}
      <ul className={styles.found} aria-label="Found" tabIndex={-1}>
        {shown.map(({ id, name, detail }) => (
          <li key={id}>
            <button type="button" onClick={() => onPick(id)}>
              {name}
              {detail && <small>{detail}</small>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function isID(text: string): boolean {
  return /^[a-z]{3}_[0-9a-z]{26}$/.test(text)
}

// Asks a moment after the last key; an answer to an older question is dropped.
function useFound(find: FindOneProps['find'], text: string) {
  const [found, setFound] = useState<{ items?: Item[]; problem?: Problem }>({})
  const latest = useRef(find)
  latest.current = find
  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const outcome = await latest.current(isID(text) ? undefined : text || undefined)
      if (current) setFound(outcome.problem ? { problem: outcome.problem } : { items: outcome.data })
    }, text ? 200 : 0)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text])
  return found
}
