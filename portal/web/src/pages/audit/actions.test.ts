import { expect, test } from 'vitest'
import { actions, whyFinal } from './actions'

test('the filter offers each action once, as noun.verb', () => {
  expect(new Set(actions).size).toBe(actions.length)
  expect(actions.filter((action) => !/^[a-z_]+\.[a-z_]+$/.test(action))).toEqual([])
  expect(actions).toContain('group.member_added')
})

test('what has an opposite can be undone, the rest says why not', () => {
  expect(whyFinal('group.member_added')).toBeNull()
  expect(whyFinal('group.created')).toMatch(/deleting it/)
  expect(whyFinal('client.token_issued')).toMatch(/no exact opposite/)
})
