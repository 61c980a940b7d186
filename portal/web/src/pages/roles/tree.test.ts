import { expect, test } from 'vitest'
import { branches, changesOf, givenBy, matching, permissionsOf, stateOf } from './tree'

const users = branches.find(({ object }) => object === 'users')!

test('a branch is chosen wholly, in part or not at all', () => {
  expect(stateOf(users, new Set())).toBe('none')
  expect(stateOf(users, new Set(['users:read']))).toBe('some')
  expect(stateOf(users, new Set(permissionsOf(users)))).toBe('all')
})

test('a wildcard gives what it stands for, as on the server', () => {
  expect(givenBy('users:edit', new Set(['*:*']))).toBe('*:*')
  expect(givenBy('users:list', new Set(['*:read']))).toBe('*:read')
  expect(givenBy('users:edit', new Set(['*:read']))).toBeUndefined()
  expect(givenBy('*:*', new Set(['*:*']))).toBeUndefined()
})

test('the search looks at labels, objects and actions', () => {
  expect(matching('audit').map(({ object }) => object)).toEqual(['events'])
  expect(matching('webhooks:del')).toEqual([{ object: 'webhooks', label: 'Webhooks', actions: ['delete'] }])
  expect(matching('')).toBe(branches)
  expect(matching('nothing like it')).toEqual([])
})

test('only what differs is sent', () => {
  expect(changesOf(['a:b', 'c:d'], ['c:d', 'e:f'])).toEqual({ addPermissions: ['e:f'], removePermissions: ['a:b'] })
  expect(changesOf(['a:b'], ['a:b'])).toEqual({})
})
