import { expect, test } from 'vitest'
import { placeAfter, signInAddress } from './leave'

test('the sign-in knows the place with its search', () => {
  expect(signInAddress({ pathname: '/groups', search: '?q=a&sort=-name' })).toBe('/sign-in?next=%2Fgroups%3Fq%3Da%26sort%3D-name')
  expect(signInAddress({ pathname: '/', search: '' })).toBe('/sign-in')
})

test.each([
  ['/groups?q=a', '/groups?q=a'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
  [undefined, '/'],
])('after %s comes %s', (next, place) => {
  expect(placeAfter(next)).toBe(place)
})
