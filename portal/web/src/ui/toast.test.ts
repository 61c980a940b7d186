import { expect, test } from 'vitest'
import type { ChangeFragment } from '../graphql/generated/graphql'
import { undoable, undone } from './toast'

const change = (...allowed: boolean[]) => ({ id: 'evt_1', viewerCan: allowed.map((allowed) => ({ allowed })) }) as unknown as ChangeFragment

test('what can be undone has a button, however much it is', () => {
  expect(undoable([])).toBe(false)
  expect(undoable([change(true)])).toBe(true)
  expect(undoable([change(true), change(false)])).toBe(false)
  expect(undoable(Array.from({ length: 25_000 }, () => change(true)))).toBe(true)
})

test('what was not undone is told with the reason', () => {
  expect(undone(3, 3, '')).toMatchObject({ color: 'brand' })
  expect(undone(1, 0, 'It was changed again.').message.props.children).toBe('Not undone. It was changed again.')
  expect(undone(1200, 100, 'It was stopped.').message.props.children).toBe('Undone but for 1,100 of 1,200. It was stopped.')
})
