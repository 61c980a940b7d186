import { createContext, type ReactNode, use, useMemo } from 'react'
import { NamesDocument } from '../graphql/generated/graphql'
import { useGraph } from '../graphql/use'

const Known = createContext<ReadonlyMap<string, string>>(new Map())

/** How many ids the graph takes at once. */
const MOST = 100

/** Asks once for the names of all things whose ids are shown below. */
export function Names({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  return <Known value={useNames(ids)}>{children}</Known>
}

/** The names of things by their ids, as far as they are known yet. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const asked = [...new Set(ids)].sort().slice(0, MOST)
  const { data } = useGraph(NamesDocument, { ids: asked }, { pause: asked.length === 0, keep: true })
  return useMemo(() => namesIn(data?.nodes ?? []), [data])
}

/** The name of a thing; its id while that is not known, or may not be seen, or is gone. */
export function Name({ id }: { id: string }) {
  const name = use(Known).get(id)
  return name === undefined ? <code className="mono quiet cut" title={id}>{id}</code> : <span title={id}>{name}</span>
}

/** The names of things by their ids, as the document Names answers them. */
export function namesIn(nodes: readonly ((Nameable & { __typename?: string }) | null)[]): Map<string, string> {
  return new Map(nodes.flatMap((node) => nameOf(node)))
}

interface Nameable {
  id?: string
  label?: string
  name?: { full: string }
  email?: string | null
}

function nameOf(node: (Nameable & { __typename?: string }) | null): [string, string][] {
  if (!node?.id) return []
  const name = node.label ?? (node.name?.full || node.email)
  return name ? [[node.id, name]] : []
}
