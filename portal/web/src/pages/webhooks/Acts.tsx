import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { WebhookDeleteDocument, WebhookDisableDocument, WebhookEnableDocument, WebhookSecretRotateDocument } from './generated/graphql'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { ShownOnce } from '../../ui/ShownOnce'

/** What can be done to a webhook. */
export type WebhookAct = 'disable' | 'enable' | 'rotate' | 'remove'

interface WebhookActsProps {
  webhook: { id: string; name: string; pendingCount: number }
  act: WebhookAct | null
  onClose: () => void
  onRemoved: () => void
}

/** Asks before something is done to a webhook. */
export function WebhookActs({ webhook: { id, name, pendingCount }, act, onClose, onRemoved }: WebhookActsProps) {
  return (
    <>
      <ConfirmWithRehearsal opened={act === 'disable'} onClose={onClose} title={`Disable ${name}?`} document={WebhookDisableDocument} name="WebhookDisable" variables={{ id }} confirmLabel="Disable" danger done={() => `${name} is disabled.`}>
        It is sent nothing for now. What happens meanwhile is sent once it is enabled.
      </ConfirmWithRehearsal>
      <ConfirmWithRehearsal opened={act === 'enable'} onClose={onClose} title={`Enable ${name}?`} document={WebhookEnableDocument} name="WebhookEnable" variables={{ id }} confirmLabel="Enable" done={() => `${name} is enabled.`}>
        It is sent what waits, what happened meanwhile, and what happens.
      </ConfirmWithRehearsal>
      <ConfirmWithRehearsal opened={act === 'remove'} onClose={onClose} title={`Delete ${name}?`} document={WebhookDeleteDocument} name="WebhookDelete" variables={{ id }} confirmLabel="Delete the webhook" danger done={() => `The webhook ${name} was deleted.`} onDone={onRemoved}>
        {pendingCount > 0 ? `${pendingCount.toLocaleString()} deliveries wait and are not sent any more. ` : ''}Its deliveries go with it. This cannot be undone.
      </ConfirmWithRehearsal>
      <Rotate id={id} name={name} opened={act === 'rotate'} onClose={onClose} />
    </>
  )
}

const overlaps = [
  ['86400', 'A day', 'Both secrets sign for a day: change it at the receiver meanwhile.'],
  ['604800', 'A week', 'Both secrets sign for a week.'],
  ['0', 'Not at all', 'For a secret that has leaked: the old one signs no more from now on.'],
] as const

function Rotate({ id, name, opened, onClose }: { id: string; name: string; opened: boolean; onClose: () => void }) {
  const [overlap, setOverlap] = useState('86400')
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <>
      <ConfirmWithRehearsal
        opened={opened}
        onClose={onClose}
        title={`Make a new secret for ${name}?`}
        document={WebhookSecretRotateDocument}
        name="WebhookSecretRotate"
        variables={{ id, input: { overlap: Number(overlap) } }}
        confirmLabel="Make a new secret"
        danger={overlap === '0'}
        done={() => 'A new secret was made.'}
        onDone={(data) => setSecret(data.webhookSecretRotate?.webhookSecret ?? null)}
      >
        <Radio.Group label="How long does the old secret go on?" value={overlap} onChange={setOverlap}>
          <Stack gap="xs" mt="xs">
            {overlaps.map(([value, label, description]) => (
              <Radio key={value} value={value} label={label} description={description} />
            ))}
          </Stack>
        </Radio.Group>
      </ConfirmWithRehearsal>
      <ShownOnce value={secret} title="Keep this secret" what="the secret" onClose={() => setSecret(null)}>
        It is shown this once. What is sent is signed with it from now on.
      </ShownOnce>
    </>
  )
}
