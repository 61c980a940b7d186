/** An access token and the moment it ends, in milliseconds; null when the token does not say. */
export interface Token {
  value: string
  expiresAt: number | null
}

/** What stands for the portal's session: its cookie goes with every request by itself, and no script can read it. */
export const byCookie: Token = { value: '', expiresAt: null }

/** The answer of the token endpoint, as far as the playground reads it. */
export interface GrantAnswer {
  access_token: string
  expires_in?: number
}

/** Reads what the token endpoint granted at the time now. */
export function fromGrant(answer: GrantAnswer, now: number): Token {
  const expiresAt = answer.expires_in === undefined ? expiryOf(answer.access_token) : now + answer.expires_in * 1000
  return { value: answer.access_token, expiresAt }
}

/** Reads a token that a person pasted, with or without the word Bearer; null when it cannot be one. */
export function fromPaste(text: string): Token | null {
  const value = text.trim().replace(/^bearer(\s+|$)/i, '')
  // The characters a bearer token may have; anything else would break the header.
  if (!/^[\w.~+/-]+=*$/.test(value)) return null
  return { value, expiresAt: expiryOf(value) }
}

/** Says whether the token has ended at the time now. */
export function isExpired(token: Token, now: number): boolean {
  return token.expiresAt !== null && token.expiresAt <= now
}

/** Puts the time a token has left into words, or is empty when the token does not say. */
export function timeLeft(token: Token, now: number): string {
  if (token.expiresAt === null) return ''
  const seconds = Math.max(0, Math.ceil((token.expiresAt - now) / 1000))
  if (seconds < 120) return `${seconds} s left`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 120) return `${minutes} min left`
  return `${Math.round(minutes / 60)} h left`
}

// Only the server checks a token; its expiry is read here for the clock alone.
function expiryOf(jwt: string): number | null {
  const payload = jwt.split('.')[1]
  if (payload === undefined) return null
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    const exp = (claims as { exp?: unknown } | null)?.exp
    return typeof exp === 'number' ? exp * 1000 : null
  } catch {
    return null
  }
}
