import { expect, test } from 'vitest'
import { lostInWords } from './lost'

test.each([
  [0, 'All that it was related to is still there.', ''],
  [1, '1 relation to what is gone by now will be left out.', '1 relation to what is gone by now was left out.'],
  [2, '2 relations to what is gone by now will be left out.', '2 relations to what is gone by now were left out.'],
])('%i lost', (lostCount, before, after) => {
  const data = { groupRestore: { lostCount } }
  expect(lostInWords(data, 'will be')).toBe(before)
  expect(lostInWords(data, 'was')).toBe(after)
})
