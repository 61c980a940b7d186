import { type ReactNode, useState } from 'react'
import { actions } from '../audit/actions'
import { useFindThings } from '../audit/find'
import { useNames } from '../../ui/Names'
import { type Item, PickMany } from '../../ui/PickMany'
import { findActions, itemOf } from './actions'

/** How many objects a webhook is narrowed to at most. */
export const MOST_TARGETS = 100

interface PickProps {
  picked: string[]
  onPick: (picked: string[]) => void
  error: ReactNode
}

const find = async (search: string | undefined) => ({ data: findActions(actions, search) })

/** Picks what a webhook is told of: single actions, or all of a noun. */
export function PickActions({ picked, onPick, error }: PickProps) {
  return (
    <PickMany
      low
      label="Actions"
      description={picked.length === 0 ? 'It is told of everything. Choose some to be told of these alone.' : 'It is told of these alone.'}
      find={find}
      picked={new Map(picked.map((action) => [action, itemOf(action)]))}
      onPick={(all) => onPick([...all.keys()])}
      error={error}
    />
  )
}

/** Picks the objects to which things must happen, or about which they must be. */
export function PickTargets({ picked, onPick, error }: PickProps) {
  const names = useNames(picked)
  const [seen, setSeen] = useState<ReadonlyMap<string, Item>>(new Map())
  const things = useFindThings()
  const item = (id: string): Item => seen.get(id) ?? { id, name: names.get(id) ?? id, detail: names.has(id) ? id : null }
  return (
    <PickMany
      low
      label="Objects"
      description={picked.length === 0 ? 'It is told of all objects. Find some by their name or id to be told of these alone.' : 'It is told of what happens to these, or is about them.'}
      find={things}
      picked={new Map(picked.map((id) => [id, item(id)]))}
      onPick={(all) => {
        setSeen(all)
        onPick([...all.keys()])
      }}
      error={error}
    />
  )
}
