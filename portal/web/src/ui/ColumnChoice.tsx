import { ActionIcon, Checkbox, Popover, Stack, Tooltip } from '@mantine/core'
import { IconColumns3 } from './icons'
import type { Column, List } from './list'

/** Chooses the columns of a list. The first is always shown: it names the row. */
export function ColumnChoice<Row>({ columns, list }: { columns: Column<Row>[]; list: List }) {
  const choose = (id: string, on: boolean) => {
    const next = columns.filter((column) => (column.id === id ? on : list.visible.includes(column.id))).map((column) => column.id)
    const usual = columns.filter((column) => !column.extra).map((column) => column.id)
    list.change({ columns: next.join() === usual.join() ? undefined : next.join() }, { replace: true })
  }
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label="Columns">
          <ActionIcon variant="default" size={36} aria-label="Columns">
            <IconColumns3 size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns">
        <Stack gap="xs" role="group" aria-label="Columns">
          {columns.slice(1).map(({ id, header }) => (
            <Checkbox key={id} label={header} checked={list.visible.includes(id)} onChange={(event) => choose(id, event.currentTarget.checked)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
