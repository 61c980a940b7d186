import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type Search, useUrl } from '../../app/url'
import { type WebhookDeliveryFilter, type WebhookDeliveryStatus } from './generated/graphql'
import { type DeliveryRowFragment, WebhookDeliveriesDocument, WebhookRedeliverDocument } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { BulkBar } from '../../ui/BulkBar'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { type Filter, rangeOf } from '../../ui/filter'
import { FiltersOnly } from '../../ui/FiltersOnly'
import { type Column, fromTheEnd, useList } from '../../ui/list'
import { Names } from '../../ui/Names'
import { ObjectLink } from '../../ui/ObjectLink'
import { useSelection } from '../../ui/selection'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { turned } from '../../ui/turned'
import { actionInWords, some } from '../../ui/words'
import { DeliveryDrawer } from './Delivery'
import { DeliveryStatus } from './DeliveryStatus'
import type { Webhook } from './Detail'
import styles from './Webhooks.module.css'

/** How many deliveries one mutation takes by their ids. */
const MOST = 100

const columns: Column<DeliveryRowFragment>[] = [
  { id: 'what', header: 'What', cell: (row) => <Open row={row} /> },
  { id: 'object', header: 'Object', cell: ({ targetId }) => <ObjectLink id={targetId} /> },
  { id: 'status', header: 'Status', cell: ({ status }) => <DeliveryStatus status={status} /> },
  { id: 'attempts', header: 'Attempts', end: true, cell: ({ attemptCount }) => attemptCount.toLocaleString() },
  { id: 'queued', header: 'Queued', cell: ({ createdAt }) => <DateTime at={createdAt} /> },
  { id: 'next', header: 'Next attempt', cell: ({ nextAttemptAt }) => <DateTime at={nextAttemptAt} /> },
]

const filters: Filter[] = [
  {
    name: 'status',
    label: 'Status',
    kind: 'choice',
    options: [
      { value: 'PENDING', label: 'Waiting' },
      { value: 'DELIVERED', label: 'Delivered' },
      { value: 'FAILED', label: 'Given up' },
    ],
  },
  { name: 'action', label: 'What', kind: 'text', hint: 'user.created' },
  { name: 'queued', label: 'Queued', kind: 'span' },
]

function Open({ row }: { row: DeliveryRowFragment }) {
  const { change } = useUrl()
  return (
    <button type="button" className={styles.open} onClick={() => change({ delivery: row.id })}>
      {actionInWords(row.action)}
    </button>
  )
}

function filterOf({ status, action, queued }: Search): WebhookDeliveryFilter {
  const createdAt = rangeOf(queued)
  return { ...(status && { status: status as WebhookDeliveryStatus }), ...(action && { action }), ...(createdAt && { createdAt }) }
}

/** What a webhook was sent and is to be sent, newest first. */
export function WebhookDeliveries({ webhook }: { webhook: Webhook }) {
  const list = useList(columns)
  const selection = useSelection<DeliveryRowFragment>()
  const [again, setAgain] = useState<{ deliveryIds: string[] } | { from: string; to?: string; status?: WebhookDeliveryStatus } | null>(null)
  const filter = useMemo(() => filterOf(list.search), [list.search])
  const variables = { id: webhook.id, ...fromTheEnd(list.page), filter }
  const { data, problem, stale, reload } = useGraph(WebhookDeliveriesDocument, variables, { keep: true })
  const page = data?.webhook?.deliveries
  const rows = useMemo(() => page?.nodes.toReversed(), [page])
  const { from, to } = filter.createdAt ?? {}
  const span = { from: from ?? '1970-01-01T00:00:00Z', ...(to && { to }), ...(filter.status && { status: filter.status }) }
  const edit = selection.rows.size > MOST ? `At most ${MOST} at once: clear some.` : null
  return (
    <>
      <FiltersOnly list={list} filters={filters}>
        <ShowAsGraphQL operations={[{ name: 'WebhookDeliveries', document: WebhookDeliveriesDocument, variables }]} />
        <Allowed may="webhooks:edit" unless={filter.action ? 'A span is sent again by time and status: take away the filter “What”.' : null}>
          <Button variant="default" onClick={() => setAgain(span)}>
            Send all of these again…
          </Button>
        </Allowed>
      </FiltersOnly>
      <BulkBar selection={selection}>
        <Allowed may="webhooks:edit" unless={edit}>
          <Button variant="light" size="xs" onClick={() => setAgain({ deliveryIds: [...selection.rows.keys()] })}>
            Send again…
          </Button>
        </Allowed>
      </BulkBar>
      <Names ids={rows?.map(({ targetId }) => targetId) ?? []}>
        <DataTable
          label="Deliveries"
          columns={columns}
          rows={rows}
          page={turned(page?.pageInfo)}
          list={list}
          nameOf={({ action }) => actionInWords(action)}
          stale={stale}
          problem={problem}
          reload={reload}
          selection={selection}
          empty={<EmptyState title="Nothing was sent like that">What happens from now on is sent, and stands here for 30 days. Send a test to see one.</EmptyState>}
        />
      </Names>
      <ConfirmWithRehearsal
        opened={again !== null}
        onClose={() => setAgain(null)}
        title={again && 'deliveryIds' in again ? `Send ${some(again.deliveryIds.length, 'delivery', 'deliveries')} again?` : 'Send all of these again?'}
        document={WebhookRedeliverDocument}
        name="WebhookRedeliver"
        variables={{ id: webhook.id, input: again ?? {} }}
        confirmLabel="Send again"
        done={(result) => `${some(result.webhookDeliveriesRedeliver?.redeliveredCount ?? 0, 'delivery is', 'deliveries are')} sent again.${result.webhookDeliveriesRedeliver?.more ? ' There are more: do it again from a later day on.' : ''}`}
        onDone={selection.clear}
      >
        They keep their ids, by which a receiver knows what it has already. Of a span, the oldest 1,000 are sent.
      </ConfirmWithRehearsal>
      <DeliveryDrawer id={list.search['delivery']} webhookId={webhook.id} onClose={() => list.change({ delivery: undefined })} />
    </>
  )
}
