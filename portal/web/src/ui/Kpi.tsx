import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { useUrl } from '../app/url'
import type { KpiNumberFragment } from '../graphql/generated/graphql'
import styles from './Kpi.module.css'
import { KpiRows } from './KpiRows'

/** A number on a card. */
export interface KpiEntry {
  /** Its name in the address, where its rows are open. */
  id: string
  label: string
  /** What the drawer with its rows is called, where the label is too short for it. */
  title?: string
  /** Null where the viewer may not see the list; undefined while it is on its way. */
  kpi: KpiNumberFragment | null | undefined
  /** Something is wrong if it is not nought. */
  warns?: boolean
  /** A number without a list. */
  plain?: string | null | undefined
}

/** The numbers of something. Each opens the rows that it counts: ?rows=… in the address. */
export function KpiCards({ label, entries, others = [] }: { label: string; entries: KpiEntry[]; others?: KpiEntry[] }) {
  const { search, change } = useUrl()
  const shown = entries.filter(({ kpi, plain }) => kpi !== null && plain !== null)
  const open = useMemo(() => [...entries, ...others].find(({ id }) => id === search['rows']), [entries, others, search])
  return (
    <>
      <ul className={styles.cards} aria-label={label}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <Card entry={entry} onOpen={() => change({ rows: entry.id })} />
          </li>
        ))}
      </ul>
      <KpiRows title={open?.title ?? open?.label ?? ''} kpi={open?.kpi ?? undefined} onClose={() => change({ rows: undefined })} />
    </>
  )
}

function Card({ entry: { label, kpi, plain, warns }, onOpen }: { entry: KpiEntry; onOpen: () => void }) {
  const words = (value: string) => (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
    </>
  )
  if (plain !== undefined && plain !== null) return <div className={styles.card}>{words(plain)}</div>
  if (!kpi) return <Skeleton height={76} radius="lg" />
  return (
    <button type="button" className={styles.card} data-warn={(warns && kpi.value > 0) || undefined} onClick={onOpen}>
      {words(kpi.value.toLocaleString())}
    </button>
  )
}
