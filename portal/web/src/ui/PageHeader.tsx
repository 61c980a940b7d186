import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { IconArrowLeft } from './icons'
import styles from './PageHeader.module.css'

interface PageHeaderProps {
  title: string
  /** What stands below the title: an id, a sentence. */
  sub?: ReactNode
  /** The list that this page is of. */
  up?: { to: string; label: string }
  /** The page's buttons. */
  children?: ReactNode
}

/** The head of a page: its one h1, which is also the title of the tab. */
export function PageHeader({ title, sub, up, children }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Tenantry`
  }, [title])
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {up && (
          <Link to={up.to} className={styles.up}>
            <IconArrowLeft size={16} /> {up.label}
          </Link>
        )}
        <h1>{title}</h1>
        {sub && <div className={styles.sub}>{sub}</div>}
      </div>
      <div className={styles.actions}>{children}</div>
    </header>
  )
}
