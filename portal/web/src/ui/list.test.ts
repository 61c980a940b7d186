import { expect, test } from 'vitest'
import { type Column, fromTheEnd, fromTheTop, orderOf, pageOf, sortedBy, visibleOf } from './list'

const columns: Column<never, 'NAME'>[] = [
  { id: 'name', header: 'Name', cell: () => null, sort: 'NAME' },
  { id: 'users', header: 'Users', cell: () => null },
  { id: 'updated', header: 'Changed', cell: () => null, extra: true },
]

test('a page stands after or before a cursor, or at the top', () => {
  expect(pageOf({})).toEqual({ first: 25 })
  expect(pageOf({ after: 'c' })).toEqual({ first: 25, after: 'c' })
  expect(pageOf({ before: 'c', after: 'x' })).toEqual({ last: 25, before: 'c' })
})

test('a page read from the end goes on backwards', () => {
  expect(fromTheEnd({ first: 25 })).toEqual({ last: 25 })
  expect(fromTheEnd({ first: 25, after: 'c' })).toEqual({ last: 25, before: 'c' })
  expect(fromTheEnd({ last: 25, before: 'c' })).toEqual({ first: 25, after: 'c' })
})

test('an order is a column that sorts', () => {
  expect(orderOf('name', columns)).toEqual({ field: 'NAME', direction: 'ASC' })
  expect(orderOf('-name', columns)).toEqual({ field: 'NAME', direction: 'DESC' })
  expect(orderOf('users', columns)).toBeNull()
  expect(orderOf('nonsense', columns)).toBeNull()
  expect(orderOf(undefined, columns)).toBeNull()
})

test('a head that is pressed again turns the order round', () => {
  expect(sortedBy('name', undefined)).toBe('name')
  expect(sortedBy('name', 'name')).toBe('-name')
  expect(sortedBy('name', '-name')).toBe('name')
})

test('columns are those of the address in the order of the table, and never none', () => {
  expect(visibleOf(undefined, columns)).toEqual(['name', 'users'])
  expect(visibleOf('updated,name', columns)).toEqual(['name', 'updated'])
  expect(visibleOf('nonsense', columns)).toEqual(['name', 'users'])
})

test('what is narrowed begins at the first page', () => {
  expect(fromTheTop({ q: 'a' })).toEqual({ q: 'a', after: undefined, before: undefined })
})
