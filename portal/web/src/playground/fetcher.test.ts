import { afterEach, expect, it, vi } from 'vitest'
import { fetcherFor } from './fetcher'
import { Session } from './session'

afterEach(() => vi.unstubAllGlobals())

const viewer = { kind: 'APP', id: 'app_1', name: 'Mail', tenant: null, app: null, permissions: [] }

async function signedIn() {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
  const session = new Session({ storage, viewerOf: async () => viewer, now: () => 0, leave: () => undefined })
  await session.signIn({ value: 'abc', expiresAt: null })
  return session
}

function serverAnswers(status: number, body: string) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response(body, { status }))
  vi.stubGlobal('fetch', fetch)
  return () => {
    const init = fetch.mock.calls[0]![1]
    return { headers: init.headers as Headers, body: JSON.parse(String(init.body)) }
  }
}

type Question = { query: string; operationName?: string }

function ask(session: Session, question: Question, headers?: Record<string, string>): Promise<unknown> {
  const answer = fetcherFor(session)(question, headers ? { headers } : {}) as unknown as {
    subscribe: (sink: object) => unknown
  }
  return new Promise((next, error) => answer.subscribe({ next, error, complete: () => undefined }))
}

it('sends the token and says what it reads', async () => {
  const sent = serverAnswers(200, '{"data":{"a":1}}')
  expect(await ask(await signedIn(), { query: '{ a }' })).toEqual({ data: { a: 1 } })
  expect(sent().headers.get('authorization')).toBe('Bearer abc')
  expect(sent().headers.get('accept')).toBe('application/graphql-response+json, application/json;q=0.9, text/event-stream;q=0.1')
})

it.each([
  ['the name of an operation it holds', 'query A { a } query B { b }', 'B', 'B'],
  ['no name of another tab', 'query A { a }', 'Other', undefined],
  ['a broken document as it is', 'query A {', 'A', undefined],
])('sends %s', async (_case, query, operationName, want) => {
  const sent = serverAnswers(200, '{"data":{}}')
  await ask(await signedIn(), { query, operationName })
  expect(sent().body).toEqual({ query, operationName: want })
})

it.each([
  [401, '{"errors":[{"message":"no"}]}'],
  [200, '{"errors":[{"message":"no","extensions":{"code":"UNAUTHENTICATED"}}]}'],
])('ends the session at %s %s', async (status, body) => {
  serverAnswers(status, body)
  const session = await signedIn()
  await ask(session, { query: '{ a }' })
  expect(session.get().phase).toBe('ended')
})

it('hands over what a subscription says as it comes', async () => {
  const body = ':\n\nevent: next\ndata: {"data":{"a":1}}\n\n:\n\nevent: next\ndata: {"data":\ndata: {"a":2}}\n\nevent: complete\ndata: \n\n'
  const headers = { 'content-type': 'text/event-stream; charset=utf-8' }
  vi.stubGlobal('fetch', async () => new Response(body, { headers }))
  const answer = fetcherFor(await signedIn())({ query: 'subscription { a }' }, {}) as unknown as { subscribe: (sink: object) => unknown }
  const heard: unknown[] = []
  await new Promise<void>((complete, error) => answer.subscribe({ next: (result: unknown) => heard.push(result), error, complete }))
  expect(heard).toEqual([{ data: { a: 1 } }, { data: { a: 2 } }])
})

it('says that a stream has broken off', async () => {
  const headers = { 'content-type': 'text/event-stream' }
  vi.stubGlobal('fetch', async () => new Response('event: next\ndata: {}\n\n', { headers }))
  const session = await signedIn()
  const answer = fetcherFor(session)({ query: 'subscription { a }' }, {}) as unknown as { subscribe: (sink: object) => unknown }
  await expect(new Promise((complete, error) => answer.subscribe({ next: () => undefined, error, complete }))).rejects.toThrow('broken off')
})

it('does not end the session when a token of the headers editor is refused', async () => {
  const sent = serverAnswers(401, '{"errors":[]}')
  const session = await signedIn()
  await ask(session, { query: '{ a }' }, { authorization: 'Bearer other' })
  expect(sent().headers.get('authorization')).toBe('Bearer other')
  expect(session.get().phase).toBe('signedIn')
})

it('shows what a proxy said instead of the server', async () => {
  serverAnswers(502, '<html>')
  expect(await ask(await signedIn(), { query: '{ a }' })).toEqual({
    errors: [{ message: 'The server answered 502 with something that is not JSON.' }],
  })
})
