import { type KeyboardEvent, useRef, useState } from 'react'
import { useUrl } from '../app/url'
import type { KpiNumberFragment } from '../graphql/generated/graphql'
import type { KpiEntry } from './Kpi'
import styles from './SignInChart.module.css'
import { some } from './words'

/** The sign-ins of a day. */
export interface Day {
  day: string
  signIns: KpiNumberFragment
}

const HEIGHT = 132

/** Sign-ins per day as bars, each of which opens its rows. One bar is in the order of the keyboard; the arrows go on. */
export function SignInChart({ days }: { days: Day[] }) {
  const { change } = useUrl()
  const [at, setAt] = useState(days.length - 1)
  const bars = useRef<SVGSVGElement>(null)
  const most = Math.max(1, ...days.map(({ signIns }) => signIns.value))
  const all = days.reduce((sum, { signIns }) => sum + signIns.value, 0)
  const open = (day: string) => change({ rows: idOf(day) })
  const press = (event: KeyboardEvent, day: string) => {
    const next = stepOf(event.key, at, days.length)
    if (event.key === 'Enter' || event.key === ' ') open(day)
    else if (next === undefined) return
    else {
      setAt(next)
      bars.current?.querySelectorAll<SVGGElement>('[role=button]')[next]?.focus()
    }
    event.preventDefault()
  }
  return (
    <section className={styles.chart} aria-label="Sign-ins per day">
      <div className={styles.head}>
        <h2>Sign-ins per day</h2>
        <span className="quiet number">{`${some(all, 'sign-in')} in ${days.length} days, at most ${most === 1 && all === 0 ? 0 : most} on one`}</span>
      </div>
      <svg ref={bars} role="group" aria-label="A bar for each day; each opens its sign-ins">
        <line className={styles.line} x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {days.map(({ day, signIns }, i) => (
          <Bar key={day} day={day} value={signIns.value} most={most} i={i} of={days.length} current={i === at} onOpen={() => open(day)} onKey={(event) => press(event, day)} onFocus={() => setAt(i)} />
        ))}
      </svg>
      <div className={styles.feet}>
        <span>{inWords(days[0]?.day)}</span>
        <span>{inWords(days.at(-1)?.day)} (UTC)</span>
      </div>
    </section>
  )
}

interface BarProps {
  day: string
  value: number
  most: number
  i: number
  of: number
  current: boolean
  onOpen: () => void
  onKey: (event: KeyboardEvent) => void
  onFocus: () => void
}

function Bar({ day, value, most, i, of, current, onOpen, onKey, onFocus }: BarProps) {
  const label = `${inWords(day)}: ${some(value, 'sign-in')}`
  const width = 100 / of
  const height = value === 0 ? 2 : Math.max(4, (value / most) * HEIGHT)
  const bar = { x: `${(i + 0.14) * width}%`, width: `${width * 0.72}%`, y: HEIGHT - height, height, rx: 2 }
  return (
    <g className={styles.bar} role="button" tabIndex={current ? 0 : -1} aria-label={label} onClick={onOpen} onKeyDown={onKey} onFocus={onFocus}>
      <title>{label}</title>
      <rect className={styles.ground} x={`${i * width}%`} width={`${width}%`} y={0} height={HEIGHT} rx={3} />
      <rect className={value === 0 ? styles.none : styles.value} {...bar} />
    </g>
  )
}

/** The days as numbers, so that their rows can be opened by the address. */
export function dayEntries(days: Day[] | null | undefined): KpiEntry[] {
  return (days ?? []).map(({ day, signIns }) => ({ id: idOf(day), label: `Sign-ins of ${inWords(day)}`, kpi: signIns }))
}

function idOf(day: string): string {
  return `signIns:${day}`
}

/** Where a key goes from a bar; undefined for keys that go nowhere. */
export function stepOf(key: string, at: number, of: number): number | undefined {
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: of - 1 }[key]
  return to === undefined ? undefined : Math.min(Math.max(to, 0), of - 1)
}

// A day is of UTC, wherever the reader is.
function inWords(day: string | undefined): string {
  return day ? new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)) : ''
}
