import { expect, test } from 'vitest'
import { inBrackets, lengthOf } from './count'

test('what is longer than is counted says so', () => {
  expect(lengthOf(12_345)).toBe('12,345')
  expect(lengthOf(0)).toBe('0')
  expect(lengthOf(null)).toBe('100,000+')
  expect(inBrackets(null)).toBe('(100,000+)')
  expect(inBrackets(undefined)).toBe('')
})
