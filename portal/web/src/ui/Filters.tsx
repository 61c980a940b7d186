import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { FilterChip } from './FilterChip'
import type { Filter } from './filter'
import styles from './FilterBar.module.css'
import { IconFilter } from './icons'
import type { List } from './list'

/** The filters of a list that cannot be searched: chips, and a menu of those that are not on. */
export function Filters({ list, filters }: { list: List; filters: Filter[] }) {
  const [opened, open] = useState<string | null>(null)
  const active = filters.filter(({ name }) => list.search[name] !== undefined || name === opened)
  const others = filters.filter((filter) => !active.includes(filter))
  return (
    <>
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
        </ul>
      )}
      {others.length > 0 && (
        <Menu position="bottom-end">
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
    </>
  )
}
