import { Button, Group, Modal, Text } from '@mantine/core'
import { CopyButton } from './CopyButton'
import styles from './ShowAsGraphQL.module.css'

interface ShownOnceProps {
  /** What to show; nothing is shown without. */
  value: string | null
  title: string
  what: string
  children: React.ReactNode
  onClose: () => void
}

/** Shows a secret the one time that the server tells it. Only its button closes it, so that no slip of the hand loses it. */
export function ShownOnce({ value, title, what, children, onClose }: ShownOnceProps) {
  return (
    <Modal opened={value !== null} onClose={onClose} title={title} size="lg" closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false}>
      <Text mb="md">{children}</Text>
      <div className={styles.code}>
        <pre tabIndex={0} aria-label={what} data-once>
          {value}
        </pre>
        <span className={styles.copy}>
          <CopyButton value={value ?? ''} what={what} />
        </span>
      </div>
      <Group>
        <Button onClick={onClose}>I have it</Button>
      </Group>
    </Modal>
  )
}
