import type { AccessChangedFragment } from '../../graphql/generated/graphql'
import type { Problem } from '../../graphql/errors'
import { type Payload, payloadOf } from '../../graphql/payload'
import type { Outcome } from '../../graphql/use'

/** How many users are changed at most by one deed of the portal. */
export const MOST_AT_ONCE = 25_000

/** How many users one mutation takes. */
export const PIECE = 250

/** A user who was left out, and why. */
export interface LeftOut {
  id: string
  why: string
}

/** What pieces have come to. */
export interface Sum {
  /** How many users were sent, of which some may be left out. */
  sent: number
  leftOut: LeftOut[]
  /** What the pieces together would have answered as one. */
  payload: Payload
  /** Why the next piece was refused as a whole, or did not arrive. */
  problem?: Problem
}

/** Nothing sent yet. */
export const nothing: Sum = { sent: 0, leftOut: [], payload: {} }

/**
 * Sends the users that are not sent yet, a piece after the other, until all are, or one is refused, or `stopped`. A piece
 * that was begun is waited for.
 */
export async function inPieces(
  ids: readonly string[],
  from: Sum,
  send: (ids: string[]) => Promise<Outcome<object>>,
  each: (sum: Sum) => void,
  stopped: () => boolean,
): Promise<Sum> {
  let sum: Sum = { sent: from.sent, leftOut: from.leftOut, payload: from.payload }
  while (sum.sent < ids.length && !stopped()) {
    const piece = ids.slice(sum.sent, sum.sent + PIECE)
    const { data, problem } = await send(piece)
    if (problem) return { ...sum, problem }
    sum = added(sum, piece, payloadOf(data))
    each(sum)
  }
  return sum
}

/** What was so far, with one more piece. */
export function added(sum: Sum, piece: readonly string[], payload: Payload): Sum {
  const { changes = [], accessChanges, results = [] } = payload
  const leftOut = results.flatMap(({ index, error }) => (error ? [{ id: piece[index ?? -1] ?? '', why: error.message }] : []))
  const access = accessChanges && merged(sum.payload.accessChanges ?? [], accessChanges)
  return {
    sent: sum.sent + piece.length,
    leftOut: [...sum.leftOut, ...leftOut],
    payload: {
      changes: [...(sum.payload.changes ?? []), ...changes],
      results: [...(sum.payload.results ?? []), ...results],
      ...(access && { accessChanges: access }),
    },
  }
}

// A user is in one piece alone, so that who gains and who loses are counted together.
function merged(old: AccessChangedFragment[], more: AccessChangedFragment[]): AccessChangedFragment[] {
  const byApp = new Map(old.map((change) => [change.appId, change]))
  for (const change of more) {
    const so = byApp.get(change.appId)
    byApp.set(change.appId, so ? { ...so, gained: so.gained + change.gained, lost: so.lost + change.lost } : change)
  }
  return [...byApp.values()]
}

/** A page of ids, and the place after it. */
export interface IdPage {
  ids: string[]
  next: string | undefined
}

/** Reads the ids of all that match, before anything is changed that they match by. */
export async function allIds(
  page: (after: string | undefined) => Promise<Outcome<IdPage>>,
  each: (found: number) => void,
  stopped: () => boolean,
): Promise<Outcome<string[]>> {
  const ids: string[] = []
  for (let after: string | undefined, more = true; more && !stopped(); more = after !== undefined) {
    const { data, problem } = await page(after)
    if (problem) return { problem }
    ids.push(...data.ids)
    after = data.next
    each(ids.length)
    if (ids.length > MOST_AT_ONCE) return { problem: { code: 'LIMITED', text: `More than ${MOST_AT_ONCE.toLocaleString()} users match by now. Narrow the list.` } }
  }
  return { data: ids }
}

/** Those who were left out, as a file of comma-separated values. */
export function leftOutFile(leftOut: readonly LeftOut[]): string {
  return ['id,reason', ...leftOut.map(({ id, why }) => `${id},"${why.replaceAll('"', '""')}"`)].join('\n') + '\n'
}
