import { expect, test } from 'vitest'
import { type Filter, inWords, manyOf, rangeOf, spanOf, spanText } from './filter'

const status: Filter = {
  kind: 'choice',
  name: 'status',
  label: 'Status',
  many: true,
  options: [{ value: 'ACTIVE', label: 'Active' }, { value: 'PENDING', label: 'Pending' }],
}

test('a chip says what is chosen', () => {
  expect(inWords(status, 'ACTIVE,PENDING')).toBe('Active, Pending')
  expect(inWords(status, 'GONE')).toBe('GONE')
  expect(inWords({ kind: 'span', name: 'created', label: 'Created' }, '2026-01-01..')).toBe('from 2026-01-01')
  expect(inWords({ kind: 'span', name: 'created', label: 'Created' }, 'yesterday')).toBe('any time') // as the list takes it
})

test('a span is read as it was written, and nonsense is no span', () => {
  expect(spanOf(spanText({ from: '2026-01-01', to: '2026-02-01' }))).toEqual({ from: '2026-01-01', to: '2026-02-01' })
  expect(spanText({})).toBeUndefined()
  expect(spanOf('yesterday..2026-13-45')).toEqual({})
  expect(rangeOf('nonsense')).toBeUndefined()
})

test('the last day of a span is in it', () => {
  const range = rangeOf('2026-01-01..2026-01-01')!
  expect(Date.parse(range.to!) - Date.parse(range.from!)).toBe(24 * 3600 * 1000)
})

test('many values are a list', () => {
  expect(manyOf('A,B')).toEqual(['A', 'B'])
  expect(manyOf(undefined)).toBeUndefined()
})
