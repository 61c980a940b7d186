import { useCallback, useMemo, useState } from 'react'

/** What is selected: rows by id, kept while other pages are shown. */
export interface Selection<Row> {
  rows: ReadonlyMap<string, Row>
  set: (rows: ReadonlyMap<string, Row>) => void
  clear: () => void
}

/** How many rows a mutation of many takes. */
export const MOST = 250

/** Keeps a selection across the pages of a list. */
export function useSelection<Row>(): Selection<Row> {
  const [rows, set] = useState<ReadonlyMap<string, Row>>(new Map())
  const clear = useCallback(() => set(new Map()), [])
  return useMemo(() => ({ rows, set, clear }), [rows, clear])
}

/** The selection after a table said which ids are selected: rows of other pages stay, new ones come from this page. */
export function reselected<Row>(old: ReadonlyMap<string, Row>, ids: Record<string, boolean | undefined>, page: ReadonlyMap<string, Row>): Map<string, Row> {
  const wanted = Object.keys(ids).filter((id) => ids[id])
  return new Map(wanted.flatMap((id) => {
    const row = page.get(id) ?? old.get(id)
    return row === undefined ? [] : [[id, row] as const]
  }))
}
