import { expect, test } from 'vitest'
import { differences } from './difference'

test('what differs is named, with both ends', () => {
  expect(differences({ name: 'A', size: 1, same: true }, { name: 'B', size: 1, same: true })).toEqual([{ name: 'name', from: 'A', to: 'B' }])
})

test('a creation has no before, a deletion no after', () => {
  expect(differences(null, { name: 'A' })).toEqual([{ name: 'name', to: 'A' }])
  expect(differences({ name: 'A', list: [1] }, null)).toEqual([{ name: 'list', from: '[1]' }, { name: 'name', from: 'A' }])
})

test('a long value is cut', () => {
  expect(differences(null, { text: 'x'.repeat(999) })[0]?.to).toHaveLength(201)
})
