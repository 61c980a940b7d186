import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Client, Provider, useClient, useQuery } from 'urql'
import { type clientsFor, EVERYTHING } from './client'
import { type Problem, problemOf } from './errors'

/** A document of a page, typed by the schema. */
export type Doc<Data, Variables> = DocumentTypeDecoration<Data, Variables> & { toString(): string }

/** A document with the variables it is sent with: what "Show as GraphQL" shows. */
export interface Operation {
  name: string
  document: { toString(): string }
  variables: object
}

/** What a page knows of an answer: nothing yet, something, or why not. */
export interface Answer<Data> {
  data: Data | undefined
  problem: Problem | undefined
  /** Nothing of these variables is here yet. */
  loading: boolean
  /** What is shown is old, and being asked again. */
  stale: boolean
  reload: () => void
}

const Aside = createContext<Client | null>(null)

/** Gives the clients to all that is below. */
export function GraphProvider({ clients, children }: { clients: ReturnType<typeof clientsFor>; children: ReactNode }) {
  return (
    <Provider value={clients.main}>
      <Aside value={clients.aside}>{children}</Aside>
    </Provider>
  )
}

/** Reads, and reads again after every change. `keep` shows the last answer until the next is here: for lists. */
export function useGraph<Data, Variables extends object>(
  document: Doc<Data, Variables>,
  variables: Variables,
  { pause = false, keep = false } = {},
): Answer<Data> {
  const context = useMemo(() => ({ additionalTypenames: [EVERYTHING] }), [])
  const [state, ask] = useQuery<Data>({ query: document.toString(), variables, pause, context })
  const about = JSON.stringify(variables)
  const last = useRef<{ about: string; data: Data } | undefined>(undefined)
  if (state.data) last.current = { about, data: state.data }
  const reload = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  useEffect(() => {
    if (pause) return
    addEventListener('online', reload)
    return () => removeEventListener('online', reload)
  }, [reload, pause])
  // What was shown stays when asking again fails, as it does without a network.
  const usable = last.current?.about === about || (keep && state.fetching)
  const data = state.data ?? (usable ? last.current?.data : undefined)
  return {
    data,
    problem: state.error && problemOf(state.error),
    loading: !pause && state.fetching && data === undefined,
    stale: state.stale || (state.fetching && data !== undefined),
    reload,
  }
}

/** What became of a mutation: its payload, or why it was refused. */
export type Outcome<Data> = { data: Data; problem?: undefined } | { data?: undefined; problem: Problem }

/**
 * Carries out a mutation. A document that declares $key is sent with a key of its own: sent again because no answer
 * came, it is done once.
 */
export function useAction<Data, Variables extends object>(document: Doc<Data, Variables>) {
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const key = useKey()
  const run = useCallback(
    async (variables: Omit<Variables, 'key' | 'dryRun'>): Promise<Outcome<Data>> => {
      setBusy(true)
      const sent = { ...variables, ...(keyed(document) && { key: key.of(variables) }) }
      const result = await client.mutation<Data>(document.toString(), sent, { additionalTypenames: [EVERYTHING] }).toPromise()
      setBusy(false)
      const outcome = outcomeOf(result)
      if (outcome.problem?.code !== 'OFFLINE') key.spend()
      return outcome
    },
    [client, document, key],
  )
  return { run, busy }
}

/** Rehearses a mutation whose document declares $dryRun, as long as `open`: what it would do, or why it cannot. */
export function useRehearsal<Data, Variables extends object>(
  document: Doc<Data, Variables>,
  variables: Variables,
  open: boolean,
): Outcome<Data> | undefined {
  const client = use(Aside)!
  const [outcome, setOutcome] = useState<Outcome<Data>>()
  const text = JSON.stringify(variables)
  useEffect(() => {
    if (!open) return
    setOutcome(undefined)
    let current = true
    void client
      .mutation<Data>(document.toString(), { ...JSON.parse(text), dryRun: true })
      .toPromise()
      .then((result) => current && setOutcome(outcomeOf(result)))
    return () => {
      current = false
    }
  }, [client, document, text, open])
  return outcome
}

/** Looks something up without keeping it: for pickers, which ask at every key. */
export function useLookUp<Data, Variables extends object>(document: Doc<Data, Variables>) {
  const client = use(Aside)!
  return useCallback(
    async (variables: Variables) => outcomeOf(await client.query<Data>(document.toString(), variables).toPromise()),
    [client, document],
  )
}

function outcomeOf<Data>(result: { data?: Data | undefined; error?: Parameters<typeof problemOf>[0] | undefined }): Outcome<Data> {
  const { data, error } = result
  // A mutation is nullable at its root: it was carried out if there is a payload, whatever of it may not be seen.
  if (data && Object.entries(data).some(([name, value]) => name !== '__typename' && value !== null)) return { data }
  return { problem: error ? problemOf(error) : { code: 'INTERNAL', text: 'The server did not say what it did. Look before you try again.' } }
}

function keyed(document: { toString(): string }): boolean {
  return document.toString().includes('$key: String!')
}

// One key for one request: kept while it is not known whether the request arrived, new for other variables.
function useKey() {
  const kept = useRef<{ text: string; key: string } | undefined>(undefined)
  return useMemo(
    () => ({
      of(variables: object): string {
        const text = JSON.stringify(variables)
        if (kept.current?.text !== text) kept.current = { text, key: newKey() }
        return kept.current.key
      },
      spend() {
        kept.current = undefined
      },
    }),
    [],
  )
}

// Not randomUUID, which browsers have on https and localhost alone.
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
