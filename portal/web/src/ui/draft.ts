const KEY = 'tenantry.draft.'

/** Keeps what is being typed in the tab's own storage, so that it outlives a session that ends meanwhile. */
export const drafts = {
  /** What was typed under a name, over what the form began with. */
  read<Values extends object>(name: string, initial: Values): Values {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEY + name) ?? '{}') as Partial<Values>
      const known = Object.entries(kept).filter(([field]) => field in initial)
      return { ...initial, ...Object.fromEntries(known) }
    } catch {
      return initial
    }
  },
  keep(name: string, values: object): void {
    sessionStorage.setItem(KEY + name, JSON.stringify(values))
  },
  forget(name: string): void {
    sessionStorage.removeItem(KEY + name)
  },
}
