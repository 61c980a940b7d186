import { useCallback, useMemo, useState } from 'react'
import type { UserFilter, UserRowFragment } from './generated/graphql'
import { type Selection, useSelection } from '../../ui/selection'
import { MOST_AT_ONCE } from './pieces'

/** What narrows the list. */
export interface Narrowed {
  search?: string
  filter?: UserFilter
}

/** Whom a deed is for: users who were picked, or all that match, of whom there were so many. */
export type Who = { ids: string[] } | { match: Narrowed; count: number }

/** Who is selected in the list, by hand or as all that match, and what more can be. */
export interface Chosen {
  selection: Selection<UserRowFragment>
  who: Who
  /** All that match are selected. */
  all: boolean
  /** Some are selected, and more match: so many in all. */
  more: number | undefined
  /** Selects all that match; undefined where these are too many. */
  takeAll: (() => void) | undefined
}

/** Keeps who is selected. "All that match" holds for one search and filter, and ends with another. */
export function useChosen(rows: UserRowFragment[] | undefined, narrowed: Narrowed, total: number | null | undefined): Chosen {
  const picked = useSelection<UserRowFragment>()
  const [whole, setWhole] = useState<string>()
  const about = JSON.stringify(narrowed)
  const all = whole === about && !!rows?.length && !!total
  const set = useCallback<Selection<UserRowFragment>['set']>(
    (next) => {
      setWhole(undefined)
      picked.set(next)
    },
    [picked],
  )
  const selection = useMemo(
    () => ({
      rows: all ? new Map(rows.map((row) => [row.id, row])) : picked.rows,
      set,
      clear: () => set(new Map()),
    }),
    [all, rows, picked, set],
  )
  const more = extent(picked.rows, total)
  const takeAll = () => {
    picked.clear()
    setWhole(about)
  }
  return {
    selection,
    who: all ? { match: narrowed, count: total } : { ids: [...picked.rows.keys()] },
    all,
    more: all ? undefined : more,
    takeAll: more !== undefined && more <= MOST_AT_ONCE ? takeAll : undefined,
  }
}

/**
 * How many match, where some are selected and more match; undefined otherwise. Not where the whole page is selected alone:
 * a phone shows no box for that.
 */
export function extent(picked: ReadonlyMap<string, unknown>, total: number | null | undefined): number | undefined {
  return picked.size > 0 && total && total > picked.size ? total : undefined
}

/** How many that is. */
export function countOf(who: Who): number {
  return 'ids' in who ? who.ids.length : who.count
}
