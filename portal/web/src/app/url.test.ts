import { expect, test } from 'vitest'
import { list, parseSearch, stringifySearch, withChanges } from './url'

test('an address is read back as it was written', () => {
  const search = { q: 'ann & bob', status: 'ACTIVE,PENDING', sort: '-name' }
  expect(stringifySearch(search)).toBe('?q=ann+%26+bob&sort=-name&status=ACTIVE,PENDING')
  expect(parseSearch(stringifySearch(search))).toEqual(search)
})

test('what is empty is not in the address', () => {
  expect(stringifySearch({ q: '', sort: undefined })).toBe('')
})

test('a page keeps what it knows of an address, and nothing else', () => {
  expect(list('status')({ q: 'a', status: 'ACTIVE', evil: 'x', after: 7 })).toEqual({ q: 'a', status: 'ACTIVE' })
})

test('undefined removes a name, absent leaves it', () => {
  expect(withChanges({ q: 'a', sort: 'name' }, { q: undefined, after: 'c' })).toEqual({ sort: 'name', after: 'c' })
})
