import { Button, Drawer, Group, Skeleton } from '@mantine/core'
import { useEffect } from 'react'
import { WebhookDeliveryDocument, type WebhookDeliveryQuery, WebhookRedeliverDocument } from './generated/graphql'
import { useAction, useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { CopyId } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { Names } from '../../ui/Names'
import { ObjectLink } from '../../ui/ObjectLink'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { Status } from '../../ui/Status'
import { useToast } from '../../ui/toast'
import { actionInWords } from '../../ui/words'
import { DeliveryStatus } from './DeliveryStatus'
import styles from './Webhooks.module.css'

type Delivery = NonNullable<WebhookDeliveryQuery['webhookDelivery']>

/** How often a delivery that is on its way is looked at, in milliseconds: deliveries are not in the log. */
const LOOK = 2000

/** One delivery with its attempts: when, how long, what was answered. */
export function DeliveryDrawer({ id, webhookId, onClose }: { id: string | undefined; webhookId: string; onClose: () => void }) {
  const { data, problem, loading, reload } = useGraph(WebhookDeliveryDocument, { id: id ?? '' }, { pause: !id })
  const delivery = id ? data?.webhookDelivery : undefined
  const waits = delivery?.status === 'PENDING'
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(reload, LOOK)
    return () => clearInterval(timer)
  }, [waits, reload])
  return (
    <Drawer opened={!!id} onClose={onClose} title={delivery ? actionInWords(delivery.action) : 'A delivery'} size="lg" padding="lg">
      {delivery && <Whole delivery={delivery} webhookId={webhookId} />}
      {!delivery && loading && <Skeleton height={200} />}
      {!delivery && problem && <ProblemAlert problem={problem} retry={reload} />}
      {!delivery && !loading && !problem && <EmptyState title="There is no such delivery">Deliveries are kept for 30 days.</EmptyState>}
    </Drawer>
  )
}

function Whole({ delivery, webhookId }: { delivery: Delivery; webhookId: string }) {
  const { id, targetId, status, test, createdAt, nextAttemptAt, finishedAt, attempts } = delivery
  return (
    <Names ids={[targetId]}>
      <dl className={styles.facts}>
        <dt>Status</dt>
        <dd>
          <DeliveryStatus status={status} /> {test && <span className="quiet">a test, attempted once</span>}
        </dd>
        <dt>Object</dt>
        <dd><ObjectLink id={targetId} /></dd>
        <dt>Queued</dt>
        <dd><DateTime at={createdAt} /></dd>
        <dt>{finishedAt ? 'Finished' : 'Next attempt'}</dt>
        <dd><DateTime at={finishedAt ?? nextAttemptAt} never="as soon as those before it have arrived" /></dd>
        <dt>webhook-id</dt>
        <dd><CopyId id={id} what="the id of the delivery" /></dd>
      </dl>
      <Group gap="xs" mb="lg">
        <Again id={id} webhookId={webhookId} />
        <ShowAsGraphQL operations={[{ name: 'WebhookDelivery', document: WebhookDeliveryDocument, variables: { id } }]} />
      </Group>
      {attempts.length === 0 && <p className="quiet">It was not attempted yet.</p>}
      <ol className={styles.attempts} aria-label="Attempts" reversed>
        {attempts.toReversed().map((attempt) => (
          <li key={attempt.number}>
            <Status tone={attempt.error ? 'alarm' : 'good'}>{`Attempt ${attempt.number}: ${attempt.httpStatus ?? 'no answer'}`}</Status>{' '}
            <span className="quiet number">
              <DateTime at={attempt.at} />, {attempt.durationMs.toLocaleString()} ms
            </span>
            {attempt.error && <div>{attempt.error}</div>}
            {attempt.answer && <pre tabIndex={0} aria-label={`Answer to attempt ${attempt.number}`}>{attempt.answer}</pre>}
          </li>
        ))}
      </ol>
    </Names>
  )
}

function Again({ id, webhookId }: { id: string; webhookId: string }) {
  const { run, busy } = useAction(WebhookRedeliverDocument)
  const toast = useToast()
  const send = async () => {
    const { problem } = await run({ id: webhookId, input: { deliveryIds: [id] } })
    if (problem) toast.failed(problem.text)
    else toast.done('It is sent again.')
  }
  return (
    <Allowed may="webhooks:edit">
      <Button variant="default" loading={busy} onClick={() => void send()}>
        Send again
      </Button>
    </Allowed>
  )
}
