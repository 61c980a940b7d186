import { expect, test } from 'vitest'
import { actions } from './actions'

test('the filter offers each action once, as noun.verb', () => {
  expect(new Set(actions).size).toBe(actions.length)
  expect(actions.filter((action) => !/^[a-z_]+\.[a-z_]+$/.test(action))).toEqual([])
  expect(actions).toContain('group.member_added')
})
