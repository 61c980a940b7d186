import type { CombinedError } from 'urql'

/** A refusal of the graph, or of the way there, as a person can read it. */
export interface Problem {
  /** A sentence that says what happened and what to do. */
  text: string
  /** The code of the graph; OFFLINE where nothing came back. */
  code: string
  /** The path of the input's field at fault, as the schema spells it. */
  field?: string | undefined
  /** What to quote to those who run the server. */
  requestId?: string | undefined
}

/** The first thing that went wrong; what it says holds for the whole request. */
export function problemOf(error: CombinedError): Problem {
  const [first] = error.graphQLErrors
  if (!first) return error.networkError ? unreachable(error) : { code: 'INTERNAL', text: error.message }
  const { code = 'INTERNAL', field, requestId, retryAfter } = first.extensions as Record<string, string | undefined>
  return { code, field, requestId, text: sentence(code, first.message, { requestId, retryAfter }) }
}

/** Whether the sign-in has ended, so that nothing else can be asked. */
export function isSignedOut(error: CombinedError): boolean {
  const codes = error.graphQLErrors.map((one) => one.extensions['code'])
  return codes.includes('UNAUTHENTICATED') || (error.response as Response | undefined)?.status === 401
}

function sentence(code: string, message: string, more: { requestId?: string | undefined; retryAfter?: string | undefined }): string {
  switch (code) {
    case 'UNAUTHENTICATED':
      return 'Your session has ended. Sign in again to go on.'
    case 'LIMITED':
      return more.retryAfter ? `${message} Try again in ${more.retryAfter} s.` : message
    case 'INTERNAL':
      return `The server failed; nothing was changed. Try again${more.requestId ? `, or quote ${more.requestId} to whoever runs it` : ''}.`
  }
  return message
}

function unreachable(error: CombinedError): Problem {
  const status = (error.response as Response | undefined)?.status
  if (status === undefined || status === 0) {
    return { code: 'OFFLINE', text: 'The server cannot be reached. What you typed is still here: try again when you are connected.' }
  }
  return { code: 'INTERNAL', text: `The server answered ${status} with something that is not an answer. Try again.` }
}
