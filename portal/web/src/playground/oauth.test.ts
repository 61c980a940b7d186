import { afterEach, expect, it, vi } from 'vitest'
import { refusal, SignInError, tokenForAdminCode, tokenForClient } from './oauth'

afterEach(() => vi.unstubAllGlobals())

function serverAnswers(status: number, body: string) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response(body, { status }))
  vi.stubGlobal('fetch', fetch)
  return () => {
    const [url, init] = fetch.mock.calls[0]!
    return { url, method: init.method, form: Object.fromEntries(init.body as URLSearchParams) }
  }
}

const granted = JSON.stringify({ access_token: 'abc', token_type: 'Bearer', expires_in: 60 })

it('sends the credentials of a client as a form', async () => {
  const sent = serverAnswers(200, granted)
  expect((await tokenForClient('cli_1', 's&c=ret')).value).toBe('abc')
  expect(sent()).toEqual({
    url: '/oidc/token',
    method: 'POST',
    form: { grant_type: 'client_credentials', client_id: 'cli_1', client_secret: 's&c=ret' },
  })
})

it('sends the code of an admin link as a form', async () => {
  const sent = serverAnswers(200, granted)
  expect((await tokenForAdminCode('code')).value).toBe('abc')
  expect(sent().form).toEqual({ grant_type: 'urn:tenantry:params:oauth:grant-type:admin-link', code: 'code' })
})

it.each([
  [401, '{"error":"invalid_client"}', /secret is wrong/],
  [200, '{}', /without a token/],
  [200, 'null', /without a token/],
  [502, '<html>', /status 502/],
])('turns %s %s into a sentence', async (status, body, sentence) => {
  serverAnswers(status, body)
  const failure = await tokenForClient('a', 'b').catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(SignInError)
  expect((failure as Error).message).toMatch(sentence)
})

it('says when there is no server', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(tokenForClient('a', 'b')).rejects.toThrow(/cannot be reached/)
})

it.each([
  [400, { error: 'invalid_grant' }, /used already/],
  [400, { error: 'unauthorized_client' }, /may not sign in this way/],
  [400, { error: 'unsupported_grant_type' }, /does not offer/],
  [429, null, /Too many/],
  [400, { error: 'invalid_request', error_description: 'Name the client once.' }, /^Name the client once\.$/],
  [500, { error: 'server_error', error_description: 7 }, /status 500/],
])('explains %s %j', (status, body, sentence) => {
  expect(refusal(status, body)).toMatch(sentence)
})
