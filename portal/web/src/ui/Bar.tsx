import type { ReactNode } from 'react'
import styles from './Bar.module.css'

/** The buttons above a table, at its end. */
export function Bar({ children }: { children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>
}
