import { useEffect, useRef, useState } from 'react'
import { UsersMatchingDocument } from './generated/graphql'
import type { Problem } from '../../graphql/errors'
import { type Doc, type Outcome, useLookUp, useQuietly } from '../../graphql/use'
import type { Who } from './chosen'
import { allIds, inPieces, nothing, type Sum } from './pieces'

type Send = (ids: string[], dryRun: boolean) => Promise<Outcome<object>>

/** The ids of those whom a deed is for, once they are found. */
export interface Found {
  ids?: string[]
  count: number
  problem?: Problem
}

/** Finds whom a deed is for: who was picked is known, all that match are read page by page. */
export function useIds(who: Who): Found {
  const lookUp = useLookUp(UsersMatchingDocument)
  const [found, setFound] = useState<Found>({ count: 0 })
  const text = JSON.stringify(who)
  useEffect(() => {
    const about = JSON.parse(text) as Who
    if ('ids' in about) return setFound({ ids: about.ids, count: about.ids.length })
    let stopped = false
    const tell = (next: Found) => stopped || setFound(next)
    const page = async (after: string | undefined) => {
      const { data, problem } = await lookUp({ ...about.match, ...(after && { after }) })
      if (problem) return { problem }
      const { nodes, pageInfo } = data.users!
      return { data: { ids: nodes.map(({ id }) => id), next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined } }
    }
    void allIds(page, (count) => tell({ count }), () => stopped).then(({ data, problem }) =>
      tell(problem ? { count: 0, problem } : { ids: data, count: data.length }),
    )
    return () => {
      stopped = true
    }
  }, [lookUp, text])
  return found
}

/** Sends a mutation of many users: the variables of a piece are made of its ids. */
export function useSend<Data extends object, Variables extends object>(
  document: Doc<Data, Variables>,
  variablesOf: (ids: string[]) => Omit<Variables, 'dryRun'>,
): Send {
  const quietly = useQuietly(document)
  return (ids, dryRun) => quietly({ ...variablesOf(ids), dryRun } as unknown as Variables)
}

/** Rehearses a deed in pieces as soon as all is chosen, and anew when something else is. */
export function useForeseen(ids: string[] | undefined, send: Send, about: string, ready: boolean): Sum | undefined {
  const [sum, setSum] = useState<Sum>()
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    setSum(undefined)
    if (!ids || !ready) return
    let stopped = false
    const tell = (next: Sum) => stopped || setSum(next)
    const rehearse = (piece: string[]) => latest.current(piece, true)
    void inPieces(ids, nothing, rehearse, tell, () => stopped).then(tell)
    return () => {
      stopped = true
    }
  }, [ids, about, ready])
  return sum
}

/** Carries a deed out in pieces, to be stopped between two of them, and gone on with. */
export function useCarryOut(ids: string[] | undefined, send: Send) {
  const [sum, setSum] = useState<Sum>()
  const [going, setGoing] = useState(false)
  const stopped = useRef(false)
  useEffect(
    () => () => {
      stopped.current = true
    },
    [],
  )
  const run = async () => {
    stopped.current = false
    setGoing(true)
    const whole = await inPieces(ids ?? [], sum ?? nothing, (piece) => send(piece, false), setSum, () => stopped.current)
    setSum(whole)
    setGoing(false)
    return whole
  }
  return { sum, going, run, stop: () => void (stopped.current = true) }
}
