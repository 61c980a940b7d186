/** One member that changed; from is absent for what is new, to for what is gone. */
export interface Line {
  name: string
  from?: string
  to?: string
}

/** The members of two objects that differ, in the order of their names. */
export function differences(before: unknown, after: unknown): Line[] {
  const [old, now] = [membersOf(before), membersOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()
  return names
    .map((name) => ({ name, ...said('from', old[name]), ...said('to', now[name]) }))
    .filter(({ from, to }) => from !== to)
}

function membersOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
}

function said<Key extends 'from' | 'to'>(key: Key, value: unknown): { [K in Key]?: string } {
  if (value === undefined || value === null) return {}
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return { [key]: text.length > 200 ? `${text.slice(0, 200)}…` : text } as { [K in Key]?: string }
}
