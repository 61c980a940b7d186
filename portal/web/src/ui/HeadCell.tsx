import styles from './DataTable.module.css'
import { IconChevronDown, IconChevronUp, IconSelector } from './icons'
import type { Column } from './list'

interface HeadCellProps {
  column: Pick<Column<never>, 'id' | 'header' | 'sort' | 'end'>
  sort: string | undefined
  onSort: () => void
}

/** The head of a column, which sorts if the graph can. */
export function HeadCell({ column, sort, onSort }: HeadCellProps) {
  const { id, header, end } = column
  if (!column.sort) {
    return (
      <th role="columnheader" data-end={end || undefined}>
        {header}
      </th>
    )
  }
  const way = sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : undefined
  const Icon = way === 'ascending' ? IconChevronUp : way === 'descending' ? IconChevronDown : IconSelector
  return (
    <th role="columnheader" aria-sort={way ?? 'none'} data-end={end || undefined}>
      <button type="button" className={styles.sort} onClick={onSort}>
        {header} <Icon size={14} aria-hidden />
      </button>
    </th>
  )
}
