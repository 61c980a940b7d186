import styles from './Difference.module.css'
import { differences } from './difference'

/** What a record of the log says of before and after, a line for each member that changed. */
export function Difference({ before, after }: { before: unknown; after: unknown }) {
  const lines = differences(before, after)
  if (lines.length === 0) return <span className="quiet">–</span>
  return (
    <dl className={styles.lines}>
      {lines.map(({ name, from, to }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {from !== undefined && <del>{from}</del>}
            {to !== undefined && <ins>{to}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
