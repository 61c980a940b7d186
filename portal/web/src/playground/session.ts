import { SignInError } from './oauth'
import { byCookie, isExpired, type Token } from './token'
import type { Viewer } from './viewer'

/** Where a person is between coming and leaving. */
export type SessionState =
  | { phase: 'checking' }
  | { phase: 'signedOut'; notice: string }
  | { phase: 'signedIn'; token: Token; viewer: Viewer }
  | { phase: 'ended'; viewer: Viewer; notice: string }

/** What a session needs of the world. */
export interface SessionNeeds {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  viewerOf: (token: Token) => Promise<Viewer>
  now: () => number
  /** Ends the portal's session. */
  leave: () => void
}

const KEY = 'tenantry.token'
const ENDED = 'Your session has ended. Sign in again to go on.'

/** Keeps the token, in the tab's own storage and nowhere else; a secret never gets here. */
export class Session {
  #state: SessionState = { phase: 'checking' }
  #listeners = new Set<() => void>()
  #needs: SessionNeeds

  constructor(needs: SessionNeeds) {
    this.#needs = needs
  }

  /** The state now; a new object at every change. */
  get = (): SessionState => this.#state

  /** Calls the listener at every change until the returned function is called. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The token to send, if there is one. */
  token(): string | null {
    return this.#state.phase === 'signedIn' ? this.#state.token.value : null
  }

  /** Opens the page: with the token that is on its way, or else with the one this tab has kept. */
  async open(arriving: Promise<Token> | null): Promise<void> {
    try {
      const token = await (arriving ?? this.#kept())
      if (token === null) return await this.#enterByCookie()
      if (isExpired(token, this.#needs.now())) throw new SignInError(ENDED)
      await this.signIn(token)
    } catch (error) {
      this.#needs.storage.removeItem(KEY)
      this.#become({ phase: 'signedOut', notice: sentenceOf(error) })
    }
  }

  /** Takes a token after the graph has said whose it is; throws a SignInError when it does not. */
  async signIn(token: Token): Promise<void> {
    const viewer = await this.#needs.viewerOf(token)
    if (token !== byCookie) this.#needs.storage.setItem(KEY, JSON.stringify(token))
    this.#become({ phase: 'signedIn', token, viewer })
  }

  /** Forgets the token, and ends the portal's session if that is what one is signed in by. */
  signOut(): void {
    if (this.#state.phase === 'signedIn' && this.#state.token === byCookie) this.#needs.leave()
    this.#needs.storage.removeItem(KEY)
    this.#become({ phase: 'signedOut', notice: '' })
  }

  /** Ends the session and asks for another sign-in; what is on the screen stays. */
  end(): void {
    const state = this.#state
    if (state.phase !== 'signedIn' && state.phase !== 'ended') return
    this.#needs.storage.removeItem(KEY)
    this.#become({ phase: 'ended', viewer: state.viewer, notice: ENDED })
  }

  /** Ends the session when its token's time is over. */
  endWhenExpired(): void {
    if (this.#state.phase === 'signedIn' && isExpired(this.#state.token, this.#needs.now())) this.end()
  }

  // Whoever is signed in to the portal is signed in here, too.
  async #enterByCookie(): Promise<void> {
    await this.signIn(byCookie).catch(() => this.#become({ phase: 'signedOut', notice: '' }))
  }

  #kept(): Token | null {
    const text = this.#needs.storage.getItem(KEY)
    return text === null ? null : (JSON.parse(text) as Token)
  }

  #become(state: SessionState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/** The sentence to show for an error of any kind. */
export function sentenceOf(error: unknown): string {
  return error instanceof SignInError ? error.message : 'Something went wrong here. Sign in again.'
}
