import { expect, test } from 'vitest'
import { reselected } from './selection'

test('rows of other pages stay selected', () => {
  const old = new Map([['1', 'one'], ['2', 'two']])
  const page = new Map([['2', 'two, as it is now'], ['3', 'three']])
  expect(reselected(old, { 1: true, 2: true, 3: true }, page)).toEqual(
    new Map([['1', 'one'], ['2', 'two, as it is now'], ['3', 'three']]),
  )
  expect(reselected(old, { 2: true, 3: false }, page)).toEqual(new Map([['2', 'two, as it is now']]))
})

test('an id that nobody has seen is not selected', () => {
  expect(reselected(new Map(), { 9: true }, new Map()).size).toBe(0)
})
