import { Loader, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Outcome } from '../graphql/use'
import { IconSearch } from './icons'
import { type Item, useFound } from './PickMany'
import styles from './PickMany.module.css'
import { ProblemAlert } from './Problem'

interface PickOneProps {
  label: string
  find: (search: string | undefined) => Promise<Outcome<Item[]>>
  picked?: Item | undefined
  onPick: (item: Item) => void
}

/** Picks one thing out of many: a search that asks the graph, and what was found to press. */
export function PickOne({ label, find, picked, onPick }: PickOneProps) {
  const [text, setText] = useState('')
  const { items, problem } = useFound(find, text)
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <TextInput
        type="search"
        label={label}
        placeholder="Type the start of a name"
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {problem && <ProblemAlert problem={problem} />}
      <div className={styles.items}>
        {!items && !problem && <Loader size="sm" m="md" aria-label="Searching" />}
        {items?.length === 0 && <p className="quiet">{text ? `Nothing begins with “${text}”.` : 'There is none yet.'}</p>}
        {items?.map((item) => (
          <button key={item.id} type="button" className={styles.one} aria-pressed={item.id === picked?.id} onClick={() => onPick(item)}>
            {item.name}
            {item.detail && <small className="quiet">{item.detail}</small>}
          </button>
        ))}
      </div>
    </div>
  )
}
