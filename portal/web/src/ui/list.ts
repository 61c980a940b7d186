import { type ReactNode, useCallback, useMemo } from 'react'
import { type Changes, type Search, useUrl } from '../app/url'

/** How many rows a page of a list has. */
export const PAGE = 25

/** A column of a list. */
export interface Column<Row, Field extends string = string> {
  /** Its name in the address. */
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** What the graph sorts by, if this column can be sorted. */
  sort?: Field
  /** Shown only when chosen. */
  extra?: boolean
  /** Numbers stand at the end. */
  end?: boolean
}

/** Which part of a list is shown: the arguments of a connection. */
export interface PageArguments {
  first?: number
  after?: string
  last?: number
  before?: string
}

/** Reads from an address where in a list the page stands. */
export function pageOf(search: Search): PageArguments {
  if (search['before']) return { last: PAGE, before: search['before'] }
  return search['after'] ? { first: PAGE, after: search['after'] } : { first: PAGE }
}

/** The same page of a list that is read from its end: the log, newest first. */
export function fromTheEnd({ first, after, last, before }: PageArguments): PageArguments {
  return first ? { last: first, ...(after && { before: after }) } : { first: last!, ...(before && { after: before }) }
}

/** A list's order as the graph takes it; null where the address names no column that sorts. */
export function orderOf<Field extends string>(sort: string | undefined, columns: Column<never, Field>[]) {
  const descending = sort?.startsWith('-') ?? false
  const field = columns.find((column) => column.id === sort?.slice(descending ? 1 : 0))?.sort
  return field ? { field, direction: descending ? ('DESC' as const) : ('ASC' as const) } : null
}

/** The sort after a click on a column's head: up, then down, then up. */
export function sortedBy(column: string, sort: string | undefined): string {
  return sort === column ? `-${column}` : column
}

/** The columns to show: those of the address, or those that are shown unless chosen otherwise. */
export function visibleOf(chosen: string | undefined, columns: Pick<Column<never>, 'id' | 'extra'>[]): string[] {
  const known = columns.filter((column) => (chosen ? chosen.split(',').includes(column.id) : !column.extra))
  return (known.length > 0 ? known : columns.filter((column) => !column.extra)).map((column) => column.id)
}

/** A change of what is listed begins at the first page. */
export function fromTheTop(changes: Changes): Changes {
  return { ...changes, after: undefined, before: undefined }
}

/** A list whose state is its address: search, filters, order, columns and place. */
export interface List<Field extends string = string> {
  search: Search
  change: ReturnType<typeof useUrl>['change']
  /** Changes what is listed, and goes to the first page. */
  narrow: (changes: Changes, options?: { replace?: boolean }) => void
  page: PageArguments
  sort: string | undefined
  order: { field: Field; direction: 'ASC' | 'DESC' } | null
  visible: string[]
}

/** Reads a list's state from the address. */
export function useList<Row, Field extends string>(columns: Column<Row, Field>[], sortedFirst?: string): List<Field> {
  const { search, change } = useUrl()
  const sort = search['sort'] ?? sortedFirst
  const narrow = useCallback<List['narrow']>((changes, options) => change(fromTheTop(changes), options), [change])
  return useMemo(
    () => ({
      search,
      change,
      narrow,
      sort,
      page: pageOf(search),
      order: orderOf<Field>(sort, columns as Column<never, Field>[]),
      visible: visibleOf(search['columns'], columns as Column<never>[]),
    }),
    [search, change, narrow, sort, columns],
  )
}
