import { expect, it } from 'vitest'
import { SignInError } from './oauth'
import { Session } from './session'
import type { Token } from './token'

const viewer = { kind: 'APP', id: 'app_1', name: 'Mail', tenant: null, app: null, permissions: [] }
const token: Token = { value: 'abc', expiresAt: 2000 }

function tab(kept: string | null = null) {
  const store = new Map(kept === null ? [] : [['tenantry.token', kept]])
  const world = { now: 1000, refuses: false, cookie: false, left: false }
  const session = new Session({
    storage: {
      getItem: (key) => store.get(key) ?? null,
      setItem: (key, value) => void store.set(key, value),
      removeItem: (key) => void store.delete(key),
    },
    viewerOf: async ({ value }) => (world.refuses || (value === '' && !world.cookie) ? Promise.reject(new SignInError('No.')) : viewer),
    now: () => world.now,
    leave: () => void (world.left = true),
  })
  return { session, store, world }
}

it('opens signed out in a new tab', async () => {
  const { session } = tab()
  expect(session.get()).toEqual({ phase: 'checking' })
  await session.open(null)
  expect(session.get()).toEqual({ phase: 'signedOut', notice: '' })
  expect(session.token()).toBeNull()
})

it('opens with the session of the portal, keeps nothing of it, and ends it', async () => {
  const { session, store, world } = tab()
  world.cookie = true
  await session.open(null)
  expect(session.get()).toMatchObject({ phase: 'signedIn', viewer })
  expect(session.token()).toBe('')
  expect(store.size).toBe(0)
  session.signOut()
  expect(session.get()).toMatchObject({ phase: 'signedOut' })
  expect(world.left).toBe(true)
})

it('opens with the token that the tab has kept', async () => {
  const { session } = tab(JSON.stringify(token))
  await session.open(null)
  expect(session.get()).toEqual({ phase: 'signedIn', token, viewer })
  expect(session.token()).toBe('abc')
})

it('prefers a token that arrives, and keeps it', async () => {
  const { session, store } = tab(JSON.stringify(token))
  const arriving = { value: 'new', expiresAt: null }
  await session.open(Promise.resolve(arriving))
  expect(session.token()).toBe('new')
  expect([...store.values()]).toEqual([JSON.stringify(arriving)])
})

it.each([
  ['has ended', JSON.stringify({ value: 'abc', expiresAt: 1000 }), false, /has ended/],
  ['is refused', JSON.stringify(token), true, /^No\.$/],
  ['is not readable', '{', false, /went wrong/],
])('forgets a kept token that %s', async (_case, kept, refuses, notice) => {
  const { session, store, world } = tab(kept)
  world.refuses = refuses
  await session.open(null)
  expect(session.get()).toEqual({ phase: 'signedOut', notice: expect.stringMatching(notice) })
  expect(store.size).toBe(0)
})

it('says why an admin link did not work', async () => {
  const { session } = tab()
  await session.open(Promise.reject(new SignInError('Used already.')))
  expect(session.get()).toEqual({ phase: 'signedOut', notice: 'Used already.' })
})

it('keeps nothing of a sign-in that failed', async () => {
  const { session, store, world } = tab()
  await session.open(null)
  world.refuses = true
  await expect(session.signIn(token)).rejects.toThrow('No.')
  expect(session.get().phase).toBe('signedOut')
  expect(store.size).toBe(0)
})

it('ends when its time is over, not before, and still knows whose it was', async () => {
  const { session, store, world } = tab()
  await session.signIn(token)
  world.now = 1999
  session.endWhenExpired()
  expect(session.get().phase).toBe('signedIn')
  world.now = 2000
  session.endWhenExpired()
  expect(session.get()).toMatchObject({ phase: 'ended', viewer })
  expect(session.token()).toBeNull()
  expect(store.size).toBe(0)
})

it('asks again at each refused request', async () => {
  const { session } = tab()
  await session.signIn(token)
  let changes = 0
  const stop = session.subscribe(() => changes++)
  session.end()
  session.end()
  expect(changes).toBe(2)
  stop()
  session.signOut()
  expect(changes).toBe(2)
  session.end()
  expect(session.get().phase).toBe('signedOut')
})
