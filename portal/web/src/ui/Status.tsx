import styles from './Status.module.css'

/** How good news is. */
export type Tone = 'good' | 'warn' | 'alarm' | 'quiet'

/** A status: a word, and a dot whose colour repeats it. */
export function Status({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={styles.status} data-tone={tone}>
      {children}
    </span>
  )
}
