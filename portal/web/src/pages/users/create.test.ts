import { expect, test } from 'vitest'
import { newUserInput, newUserProblems, nobody, typedIn } from './create'

test('what is empty is not sent', () => {
  expect(newUserInput({ ...nobody, email: ' a@b.example ' })).toEqual({ email: 'a@b.example' })
  expect(newUserInput({ ...nobody, phone: '+1', last: 'Lee', apps: [{ id: 'app_1', name: 'Mail' }] })).toEqual({ phone: '+1', name: { last: 'Lee' }, apps: [{ appId: 'app_1' }] })
})

test('there is a way to reach the user', () => {
  expect(newUserProblems({ ...nobody, email: ' ' }).email).toMatch('needed')
  expect(newUserProblems({ ...nobody, phone: '+14155550123' }).email).toBeNull()
})

test.each([['email', 'email'], ['input.name.first', 'first'], ['apps.appId', 'apps'], ['apps.0.appId', 'apps'], [undefined, undefined]])('%s is typed in %s', (field, typed) =>
  expect(typedIn(field)).toBe(typed),
)
