import { expect, test } from 'vitest'
import { ago, moment } from './time'

const now = new Date('2026-11-22T12:00:00Z')

test.each([
  ['2026-11-22T11:59:40Z', 'just now'],
  ['2026-11-22T11:58:00Z', '2 minutes ago'],
  ['2026-11-22T09:00:00Z', '3 hours ago'],
  ['2026-11-21T09:00:00Z', 'yesterday'],
  ['2026-11-24T13:00:00Z', 'in 2 days'],
  ['2026-03-01T12:00:00Z', 'Mar 1, 2026'],
])('%s was %s', (at, words) => {
  expect(ago(new Date(at), now, 'en')).toBe(words)
})

test('a moment says its zone', () => {
  expect(moment(now, 'en')).toMatch(/2026.*(UTC|GMT|[A-Z]{2,5}|[+-]\d)/)
})
