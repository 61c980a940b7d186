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

/** Sends one request to the graph, and returns its answer. */
export async function ask(body: GraphQLBody, around: Surroundings): Promise<GraphQLAnswer> {
  for await (const answer of answers(body, around)) return answer
  return { result: {}, unauthenticated: false }
}

/** Sends one request to the graph, and returns its answer, or those of a subscription as they come. */
export async function* answers(body: GraphQLBody, around: Surroundings): AsyncGenerator<GraphQLAnswer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: headersFor(around),
    body: JSON.stringify(body),
    signal: around.signal ?? null,
  })
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const result = await resultOf(response)
    yield { result, unauthenticated: response.status === 401 || hasCode(result, 'UNAUTHENTICATED') }
    return
  }
  for await (const text of events(response)) {
    const result = JSON.parse(text) as ExecutionResult
    yield { result, unauthenticated: hasCode(result, 'UNAUTHENTICATED') }
  }
}

// The data of the events "next", until one says that there are no more. Each event ends with an empty line.
async function* events(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  for (let rest = ''; ; ) {
    const { value, done } = await reader.read()
    if (done) throw new Error('The stream has broken off. Go on after the last cursor.')
    const parts = (rest + value).split('\n\n')
    rest = parts.pop()!
    for (const part of parts) {
      if (part.startsWith('event: complete')) return
      if (part.startsWith('event: next')) yield part.slice(part.indexOf('\n')).replaceAll('\ndata: ', '\n')
    }
  }
}

// Headers that the person typed come last, so that an experiment with another token stays possible.
function headersFor({ token, headers }: Surroundings): Headers {
  const all = new Headers({
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json, application/json;q=0.9, text/event-stream;q=0.1',
  })
  if (token) all.set('Authorization', `Bearer ${token}`)
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
