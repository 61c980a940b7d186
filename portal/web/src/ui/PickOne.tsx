import { Loader, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Outcome } from '../graphql/use'
import { IconSearch } from './icons'
import { type Item, useFound } from './PickMany'
import styles from './PickMany.module.css'
import { ProblemAlert } from './Problem'

interface PickOneProps {
  label: string
  /** Looks for items by the start of what was typed. */
  find: (search: string | undefined) => Promise<Outcome<Item[]>>
  picked?: Item | undefined
  onPick: (item: Item) => void
}

/** Picks one thing out of many: a search that asks the graph, or an id that was pasted, and what was found to press. */
export function PickOne({ label, find, picked, onPick }: PickOneProps) {
  const [text, setText] = useState('')
  const { items, problem } = useFound(find, text)
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <TextInput
        type="search"
        label={label}
        placeholder="Start of a name, or an id"
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        data-autofocus
      />
      {problem && <ProblemAlert problem={problem} />}
      <ul className={styles.items} aria-label="Found" tabIndex={-1}>
        {!items && !problem && (
          <li>
            <Loader size="sm" m="md" aria-label="Searching" />
          </li>
        )}
        {items?.length === 0 && <li className="quiet">{text ? `Nothing begins with “${text}”.` : 'There is none yet.'}</li>}
        {items?.map((item) => (
          <li key={item.id}>
            <button type="button" className={styles.one} aria-pressed={item.id === picked?.id} onClick={() => onPick(item)}>
              {item.name}
              {item.detail && <small className="quiet">{item.detail}</small>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
