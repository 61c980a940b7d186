import { Kbd, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { isTyping } from '../ui/useRowKeys'
import styles from './KeyHelp.module.css'

const keys: [string[], string][] = [
  [['⌘', 'K'], 'Find a page or a thing, or begin something (Ctrl K elsewhere)'],
  [['/'], 'Go to the search of a list'],
  [['j'], 'The next row'],
  [['k'], 'The row before'],
  [['Enter'], 'Open the row'],
  [['x'], 'Select the row'],
  [['Esc'], 'Close what is open, empty the search'],
  [['?'], 'This help'],
]

/** What the keyboard does, opened with ?. */
export function KeyHelp() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event)) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <Modal opened={open} onClose={() => setOpen(false)} title="Keyboard">
      <dl className={styles.keys}>
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
