import { expect, test } from 'vitest'
import { allIds, inPieces, leftOutFile, MOST_AT_ONCE, nothing, PIECE, type Sum } from './pieces'

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `usr_${from + i}`)

// A server that leaves out the second of each piece, and gives an app to the others.
const answer = (piece: string[]) => ({
  data: {
    usersAppAdd: {
      changes: piece.slice(1).map((id) => ({ id, action: 'user.app_added', targetId: id, relatedId: null, userCount: null })),
      results: piece.map((_, index) => ({ index, error: index === 1 ? { message: 'No.' } : null })),
      accessChanges: [{ appId: 'app_1', gained: piece.length - 1, lost: 1, app: null }],
    },
  },
})

test('all are sent, in pieces of what a mutation takes, and counted together', async () => {
  const sizes: number[] = []
  const seen: number[] = []
  const sum = await inPieces(ids(600), nothing, async (piece) => (sizes.push(piece.length), answer(piece)), ({ sent }) => seen.push(sent), () => false)
  expect(sizes).toEqual([PIECE, PIECE, 100])
  expect(seen).toEqual([250, 500, 600])
  expect(sum.leftOut).toEqual([{ id: 'usr_1', why: 'No.' }, { id: 'usr_251', why: 'No.' }, { id: 'usr_501', why: 'No.' }])
  expect(sum.payload.accessChanges).toEqual([{ appId: 'app_1', gained: 597, lost: 3, app: null }])
  expect(sum.payload.changes).toHaveLength(597)
})

test('what was stopped, or did not arrive, goes on where it was', async () => {
  let calls = 0
  const stopped = await inPieces(ids(600), nothing, async (piece) => (calls++, answer(piece)), () => {}, () => calls > 0)
  expect(stopped.sent).toBe(250)
  const lost = await inPieces(ids(600), stopped, async () => ({ problem: { code: 'OFFLINE', text: 'Lost.' } }), () => {}, () => false)
  expect(lost).toMatchObject({ sent: 250, problem: { text: 'Lost.' } })
  const sent: string[] = []
  const whole = await inPieces(ids(600), lost as Sum, async (piece) => (sent.push(...piece), answer(piece)), () => {}, () => false)
  expect(sent).toEqual(ids(350, 250))
  expect(whole.problem).toBeUndefined()
  expect(whole.sent).toBe(600)
})

test('ids are read to the end, and not beyond what is done at once', async () => {
  const pages = (count: number) => async (after: string | undefined) => {
    const from = Number(after ?? 0)
    return { data: { ids: ids(Math.min(100, count - from), from), next: from + 100 < count ? String(from + 100) : undefined } }
  }
  expect(await allIds(pages(250), () => {}, () => false)).toEqual({ data: ids(250) })
  expect(await allIds(pages(0), () => {}, () => false)).toEqual({ data: [] })
  expect((await allIds(pages(MOST_AT_ONCE), () => {}, () => false)).data).toHaveLength(MOST_AT_ONCE)
  expect((await allIds(pages(MOST_AT_ONCE + 1), () => {}, () => false)).problem?.text).toMatch('More than 25,000')
})

test('a file names who was left out', () => expect(leftOutFile([{ id: 'usr_1', why: 'Is "it", so.' }])).toBe('id,reason\nusr_1,"Is ""it"", so."\n'))
