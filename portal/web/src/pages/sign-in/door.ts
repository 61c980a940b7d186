/** What somebody shows to sign in. */
export type Entry =
  | { email: string; password: string; tenant?: string }
  | { clientId: string; clientSecret: string }
  | { code: string }

/** A tenant that somebody may sign in to. */
export interface Choice {
  id: string
  name: string
}

/** What became of a try. */
export type Result =
  | { is: 'in' }
  /** The address and the password are good in several tenants. */
  | { is: 'choose'; tenants: Choice[] }
  /** The link was good; a password is to be set before anything else. */
  | { is: 'password' }
  | { is: 'refused'; text: string }

/** Signs in. The session is a cookie that no script can read. */
export async function enter(entry: Entry): Promise<Result> {
  return resultOf(await send('POST', '/auth/session', entry))
}

/** Sets the password of who has signed in. */
export async function setPassword(password: string): Promise<Result> {
  return resultOf(await send('PUT', '/auth/password', { password }))
}

/** Who is signed in already; null if nobody is. */
export async function present(): Promise<{ name: string; tenant: Choice; password?: string } | null> {
  const { status, body } = await send('GET', '/auth/session')
  return status === 200 ? (body as never) : null
}

/** Reads an answer of the door. */
export function resultOf({ status, body, wait }: Reply): Result {
  const { error, tenants, password } = (body ?? {}) as { error?: { message?: string }; tenants?: Choice[]; password?: string }
  if (status === 409 && tenants) return { is: 'choose', tenants }
  if (status === 200 && password === 'required') return { is: 'password' }
  if (status >= 200 && status < 300) return { is: 'in' }
  if (status === 0) return { is: 'refused', text: 'The server cannot be reached. Try again when you are connected.' }
  const text = error?.message ?? `The server answered ${status} with something that is not an answer. Try again.`
  return { is: 'refused', text: wait ? `${text} Try again in ${wait} s.` : text }
}

interface Reply {
  status: number
  body: unknown
  /** How many seconds to wait before the next try. */
  wait?: string | null
}

async function send(method: string, path: string, body?: object): Promise<Reply> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : null, wait: response.headers.get('Retry-After') }
  } catch {
    return { status: 0, body: null }
  }
}

/**
 * Takes the code of a one-time link out of the address. The fragment goes first and for good, so that the code stays
 * neither in the address bar nor in the browser's history, whatever becomes of it.
 */
export function takeCode(place: Pick<Location, 'hash' | 'pathname' | 'search'>, bar: Pick<History, 'replaceState' | 'state'>): string | null {
  const code = new URLSearchParams(place.hash.slice(1)).get('code')
  if (code === null) return null
  bar.replaceState(bar.state, '', place.pathname + place.search)
  return code || null
}
