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
}

/** What can be done with the rows that are selected, on whichever pages they are. */
export function BulkBar({ selection, children, aside }: BulkBarProps) {
  const count = selection.rows.size
  return (
    <div className={styles.bar} role="region" aria-label="Selection">
      <span role="status">{count > 0 && <b className="number">{some(count, 'selected', 'selected')}</b>}</span>
      {count > MOST && <span className={styles.much}>At most {MOST} at once: clear some.</span>}
      {count > 0 && (
        <Group gap="xs">
          {count <= MOST && children}
          <Button variant="subtle" color="gray" size="xs" onClick={selection.clear}>
            Clear
          </Button>
        </Group>
      )}
      <span className={styles.end}>{aside}</span>
    </div>
  )
}
