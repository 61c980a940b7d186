import type { AccessChangedFragment, ChangeFragment } from './generated/graphql'

/** What every payload says of what was done. */
export interface Payload {
  changes?: ChangeFragment[]
  accessChanges?: AccessChangedFragment[]
  /** Of many at once: what became of each. */
  results?: { error: { message: string } | null }[]
}

/** The payload of a mutation's answer: documents of the portal have one mutation each. */
export function payloadOf(data: object): Payload {
  const found = Object.values(data).find((value) => value !== null && typeof value === 'object')
  return (found ?? {}) as Payload
}

/** Why rows of many failed, and how many for each reason. */
export function failures({ results = [] }: Payload): [string, number][] {
  const counts = new Map<string, number>()
  for (const { error } of results) if (error) counts.set(error.message, (counts.get(error.message) ?? 0) + 1)
  return [...counts]
}
