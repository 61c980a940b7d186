import { expect, test } from 'vitest'
import { jsonProblem, membersChanged, sizeOf } from './json'

test.each([
  ['{}', null],
  ['{ "a": 1 }', null],
  ['[]', 'Write an object: { "name": "value" }.'],
  ['null', 'Write an object: { "name": "value" }.'],
  [`{"a":"${'x'.repeat(512_000)}"}`, 'It has more than 512,000 bytes. Take something out.'],
])('%.20s: %s', (text, problem) => expect(jsonProblem(text)).toBe(problem))

test('what cannot be read says so', () => expect(jsonProblem('{')).toMatch(/^This is not JSON/))

test('blanks take no room, and letters take theirs', () => expect(sizeOf('{ "é": 1 }')).toBe(8))

test('members that are gone are nulled, and those that stay are not sent', () => {
  expect(membersChanged({ gone: 1, same: [1], other: 1 }, '{"same":[1],"other":2,"new":3}')).toEqual({ gone: null, other: 2, new: 3 })
})
