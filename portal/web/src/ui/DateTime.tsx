import { Tooltip } from '@mantine/core'
import { ago, moment } from './time'

/** A moment as the reader says it, in their zone; the whole of it on hover and focus. */
export function DateTime({ at, never = '–' }: { at: string | null | undefined; never?: string }) {
  if (!at) return <span className="quiet">{never}</span>
  const date = new Date(at)
  return (
    <Tooltip label={moment(date)}>
      <time dateTime={at} className="number">
        {ago(date, new Date())}
      </time>
    </Tooltip>
  )
}
