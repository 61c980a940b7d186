import { expect, test, vi } from 'vitest'
import { resultOf, takeCode } from './door'

const tenants = [{ id: 'ten_1', name: 'Acme' }]

test.each([
  [{ status: 204, body: null }, { is: 'in' }],
  [{ status: 200, body: { password: 'required' } }, { is: 'password' }],
  [{ status: 409, body: { tenants } }, { is: 'choose', tenants }],
  [{ status: 401, body: { error: { message: 'No.' } } }, { is: 'refused', text: 'No.' }],
  [{ status: 429, body: { error: { message: 'Too many.' } }, wait: '30' }, { is: 'refused', text: 'Too many. Try again in 30 s.' }],
  [{ status: 409, body: { error: { message: 'Taken.' } } }, { is: 'refused', text: 'Taken.' }],
  [{ status: 502, body: null }, { is: 'refused', text: 'The server answered 502 with something that is not an answer. Try again.' }],
  [{ status: 0, body: null }, { is: 'refused', text: 'The server cannot be reached. Try again when you are connected.' }],
])('%j is read', (reply, result) => {
  expect(resultOf(reply)).toEqual(result)
})

test('the code of a link leaves the address at once', () => {
  const bar = { replaceState: vi.fn(), state: { kept: true } }
  expect(takeCode({ hash: '#code=abc', pathname: '/sign-in', search: '?next=%2Fgroups' }, bar)).toBe('abc')
  expect(bar.replaceState).toHaveBeenCalledWith({ kept: true }, '', '/sign-in?next=%2Fgroups')
})

test('an address without a code stays as it is', () => {
  const bar = { replaceState: vi.fn(), state: null }
  expect(takeCode({ hash: '', pathname: '/sign-in', search: '' }, bar)).toBeNull()
  expect(bar.replaceState).not.toHaveBeenCalled()
})
