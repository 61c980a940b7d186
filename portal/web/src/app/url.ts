import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What stands behind the question mark: text by name, so that an address can be read and written by hand. */
export type Search = Record<string, string>

/** Reads an address. A name that comes twice counts once. */
export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Writes an address, without what is empty, in the order of the names, so that one view has one address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '')
  const text = new URLSearchParams(entries.sort(([a], [b]) => (a < b ? -1 : 1)) as [string, string][]).toString()
  return text && `?${text.replaceAll('%2C', ',').replaceAll('%3A', ':')}`
}

/** What every list has in its address. */
const listNames = ['q', 'sort', 'after', 'before', 'columns', 'form'] as const

/** The type of a page's search: the names that the page knows, each of which may be absent. */
export type SearchOf<Name extends string> = { [K in Name]?: string }

/** Keeps of an address what the page knows: for a route's validateSearch. */
export function only<const Name extends string>(...names: Name[]) {
  return (raw: Record<string, unknown>): SearchOf<Name> =>
    Object.fromEntries(names.filter((name) => typeof raw[name] === 'string').map((name) => [name, raw[name]])) as SearchOf<Name>
}

/** The same for a page with a list, whose filters have these names. */
export function list<const Name extends string>(...names: Name[]) {
  return only<(typeof listNames)[number] | Name>(...listNames, ...names)
}

/** Changes to an address: absent leaves as is, undefined removes. */
export type Changes = Record<string, string | undefined>

/** Reads the address of this page, and changes it: a step of the history, or in place of the last with `replace`. */
export function useUrl() {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const change = useCallback(
    (changes: Changes, { replace = false } = {}) =>
      void navigate({
        to: '.',
        search: ((old: Search) => withChanges(old, changes)) as never,
        replace,
        resetScroll: false,
      }),
    [navigate],
  )
  return { search, change }
}

/** An address with changes. */
export function withChanges(old: Search, changes: Changes): Search {
  return Object.fromEntries(
    Object.entries({ ...old, ...changes }).filter((entry): entry is [string, string] => !!entry[1]),
  )
}
