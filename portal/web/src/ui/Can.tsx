import { createContext, type ReactNode, use, useMemo } from 'react'
import type { CanFragment } from '../graphql/generated/graphql'

type Allowances = readonly Pick<CanFragment, 'action' | 'allowed' | 'reason'>[]

const Known = createContext<Allowances>([])

/**
 * Says to all buttons below what the server lets the viewer do to one thing: its viewerCan. What stands further out, and at
 * last what they may do in the tenant, still goes for other mutations.
 */
export function Can({ viewerCan, children }: { viewerCan: Allowances | null | undefined; children: ReactNode }) {
  const outer = use(Known)
  const all = useMemo(() => [...(viewerCan ?? []), ...outer], [viewerCan, outer])
  return <Known value={all}>{children}</Known>
}

/** What the server says of a mutation here; undefined where the page did not ask. */
export function useAllowance(mutation: string | undefined): Allowances[number] | undefined {
  return use(Known).find(({ action }) => action === mutation)
}
