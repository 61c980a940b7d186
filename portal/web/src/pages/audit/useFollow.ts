import { useCallback, useEffect, useRef, useState } from 'react'
import { useSubscription } from 'urql'
import { ChangesDocument, type ChangesSubscription, type EventFilter } from '../../graphql/generated/graphql'

/**
 * Follows the log. Records that come while `show` is true are shown, by calling it soon after the last of many; others are
 * counted until they are taken.
 */
export function useFollow(filter: EventFilter, showing: boolean, show: () => void): { waiting: number; take: () => void } {
  const [waiting, setWaiting] = useState(0)
  const state = useRef({ showing, show })
  state.current = { showing, show }
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const came = useCallback((_: unknown, answer: ChangesSubscription) => {
    if (state.current.showing) {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => state.current.show(), 300)
    } else setWaiting((count) => count + 1)
    return answer
  }, [])
  useSubscription<ChangesSubscription>({ query: ChangesDocument.toString(), variables: { filter } }, came)
  const about = JSON.stringify(filter)
  useEffect(() => setWaiting(0), [about])
  useEffect(() => () => clearTimeout(timer.current), [])
  const take = useCallback(() => {
    setWaiting(0)
    state.current.show()
  }, [])
  return { waiting, take }
}
