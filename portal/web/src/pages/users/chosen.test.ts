import { expect, test } from 'vitest'
import { countOf, extent } from './chosen'

const picked = (...ids: string[]) => new Map(ids.map((id) => [id, id]))

test.each([
  ['nothing is selected', picked(), 9, undefined],
  ['some, and there is more', picked('a'), 9, 9],
  ['all of them', picked('a', 'b', 'c'), 3, undefined],
  ['more than match by now', picked('a', 'b', 'c'), 2, undefined],
  ['the number is not known yet', picked('a', 'b'), undefined, undefined],
])('%s', (_, chosen, total, want) => expect(extent(chosen, total)).toBe(want))

test('how many', () => {
  expect(countOf({ ids: ['a', 'b'] })).toBe(2)
  expect(countOf({ match: { search: 'a' }, count: 7 })).toBe(7)
})
