import { expect, test } from 'vitest'
import { findActions, itemOf } from './actions'

const actions = ['user.created', 'user.email_added', 'group.created']
const ids = (search?: string) => findActions(actions, search).map(({ id }) => id)

test('whole nouns come before their actions', () => {
  expect(ids()).toEqual(['user.*', 'group.*', ...actions])
})

test.each([
  ['created', ['user.created', 'group.created']],
  ['Email', ['user.email_added']],
  ['user e', ['user.email_added']],
  ['everything', ['user.*', 'group.*']],
  ['user.*', ['user.*']],
  ['robot.built', ['robot.built']],
  ['robots', []],
])('“%s” finds %j', (search, wanted) => {
  expect(ids(search)).toEqual(wanted)
})

test('an item says what it is', () => {
  expect(itemOf('app_role.*')).toEqual({ id: 'app_role.*', name: 'Everything of app role', detail: 'app_role.*' })
})
