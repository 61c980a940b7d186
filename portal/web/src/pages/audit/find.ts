import { useCallback } from 'react'
import { PickActorsDocument, PickThingsDocument } from './generated/graphql'
import { type Outcome, useLookUp } from '../../graphql/use'
import type { Item } from '../../ui/PickMany'
import { userName } from '../../ui/User'

type Found = Promise<Outcome<Item[]>>

/** Finds who can have done something: admins and management apps. */
export function useFindActors() {
  const lookUp = useLookUp(PickActorsDocument)
  return useCallback(
    async (search: string | undefined): Found => {
      const { data, problem } = await lookUp({ first: 8, ...(search && { search }) })
      if (problem) return { problem }
      const admins = (data.adminUsers?.nodes ?? []).map(({ id, email, called }) => ({ id, name: called ?? email, detail: `Admin · ${email}` }))
      const apps = (data.managementApps?.nodes ?? []).map(({ id, name }) => ({ id, name, detail: 'Management app' }))
      return { data: [...admins, ...apps] }
    },
    [lookUp],
  )
}

/** Finds what things can happen to: users, apps, groups and accounts. */
export function useFindThings() {
  const lookUp = useLookUp(PickThingsDocument)
  return useCallback(
    async (search: string | undefined): Found => {
      const { data, problem } = await lookUp({ first: 5, ...(search && { search }) })
      if (problem) return { problem }
      const named = (kind: string, nodes: { id: string; label: string }[] = []) => nodes.map(({ id, label }) => ({ id, name: label, detail: kind }))
      const users = (data.users?.nodes ?? []).map((user) => ({ id: user.id, name: userName(user), detail: `User · ${user.email ?? '–'}` }))
      return { data: [...users, ...named('App', data.apps?.nodes), ...named('Group', data.groups?.nodes), ...named('Account', data.accounts?.nodes)] }
    },
    [lookUp],
  )
}
