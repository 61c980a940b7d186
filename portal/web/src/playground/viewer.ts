import { ask } from './graphql'
import { SignInError } from './oauth'
import type { Token } from './token'

/** A thing with an id and a name. */
export interface Named {
  id: string
  name: string
}

/** Whom a token speaks for. */
export interface Viewer {
  kind: string
  id: string | null
  name: string | null
  tenant: Named | null
  app: Named | null
  permissions: readonly string[]
}

/** Asks for all that the playground shows of a viewer. */
export const VIEWER_QUERY = '{ viewer { kind id name tenant { id name } app { id name } permissions } }'

/** Asks the graph whom the token speaks for; this is also the proof that the token is good. */
export async function viewerOf(token: Token): Promise<Viewer> {
  const { result, unauthenticated } = await ask({ query: VIEWER_QUERY }, { token: token.value }).catch(() => {
    throw new SignInError('The server cannot be reached. Is it running?')
  })
  if (unauthenticated) throw new SignInError('The server does not accept this token. It may have expired.')
  const viewer = (result.data as { viewer?: Viewer } | null | undefined)?.viewer
  if (!viewer) throw new SignInError(result.errors?.[0]?.message ?? 'The server did not say who you are.')
  return viewer
}

/** Tells one principal from another: what one was shown is not kept on the screen for the next. */
export function identityOf(viewer: Viewer): string {
  return JSON.stringify([viewer.kind, viewer.id, viewer.tenant?.id, viewer.app?.id])
}

/** Puts an enum value such as MANAGEMENT_APP into words. */
export function kindInWords(kind: string): string {
  const words = kind.toLowerCase().replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
