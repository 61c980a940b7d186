import type { Fetcher, Observable } from '@graphiql/toolkit'
import { type ExecutionResult, parse } from 'graphql'
import { answers, type GraphQLBody, type Surroundings } from './graphql'
import type { Session } from './session'

interface Sink {
  next: (result: ExecutionResult) => void
  error: (error: unknown) => void
  complete: () => void
}

/** Makes the editor's way to the graph: with the session's token, and cancelled by the stop button. */
export function fetcherFor(session: Session): Fetcher {
  return (body, options) => {
    const answer = {
      subscribe(sink: Sink) {
        const control = new AbortController()
        const around = { token: session.token(), headers: options?.headers ?? {}, signal: control.signal }
        void send(session, withOwnName(body), around, sink)
        return { unsubscribe: () => control.abort() }
      },
    }
    return answer as Observable<ExecutionResult> // of whose ways to subscribe the editor takes this one
  }
}

async function send(session: Session, body: GraphQLBody, around: Surroundings, sink: Sink): Promise<void> {
  try {
    for await (const { result, unauthenticated } of answers(body, around)) {
      if (unauthenticated && !setsOwnToken(around)) session.end()
      sink.next(result)
    }
    sink.complete()
  } catch (error) {
    // The person who pressed stop knows it; only what failed by itself is worth a message.
    if (!around.signal?.aborted) sink.error(error)
  }
}

// A refused experiment with another token says nothing about the session.
function setsOwnToken(around: Surroundings): boolean {
  return Object.keys(around.headers ?? {}).some((name) => name.toLowerCase() === 'authorization')
}

// Just after a change of tabs the editor still sends the name of the other tab's operation.
function withOwnName(body: GraphQLBody): GraphQLBody {
  return names(body.query).includes(body.operationName ?? '') ? body : { ...body, operationName: undefined }
}

// A document with a mistake goes to the server as it is: the server explains mistakes better.
function names(query: string): (string | undefined)[] {
  try {
    return parse(query).definitions.map((part) => ('name' in part ? part.name?.value : undefined))
  } catch {
    return []
  }
}
