import { Button } from '@mantine/core'
import { IconDownload } from '../../ui/icons'
import { Names } from '../../ui/Names'
import { ObjectLink } from '../../ui/ObjectLink'
import { some } from '../../ui/words'
import styles from './ConfirmMany.module.css'
import { type LeftOut, leftOutFile } from './pieces'

/** How many are shown; the file has all. */
const SHOWN = 100

/** Who was left out and why. */
export function LeftOutList({ leftOut }: { leftOut: LeftOut[] }) {
  const shown = leftOut.slice(0, SHOWN)
  return (
    <section aria-label="Left out">
      <p>
        {some(leftOut.length, 'user was left out', 'users were left out')}
        {leftOut.length > SHOWN && `; the first ${SHOWN} are`}:
      </p>
      <Names ids={shown.map(({ id }) => id)}>
        <ul className={styles.left} tabIndex={0} aria-label="Users who were left out">
          {shown.map(({ id, why }) => (
            <li key={id}>
              <ObjectLink id={id} />
              <span className="quiet">{why}</span>
            </li>
          ))}
        </ul>
      </Names>
      <Button variant="default" size="xs" leftSection={<IconDownload size={16} />} onClick={() => download(leftOut)}>
        Download as a file
      </Button>
    </section>
  )
}

function download(leftOut: LeftOut[]) {
  const url = URL.createObjectURL(new Blob([leftOutFile(leftOut)], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'left-out.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
