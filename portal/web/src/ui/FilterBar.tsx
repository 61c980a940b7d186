import { Button, Menu, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FilterChip } from './FilterChip'
import type { Filter } from './filter'
import styles from './FilterBar.module.css'
import { IconFilter, IconSearch } from './icons'
import type { List } from './list'
import { isTyping } from './useRowKeys'

interface FilterBarProps {
  list: List
  /** What the search looks at, for the field's hint. */
  looksAt: string
  filters?: Filter[]
  /** What stands at the end: the choice of columns, saved views. */
  children?: ReactNode
}

/** Narrows a list: a search as one types, and filters as chips, all of it in the address. / goes to the search. */
export function FilterBar({ list, looksAt, filters = [], children }: FilterBarProps) {
  const [opened, open] = useState<string | null>(null)
  const active = filters.filter(({ name }) => list.search[name] !== undefined || name === opened)
  const others = filters.filter((filter) => !active.includes(filter))
  return (
    <div className={styles.bar} role="search">
      <SearchField list={list} looksAt={looksAt} />
      {others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconFilter size={16} />}>
              Filter
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ name, label }) => (
              <Menu.Item key={name} onClick={() => open(name)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <div className={styles.end}>{children}</div>
      {active.length > 0 && (
        <ul className={styles.chips} aria-label="Filters">
          {active.map((filter) => (
            <FilterChip
              key={filter.name}
              filter={filter}
              value={list.search[filter.name]}
              opened={opened === filter.name}
              onOpen={(yes) => open(yes ? filter.name : null)}
              onChange={(value) => list.narrow({ [filter.name]: value })}
            />
          ))}
          {active.length > 1 && (
            <li>
              <Button
                variant="subtle"
                size="xs"
                onClick={() => list.narrow(Object.fromEntries(filters.map(({ name }) => [name, undefined])))}
              >
                Clear all
              </Button>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

// The field is ahead of the address by a moment, so that typing never waits for an answer.
function SearchField({ list, looksAt }: { list: List; looksAt: string }) {
  const q = list.search['q'] ?? ''
  const [text, setText] = useState(q)
  const field = useRef<HTMLInputElement>(null)
  const sent = useRef(q)
  useEffect(() => {
    if (q === sent.current) return
    sent.current = q
    setText(q)
  }, [q])
  useEffect(() => {
    if (text === sent.current) return
    const timer = setTimeout(() => {
      sent.current = text.trim()
      list.narrow({ q: text.trim() || undefined }, { replace: true })
    }, 200)
    return () => clearTimeout(timer)
  }, [text, list])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return
      event.preventDefault()
      field.current?.select()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <TextInput
      ref={field}
      className={styles.search}
      type="search"
      aria-label="Search"
      placeholder={`Search by ${looksAt}`}
      maxLength={200}
      leftSection={<IconSearch size={16} />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && setText('')}
    />
  )
}
