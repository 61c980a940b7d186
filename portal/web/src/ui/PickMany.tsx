import { Checkbox, Loader, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Problem } from '../graphql/errors'
import type { Outcome } from '../graphql/use'
import { IconSearch } from './icons'
import styles from './PickMany.module.css'
import { ProblemAlert } from './Problem'
import { some } from './words'

/** What can be picked. */
export interface Item {
  id: string
  name: string
  /** A second line: an address, a state. */
  detail?: string | null | undefined
}

interface PickManyProps {
  label: string
  /** Looks for items by the start of what was typed. */
  find: (search: string | undefined) => Promise<Outcome<Item[]>>
  picked: ReadonlyMap<string, Item>
  onPick: (picked: Map<string, Item>) => void
  error?: ReactNode
}

/** Picks any number of things out of many: a search that asks the graph, and what was found to tick. */
export function PickMany({ label, find, picked, onPick, error }: PickManyProps) {
  const [text, setText] = useState('')
  const { items, problem } = useFound(find, text)
  const toggle = (item: Item, on: boolean) => {
    const next = new Map(picked)
    if (on) next.set(item.id, item)
    else next.delete(item.id)
    onPick(next)
  }
  const others = [...picked.values()].filter(({ id }) => !items?.some((item) => item.id === id))
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      <TextInput
        type="search"
        aria-label={`Search ${label.toLowerCase()}`}
        placeholder="Type the start of a name"
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        data-autofocus
      />
      {problem && <ProblemAlert problem={problem} />}
      <div className={styles.items}>
        {!items && !problem && <Loader size="sm" m="md" aria-label="Searching" />}
        {items?.length === 0 && <p className="quiet">Nothing begins with “{text}”.</p>}
        {[...others, ...(items ?? [])].map((item) => (
          <Checkbox
            key={item.id}
            className={styles.item}
            label={item.name}
            description={item.detail}
            checked={picked.has(item.id)}
            onChange={(event) => toggle(item, event.currentTarget.checked)}
          />
        ))}
      </div>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <p className="quiet number" role="status">
        {some(picked.size, 'chosen', 'chosen')}
      </p>
    </fieldset>
  )
}

/** Asks a moment after the last key; an answer to an older question is dropped. */
export function useFound(find: PickManyProps['find'], text: string): { items?: Item[] | undefined; problem?: Problem | undefined } {
  const [found, setFound] = useState<{ items?: Item[]; problem?: Problem }>({})
  const latest = useRef(find)
  latest.current = find
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      void latest.current(text.trim() || undefined).then((outcome) => {
        if (current) setFound(outcome.problem ? { problem: outcome.problem } : { items: outcome.data })
      })
    }, text ? 200 : 0)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text])
  return found
}
