import type { AccessChangedFragment, ChangeFragment } from '../graphql/generated/graphql'
import { failures, type Payload } from '../graphql/payload'
import styles from './Effects.module.css'
import { actionInWords } from './words'

/** What a mutation would do: who gains and loses apps, and what would stand in the log. */
export function Effects({ payload }: { payload: Payload }) {
  const access = payload.accessChanges?.filter(({ gained, lost }) => gained + lost > 0)
  const records = counted(payload.changes ?? [])
  const failed = failures(payload)
  if (records.length === 0 && failed.length === 0) return <p>Nothing would change: everything is so already.</p>
  return (
    <div className={styles.effects}>
      {access && (
        <ul aria-label="Access">
          {access.map((change) => (
            <AccessLine key={change.appId} change={change} />
          ))}
          {access.length === 0 && <li className="quiet">Nobody gains or loses an app.</li>}
        </ul>
      )}
      {failed.length > 0 && (
        <ul aria-label="Left out">
          {failed.map(([why, count]) => (
            <li key={why}>
              <span className={styles.lost}>{why}</span> <b className="number">{count.toLocaleString()}</b>
            </li>
          ))}
        </ul>
      )}
      <ul aria-label="Changes">
        {records.map(([action, count]) => (
          <li key={action}>
            <span>{actionInWords(action)}</span> <b className="number">{count.toLocaleString()}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

function AccessLine({ change: { app, appId, gained, lost } }: { change: AccessChangedFragment }) {
  return (
    <li>
      <span>{app?.name ?? appId}</span>
      <span className="number">
        {gained > 0 && <span className={styles.gained}>{people(gained)} gain it</span>}
        {gained > 0 && lost > 0 && ', '}
        {lost > 0 && <span className={styles.lost}>{people(lost)} lose it</span>}
      </span>
    </li>
  )
}

function people(count: number): string {
  return count === 1 ? '1 user will' : `${count.toLocaleString()} users will`
}

/** How often each action comes, in the order of their first. */
export function counted(changes: ChangeFragment[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { action, userCount } of changes) counts.set(action, (counts.get(action) ?? 0) + (userCount ?? 1))
  return [...counts]
}
