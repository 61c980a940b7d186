import { describe, expect, it } from 'vitest'
import { fromGrant, fromPaste, isExpired, timeLeft } from './token'

const now = 1_700_000_000_000
const jwt = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

describe('fromGrant', () => {
  it('counts expires_in from the moment of the answer', () => {
    expect(fromGrant({ access_token: 'abc', expires_in: 60 }, now)).toEqual({ value: 'abc', expiresAt: now + 60_000 })
  })

  it('reads the token itself when the answer does not say', () => {
    expect(fromGrant({ access_token: jwt({ exp: 1_800_000_000 }) }, now).expiresAt).toBe(1_800_000_000_000)
  })
})

describe('fromPaste', () => {
  const token = jwt({ exp: 1_800_000_000, name: 'Zoë ÿ?>' })

  it.each([token, `  ${token}\n`, `Bearer ${token}`, `bearer  ${token}`])('finds the token in %j', (text) => {
    expect(fromPaste(text)).toEqual({ value: token, expiresAt: 1_800_000_000_000 })
  })

  it.each(['opaque', 'a.b.c', jwt({}), jwt({ exp: 'soon' }), jwt(null), jwt([])])('cannot tell the end of %j', (text) => {
    expect(fromPaste(text)).toEqual({ value: text, expiresAt: null })
  })

  it.each(['', ' ', 'Bearer ', 'two words', 'line\nbreak', 'clé', '"quoted"', 'a.!.c'])('refuses %j', (text) => {
    expect(fromPaste(text)).toBeNull()
  })
})

describe('isExpired', () => {
  it.each([
    [now + 1, false],
    [now, true],
    [now - 1, true],
    [null, false],
  ])('says of an end at %s: %s', (expiresAt, want) => {
    expect(isExpired({ value: 'abc', expiresAt }, now)).toBe(want)
  })
})

describe('timeLeft', () => {
  it.each([
    [-5, '0 s left'],
    [0, '0 s left'],
    [0.2, '1 s left'],
    [119, '119 s left'],
    [120, '2 min left'],
    [3599, '60 min left'],
    [3600, '60 min left'],
    [7200, '2 h left'],
    [86_400, '24 h left'],
  ])('puts %s seconds as %s', (seconds, want) => {
    expect(timeLeft({ value: 'abc', expiresAt: now + seconds * 1000 }, now)).toBe(want)
  })

  it('is empty when the token does not say', () => {
    expect(timeLeft({ value: 'abc', expiresAt: null }, now)).toBe('')
  })
})
