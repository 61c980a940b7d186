import { Button } from '@mantine/core'
import type { PageFragment } from '../graphql/generated/graphql'
import { lengthOf } from './count'
import styles from './DataTable.module.css'
import { IconArrowLeft, IconArrowRight } from './icons'
import type { List } from './list'

interface PagerProps {
  page: PageFragment | undefined
  list: List
  total: number | null | undefined
  shown: number | undefined
}

/** Goes on and back by cursors: page 20,000 costs what page 1 costs, so there are no numbers of pages. */
export function Pager({ page, list, total, shown }: PagerProps) {
  const go = (changes: { after?: string | null | undefined; before?: string | null | undefined }) =>
    list.change({ after: changes.after ?? undefined, before: changes.before ?? undefined })
  return (
    <nav className={styles.pager} aria-label="Pages of the list">
      <p className="number" role="status">
        {shown === undefined ? '' : inWords(shown, total)}
      </p>
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArrowLeft size={14} />}
          disabled={!page?.hasPreviousPage}
          onClick={() => go({ before: page?.startCursor })}
        >
          Previous
        </Button>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconArrowRight size={14} />}
          disabled={!page?.hasNextPage}
          onClick={() => go({ after: page?.endCursor })}
        >
          Next
        </Button>
      </div>
    </nav>
  )
}

function inWords(shown: number, total: number | null | undefined): string {
  return total === undefined ? `${lengthOf(shown)} shown` : `${lengthOf(shown)} of ${lengthOf(total)}`
}
