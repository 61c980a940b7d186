import type { ReactNode } from 'react'
import styles from './Facts.module.css'

/** What is known of something, line by line. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || <span className="quiet">–</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Something that can be done on a page, with what it does and its button. */
export function Deed({ title, children, button }: { title: string; children: ReactNode; button: ReactNode }) {
  return (
    <section className={styles.deed} aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
      {button}
    </section>
  )
}

/** The head of a part of a page, with its button. */
export function SectionHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.section}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
