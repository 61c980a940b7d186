import { expect, test } from 'vitest'
import { patchOf, readObject } from './patch'

test('a patch names what changed and nothing else', () => {
  const from = { same: [1], gone: 1, other: 'a' }
  expect(patchOf(from, { same: [1], other: 'b', fresh: {} })).toEqual({ gone: null, other: 'b', fresh: {} })
  expect(patchOf(from, from)).toEqual({})
})

test('text that is no object is refused with a reason', () => {
  expect(readObject('')).toEqual({ object: {} })
  expect(readObject('{"a":1}')).toEqual({ object: { a: 1 } })
  for (const text of ['[]', 'null', '3', '"a"']) expect(readObject(text).problem).toContain('JSON object')
  expect(readObject('{').problem).toContain('not JSON')
})
