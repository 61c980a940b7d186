import { type ReactNode, useState } from 'react'
import type { Permission } from '../../app/permissions'
import type { Outcome } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { IconChevronDown } from '../../ui/icons'
import { type Item, PickMany } from '../../ui/PickMany'
import styles from './Picks.module.css'

interface PicksProps {
  label: string
  /** What picking needs, and the mutation that it will be. */
  may: Permission[]
  action: string
  find: (search: string | undefined) => Promise<Outcome<Item[]>>
  value?: Item[]
  onChange: (value: Item[]) => void
  error?: ReactNode
}

/** Things to pick, folded away until somebody wants to: what is picked is named in the fold. */
export function Picks({ label, may, action, find, value = [], onChange, error }: PicksProps) {
  const [open, setOpen] = useState(false)
  const shown = open || !!error
  return (
    <section className={styles.fold}>
      <Allowed may={may} action={action}>
        <button type="button" className={styles.head} aria-expanded={shown} onClick={() => setOpen(!open)}>
          <span>
            {label} <small className="quiet">{value.map(({ name }) => name).join(', ') || 'none'}</small>
          </span>
          <IconChevronDown size={16} />
        </button>
      </Allowed>
      {shown && (
        <div className={styles.body}>
          <PickMany
            label={label}
            find={find}
            picked={new Map(value.map((item) => [item.id, item]))}
            onPick={(picked) => onChange([...picked.values()])}
            error={error}
          />
        </div>
      )}
    </section>
  )
}
