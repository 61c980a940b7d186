import { cacheExchange, Client, type Exchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql'
import { isSignedOut } from './errors'

/** Everything that is shown depends on this name, and every change invalidates it: see README.md, "What is kept". */
export const EVERYTHING = 'Everything'

/** Where requests go, with the session's cookie, which scripts never see. */
const url = '/graphql'
const fetchOptions = { credentials: 'same-origin' } as const

/** Makes the clients of the graph. `onSignedOut` is called when an answer says that the session has ended. */
export function clientsFor(onSignedOut: () => void) {
  const watch = mapExchange({
    onError(error) {
      if (isSignedOut(error)) onSignedOut()
    },
  })
  const common = { url, fetchOptions, preferGetMethod: false } as const
  return {
    /** Reads and changes. What was read is shown again at once, and asked again. */
    main: new Client({ ...common, requestPolicy: 'cache-and-network', exchanges: [watch, cacheExchange, fetchExchange, stream()] }),
    /** Rehearses and looks things up: nothing of that is kept, and nothing that is shown is asked again for it. */
    aside: new Client({ ...common, requestPolicy: 'network-only', exchanges: [watch, fetchExchange] }),
  }
}

// Subscriptions come by server-sent events, and go on by themselves after a break. Few pages have one: what reads them
// is loaded with the first.
function stream(): Exchange {
  const load = () => import('graphql-sse').then(({ createClient }) => createClient({ url, credentials: 'same-origin', retryAttempts: Infinity }))
  let client: ReturnType<typeof load> | undefined
  return subscriptionExchange({
    forwardSubscription: (request) => ({
      subscribe(sink) {
        let stop: (() => void) | undefined
        let ended = false
        const follow = { query: request.query ?? '', variables: request.variables as Record<string, unknown> }
        client ??= load()
        client.then(
          (sse) => {
            if (!ended) stop = sse.subscribe(follow, sink as never)
          },
          (error: unknown) => {
            client = undefined // to be tried again by the next
            sink.error(error)
          },
        )
        return {
          unsubscribe() {
            ended = true
            stop?.()
          },
        }
      },
    }),
  })
}
