import { stringifySearch } from '../app/url'

/** A view that somebody keeps: a list's address under a name. */
export interface View {
  name: string
  search: Record<string, string>
}

type Store = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'tenantry.views.'

/** The views kept under a list's name, sorted by their own. What cannot be read counts as none. */
export function readViews(store: Store, list: string): View[] {
  try {
    const kept = JSON.parse(store.getItem(KEY + list) ?? '[]') as View[]
    return kept.filter((view) => typeof view.name === 'string' && typeof view.search === 'object').sort((a, b) => a.name.localeCompare(b.name))
  } catch {
    return []
  }
}

/** Keeps a view; one of the same name is replaced. */
export function keepView(store: Store, list: string, view: View): void {
  const others = readViews(store, list).filter(({ name }) => name !== view.name)
  store.setItem(KEY + list, JSON.stringify([...others, { ...view, search: lasting(view.search) }]))
}

/** Forgets a view. */
export function forgetView(store: Store, list: string, name: string): void {
  store.setItem(KEY + list, JSON.stringify(readViews(store, list).filter((view) => view.name !== name)))
}

/** Whether an address shows a view, on whichever page of it. */
export function shows(view: View, search: Record<string, string>): boolean {
  return stringifySearch(lasting(search)) === stringifySearch(view.search)
}

// A view is what is listed, not where one stands in it.
function lasting({ after: _after, before: _before, form: _form, ...search }: Record<string, string>): Record<string, string> {
  return search
}
