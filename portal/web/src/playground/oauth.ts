import { fromGrant, type GrantAnswer, type Token } from './token'

const ADMIN_LINK = 'urn:tenantry:params:oauth:grant-type:admin-link'

/** A sign-in that failed, with a sentence for the person who tried. */
export class SignInError extends Error {}

/** Buys a token with the credentials of a client. */
export function tokenForClient(clientId: string, clientSecret: string): Promise<Token> {
  return grant({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret })
}

/** Buys a token with the one-time code of an admin link. */
export function tokenForAdminCode(code: string): Promise<Token> {
  return grant({ grant_type: ADMIN_LINK, code })
}

/** Puts a refusal of the token endpoint into a sentence that says what to do. */
export function refusal(status: number, body: { error?: unknown; error_description?: unknown } | null): string {
  switch (body?.error) {
    case 'invalid_client':
      return 'The client id or the secret is wrong, or the secret was revoked.'
    case 'invalid_grant':
      return 'This sign-in link was used already, or it has expired. Ask for a new one.'
    case 'unauthorized_client':
      return 'This client may not sign in this way.'
    case 'unsupported_grant_type':
      return 'This server does not offer this way to sign in.'
  }
  if (status === 429) return 'Too many attempts. Wait a moment, then try again.'
  if (typeof body?.error_description === 'string') return body.error_description
  return `The server answered the sign-in with status ${status}. Try again, or look at its log.`
}

async function grant(fields: Record<string, string>): Promise<Token> {
  const response = await post(new URLSearchParams(fields))
  const body = await response.json().catch(() => null)
  if (!response.ok) throw new SignInError(refusal(response.status, body))
  if (!isGrant(body)) throw new SignInError('The server answered the sign-in without a token.')
  return fromGrant(body, Date.now())
}

async function post(form: URLSearchParams): Promise<Response> {
  try {
    return await fetch('/oidc/token', { method: 'POST', body: form, headers: { Accept: 'application/json' } })
  } catch {
    throw new SignInError('The server cannot be reached. Is it running?')
  }
}

function isGrant(body: unknown): body is GrantAnswer {
  return typeof (body as GrantAnswer | null)?.access_token === 'string'
}
