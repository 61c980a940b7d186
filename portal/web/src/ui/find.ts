import { useCallback } from 'react'
import { PickAccountsDocument, PickAppsDocument, PickGroupsDocument, PickUsersDocument } from '../graphql/generated/graphql'
import { type Outcome, useLookUp } from '../graphql/use'
import type { Item } from './PickMany'
import { userName } from './User'

/** How many things a picker shows at once. */
const SHOWN = 20

/** Finds users for a picker. */
export function useFindUsers() {
  const lookUp = useLookUp(PickUsersDocument)
  return useCallback(
    async (search: string | undefined): Promise<Outcome<Item[]>> => {
      const { data, problem } = await lookUp({ first: SHOWN, ...(search && { search }) })
      if (problem) return { problem }
      return { data: (data.users?.nodes ?? []).map((user) => ({ id: user.id, name: userName(user), detail: user.email })) }
    },
    [lookUp],
  )
}

/** Finds apps for a picker; those that are not open for sign-in are marked. */
export function useFindApps() {
  const lookUp = useLookUp(PickAppsDocument)
  return useCallback(
    async (search: string | undefined): Promise<Outcome<Item[]>> => {
      const { data, problem } = await lookUp({ first: SHOWN, ...(search && { search }) })
      if (problem) return { problem }
      return { data: (data.apps?.nodes ?? []).map(({ id, name, active }) => ({ id, name, detail: active ? null : 'Inactive: nobody can enter it yet' })) }
    },
    [lookUp],
  )
}

/** Finds groups for a picker. */
export function useFindGroups() {
  const lookUp = useLookUp(PickGroupsDocument)
  return useCallback(
    async (search: string | undefined): Promise<Outcome<Item[]>> => {
      const { data, problem } = await lookUp({ first: SHOWN, ...(search && { search }) })
      return problem ? { problem } : { data: data.groups?.nodes ?? [] }
    },
    [lookUp],
  )
}

/** Finds accounts for a picker. */
export function useFindAccounts() {
  const lookUp = useLookUp(PickAccountsDocument)
  return useCallback(
    async (search: string | undefined): Promise<Outcome<Item[]>> => {
      const { data, problem } = await lookUp({ first: SHOWN, ...(search && { search }) })
      return problem ? { problem } : { data: data.accounts?.nodes ?? [] }
    },
    [lookUp],
  )
}
