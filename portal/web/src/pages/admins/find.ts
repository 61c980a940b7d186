import { useCallback } from 'react'
import { PickRolesDocument } from './generated/graphql'
import { type Outcome, useLookUp } from '../../graphql/use'
import type { Item } from '../../ui/PickMany'

/** Finds roles for a picker. */
export function useFindRoles() {
  const lookUp = useLookUp(PickRolesDocument)
  return useCallback(
    async (search: string | undefined): Promise<Outcome<Item[]>> => {
      const { data, problem } = await lookUp({ first: 20, ...(search && { search }) })
      if (problem) return { problem }
      return { data: (data.roles?.nodes ?? []).map(({ id, name, description }) => ({ id, name, detail: description })) }
    },
    [lookUp],
  )
}
