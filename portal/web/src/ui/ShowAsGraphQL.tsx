import { Button, Modal, Tabs } from '@mantine/core'
import { useState } from 'react'
import type { Operation } from '../graphql/use'
import { CopyButton } from './CopyButton'
import { IconCode, IconTerminal2 } from './icons'
import { forReading, playgroundAddress } from './operation'
import styles from './ShowAsGraphQL.module.css'

/** Shows the requests behind what is on the screen, to be copied or tried in the playground. */
export function ShowAsGraphQL({ operations, size = 'sm' }: { operations: Operation[]; size?: 'xs' | 'sm' }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="subtle" color="gray" size={size} leftSection={<IconCode size={18} />} onClick={() => setOpen(true)}>
        GraphQL
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="As GraphQL" size="xl">
        <Tabs defaultValue={operations[0]?.name ?? null} keepMounted={false}>
          <Tabs.List mb="md">
            {operations.map(({ name }) => (
              <Tabs.Tab key={name} value={name}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {operations.map((operation) => (
            <Tabs.Panel key={operation.name} value={operation.name}>
              <OneOperation operation={operation} />
            </Tabs.Panel>
          ))}
        </Tabs>
      </Modal>
    </>
  )
}

function OneOperation({ operation }: { operation: Operation }) {
  const text = forReading(operation.document.toString())
  const variables = JSON.stringify(operation.variables, null, 2)
  return (
    <>
      <Code what="document" text={text} />
      {variables !== '{}' && <Code what="variables" text={variables} />}
      <Button component="a" href={playgroundAddress(text, variables)} variant="light" leftSection={<IconTerminal2 size={18} />}>
        Open in the playground
      </Button>
    </>
  )
}

function Code({ what, text }: { what: string; text: string }) {
  return (
    <div className={styles.code}>
      <pre tabIndex={0} aria-label={what}>
        {text}
      </pre>
      <span className={styles.copy}>
        <CopyButton value={text} what={what} />
      </span>
    </div>
  )
}
