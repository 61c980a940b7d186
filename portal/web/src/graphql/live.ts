import { useEffect, useRef, useState } from 'react'
import { useSubscription } from 'urql'
import { ChangesDocument, type ChangesSubscription, type EventFilter } from './generated/graphql'

/**
 * Calls `changed` when the log says that something happened, soon after the last of many records. It listens while the
 * page is in sight only: a browser keeps six connections to a server, and tabs in the background would use them up.
 */
export function useLive(filter: EventFilter, changed: () => void): void {
  const visible = useVisible()
  const latest = useRef(changed)
  latest.current = changed
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [{ data }] = useSubscription<ChangesSubscription>({ query: ChangesDocument.toString(), variables: { filter }, pause: !visible })
  const cursor = data?.changes.cursor
  useEffect(() => {
    if (cursor === undefined) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(), 300)
  }, [cursor])
  useEffect(() => () => clearTimeout(timer.current), [])
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(!document.hidden)
  useEffect(() => {
    const look = () => setVisible(!document.hidden)
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return visible
}
