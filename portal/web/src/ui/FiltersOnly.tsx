import { Button, Menu } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { FilterChip } from './FilterChip'
import type { Filter } from './filter'
import styles from './FilterBar.module.css'
import { IconFilter } from './icons'
import type { List } from './list'

/** The filters of a list that the graph cannot search by words: the chips of FilterBar, without its field. */
export function FiltersOnly({ list, filters, children }: { list: List; filters: Filter[]; children?: ReactNode }) {
  const [opened, open] = useState<string | null>(null)
  const active = filters.filter(({ name }) => list.search[name] !== undefined || name === opened)
  const others = filters.filter((filter) => !active.includes(filter))
  const clear = () => list.narrow(Object.fromEntries(filters.map(({ name }) => [name, undefined])))
  return (
    <div className={styles.bar} role="search">
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
              <Button variant="subtle" size="xs" onClick={clear}>
                Clear all
              </Button>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
