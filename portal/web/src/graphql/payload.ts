import type { AccessChangedFragment, ChangeFragment } from './generated/graphql'

/** What every payload says of what was done. */
export interface Payload {
  changes?: ChangeFragment[]
  accessChanges?: AccessChangedFragment[]
}

/** The payload of a mutation's answer: documents of the portal have one mutation each. */
export function payloadOf(data: object): Payload {
  const found = Object.values(data).find((value) => value !== null && typeof value === 'object')
  return (found ?? {}) as Payload
}
