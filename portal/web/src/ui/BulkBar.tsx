import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './BulkBar.module.css'
import { MOST, type Selection } from './selection'
import { some } from './words'

interface BulkBarProps {
  selection: Pick<Selection<unknown>, 'rows' | 'clear'>
  /** What can be done with what is selected. */
  children: ReactNode
  /** What stands here while nothing is selected. */
  aside?: ReactNode
  /** What is selected, where that is not the number of rows. */
  said?: string | undefined
  /** How many may be selected; without, what one mutation takes. */
  most?: number
  /** What stands beside: the way to select more. */
  more?: ReactNode
}

/** What can be done with the rows that are selected, on whichever pages they are. */
export function BulkBar({ selection, children, aside, said, most = MOST, more }: BulkBarProps) {
  const count = selection.rows.size
  return (
    <div className={styles.bar} role="region" aria-label="Selection">
      <span role="status">{count > 0 && <b className="number">{said ?? some(count, 'selected', 'selected')}</b>}</span>
      {count > 0 && more}
      {count > most && <span className={styles.much}>At most {most} at once: clear some.</span>}
      {count > 0 && (
        <Group gap="xs">
          {count <= most && children}
          <Button variant="subtle" color="gray" size="xs" onClick={selection.clear}>
            Clear
          </Button>
        </Group>
      )}
      <span className={styles.end}>{aside}</span>
    </div>
  )
}
