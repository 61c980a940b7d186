import { createContext, type ReactNode, use } from 'react'
import type { CanFragment } from '../graphql/generated/graphql'

const Allowances = createContext<readonly CanFragment[] | null>(null)

/** Says to all buttons below what the server lets the viewer do to one thing: its viewerCan. */
export function Can({ viewerCan, children }: { viewerCan: readonly CanFragment[] | null | undefined; children: ReactNode }) {
  return <Allowances value={viewerCan ?? null}>{children}</Allowances>
}

/** What the server says of a mutation here; undefined where the page did not ask. */
export function useAllowance(mutation: string | undefined): CanFragment | undefined {
  return use(Allowances)?.find(({ action }) => action === mutation)
}
