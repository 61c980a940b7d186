import { cacheExchange, Client, type Exchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql'
import { createClient as createStream } from 'graphql-sse'
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

// Subscriptions come by server-sent events, and go on by themselves after a break.
function stream(): Exchange {
  const client = createStream({ url, credentials: 'same-origin', retryAttempts: Infinity })
  return subscriptionExchange({
    forwardSubscription: (request) => ({
      subscribe: (sink) => ({
        unsubscribe: client.subscribe({ query: request.query ?? '', variables: request.variables as Record<string, unknown> }, sink as never),
      }),
    }),
  })
}
