import { Checkbox, Skeleton } from '@mantine/core'
import { columnVisibilityFeature, rowSelectionFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { memo, type ReactNode, useMemo, useRef } from 'react'
import type { PageFragment } from '../graphql/generated/graphql'
import type { Problem } from '../graphql/errors'
import styles from './DataTable.module.css'
import { HeadCell } from './HeadCell'
import { type Column, type List, sortedBy } from './list'
import { Pager } from './Pager'
import { ProblemAlert } from './Problem'
import { reselected, type Selection } from './selection'
import { useRowKeys } from './useRowKeys'

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature })

export interface DataTableProps<Row extends { id: string }> {
  /** What the table is called by a screen reader. */
  label: string
  columns: Column<Row>[]
  /** The rows of the page; undefined while the first are on their way. */
  rows: Row[] | undefined
  page: PageFragment | undefined
  list: List
  /** What a row is called. */
  nameOf: (row: Row) => string
  /** How many rows the whole list has, if that is known by now. */
  total?: number | null | undefined
  /** Rows are old, and are being asked again. */
  stale?: boolean
  problem?: Problem | undefined
  reload?: () => void
  /** With it, rows can be selected, across pages. */
  selection?: Selection<Row>
  /** What stands where no row is. */
  empty: ReactNode
  /** The buttons of a row. */
  actions?: (row: Row) => ReactNode
}

const none: never[] = []

/**
 * A page of a list. Its state is the address (see list.ts): order, columns, place. j and k go from row to row, Enter
 * opens one, x selects it.
 */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { label, columns, rows, list, nameOf, selection, problem, actions } = props
  const body = useRef<HTMLTableSectionElement>(null)
  useRowKeys(body)
  const table = useRows(props)
  if (problem && !rows) return <ProblemAlert problem={problem} retry={props.reload} />
  if (rows?.length === 0) return <div className={styles.frame}>{props.empty}</div>
  const shown = table.getVisibleLeafColumns().map((column) => columns.find(({ id }) => id === column.id)!)
  const page = table.getRowModel().rows
  return (
    <div className={styles.frame} data-stale={props.stale || undefined}>
      <table className={styles.table} role="table" aria-label={label} aria-busy={!rows || props.stale || undefined}>
        <thead role="rowgroup">
          <tr role="row">
            {selection && (
              <th role="columnheader" className={styles.check}>
                <Checkbox
                  size="xs"
                  aria-label="Select all rows of this page"
                  checked={page.length > 0 && table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
                  onChange={(event) => table.toggleAllRowsSelected(event.currentTarget.checked)}
                />
              </th>
            )}
            {shown.map((column) => (
              <HeadCell key={column.id} column={column} sort={list.sort} onSort={() => list.narrow({ sort: sortedBy(column.id, list.sort) })} />
            ))}
            {actions && (
              <th role="columnheader" className={styles.actions}>
                <span className="unseen">Actions</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {!rows && <Waiting columns={shown.length + Number(!!selection) + Number(!!actions)} />}
          {page.map((row) => (
            <tr key={row.id} role="row" data-selected={row.getIsSelected() || undefined}>
              {selection && (
                <td role="cell" className={styles.check}>
                  <Checkbox
                    size="xs"
                    aria-label={`Select ${nameOf(row.original)}`}
                    checked={row.getIsSelected()}
                    onChange={row.getToggleSelectedHandler()}
                  />
                </td>
              )}
              <Cells row={row.original} columns={shown as Column<unknown>[]} />
              {actions && (
                <td role="cell" className={styles.actions}>
                  {actions(row.original)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Pager page={props.page} list={list} total={props.total} shown={rows?.length} />
    </div>
  )
}

// The cells of a row, which stay as they are while rows are selected.
const Cells = memo(
  function Cells({ row, columns }: { row: unknown; columns: Column<unknown>[] }) {
    return columns.map((column) => (
      <td key={column.id} role="cell" data-label={column.header} data-end={column.end || undefined}>
        {column.cell(row)}
      </td>
    ))
  },
  (old, now) => old.row === now.row && old.columns.length === now.columns.length && old.columns.every((column, i) => column === now.columns[i]),
)

// The model of the table: which columns are shown, which rows are selected. Order and place are the graph's work.
function useRows<Row extends { id: string }>({ columns, rows, list, selection }: DataTableProps<Row>) {
  const model = useMemo(
    () => columns.map(({ id, header }) => ({ id, header, accessorFn: (row: Row) => row.id })),
    [columns],
  )
  const byID = useMemo(() => new Map(rows?.map((row) => [row.id, row])), [rows])
  const rowSelection = useMemo(
    () => Object.fromEntries(Array.from(selection?.rows.keys() ?? [], (id) => [id, true as const])),
    [selection],
  )
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map(({ id }) => [id, list.visible.includes(id)])),
    [columns, list.visible],
  )
  return useTable({
    features,
    columns: model,
    data: rows ?? none,
    getRowId: (row) => row.id,
    state: { columnVisibility, rowSelection },
    onRowSelectionChange: (update) => {
      const next = typeof update === 'function' ? update(rowSelection) : update
      selection?.set(reselected(selection.rows, next, byID))
    },
  })
}

function Waiting({ columns }: { columns: number }) {
  return Array.from({ length: 8 }, (_, row) => (
    <tr key={row} role="row">
      {Array.from({ length: columns }, (_, cell) => (
        <td key={cell} role="cell">
          <Skeleton height={12} my={5} width={`${50 + ((row * 7 + cell * 13) % 40)}%`} />
        </td>
      ))}
    </tr>
  ))
}
