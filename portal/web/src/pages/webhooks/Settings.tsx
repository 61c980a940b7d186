import { Button } from '@mantine/core'
import { Allowed } from '../../ui/Allowed'
import { DateTime } from '../../ui/DateTime'
import { Names } from '../../ui/Names'
import { ObjectLink } from '../../ui/ObjectLink'
import { actionInWords } from '../../ui/words'
import type { Webhook } from './Detail'
import styles from './Webhooks.module.css'

/** How a webhook is set: what it is told of, and what its deliveries are signed with. */
export function WebhookSettings({ webhook, onRotate }: { webhook: Webhook; onRotate: () => void }) {
  const { actions, targetIds, description, secrets, createdAt, statusSince, failingSince } = webhook
  return (
    <Names ids={targetIds}>
      <dl className={styles.facts}>
        <dt>Told of</dt>
        <dd>{actions.length > 0 ? actions.map(said).join(', ') : 'Everything that happens'}</dd>
        <dt>Objects</dt>
        <dd>{targetIds.length > 0 ? targetIds.map((id) => <div key={id}><ObjectLink id={id} /></div>) : 'All'}</dd>
        <dt>Description</dt>
        <dd>{description ?? <span className="quiet">–</span>}</dd>
        <dt>Status since</dt>
        <dd><DateTime at={statusSince} /></dd>
        {failingSince && <dt>Failing since</dt>}
        {failingSince && <dd><DateTime at={failingSince} /> <span className="quiet">After 5 days it is disabled.</span></dd>}
        <dt>Created</dt>
        <dd><DateTime at={createdAt} /></dd>
        <dt>Secrets</dt>
        <dd>
          {secrets.map(({ hint, createdAt: made, endsAt }) => (
            <div key={hint + made}>
              <code className="mono">…{hint}</code> <span className="quiet">made <DateTime at={made} />{endsAt && <>, signs until <DateTime at={endsAt} /></>}</span>
            </div>
          ))}
          <Allowed may={['webhooks:edit', 'events:read']}>
            <Button size="xs" variant="default" mt="xs" onClick={onRotate}>
              New secret…
            </Button>
          </Allowed>
        </dd>
      </dl>
    </Names>
  )
}

function said(action: string): string {
  return action.endsWith('.*') ? `all of ${action.slice(0, -2).replaceAll('_', ' ')}` : actionInWords(action)
}
