import type { ExecutionResult } from 'graphql'

/** The part of a GraphQL request that goes into the body. */
export interface GraphQLBody {
  query: string
  operationName?: string | null | undefined
  variables?: unknown
}

/** What surrounds a request: the token, headers of the caller's own, and the signal that cancels it. */
export interface Surroundings {
  token: string | null
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** An answer of the graph, and whether it said that the token is no good. */
export interface GraphQLAnswer {
  result: ExecutionResult
  unauthenticated: boolean
}

/** Sends one request to the graph. */
export async function ask(body: GraphQLBody, around: Surroundings): Promise<GraphQLAnswer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: headersFor(around),
    body: JSON.stringify(body),
    signal: around.signal ?? null,
  })
  const result = await resultOf(response)
  return { result, unauthenticated: response.status === 401 || hasCode(result, 'UNAUTHENTICATED') }
}

// Headers that the person typed come last, so that an experiment with another token stays possible.
function headersFor({ token, headers }: Surroundings): Headers {
  const all = new Headers({
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json, application/json;q=0.9',
  })
  if (token !== null) all.set('Authorization', `Bearer ${token}`)
  for (const [name, value] of Object.entries(headers ?? {})) all.set(name, value)
  return all
}

// Something on the way, such as a proxy, may answer with a page of its own.
async function resultOf(response: Response): Promise<ExecutionResult> {
  const text = await response.text()
  try {
    return JSON.parse(text) as ExecutionResult
  } catch {
    const message = `The server answered ${response.status} with something that is not JSON.`
    return { errors: [{ message }] } as unknown as ExecutionResult
  }
}

function hasCode(result: ExecutionResult, code: string): boolean {
  return result.errors?.some((error) => error.extensions?.['code'] === code) ?? false
}
