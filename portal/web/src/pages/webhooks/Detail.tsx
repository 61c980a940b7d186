import { Button, Skeleton, Tabs } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import { WebhookDetailDocument, type WebhookDetailQuery, WebhookHistoryDocument, WebhookTestDocument } from './generated/graphql'
import { useLive } from '../../graphql/live'
import { useAction, useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { CopyId } from '../../ui/CopyButton'
import { EmptyState } from '../../ui/EmptyState'
import { HistoryTable, useHistoryList } from '../../ui/HistoryTable'
import { fromTheEnd } from '../../ui/list'
import { PageHeader } from '../../ui/PageHeader'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { useToast } from '../../ui/toast'
import { type WebhookAct, WebhookActs } from './Acts'
import { WebhookDeliveries } from './Deliveries'
import { WebhookForm } from './Form'
import { WebhookSettings } from './Settings'
import { WebhookStatusWord } from './WebhookStatusWord'

export type Webhook = NonNullable<WebhookDetailQuery['webhook']>

const up = { to: '/webhooks', label: 'Webhooks' } as const

/** One webhook: what it was sent, how it is set, its history. */
export function WebhookDetail() {
  const { id } = useParams({ from: '/shell/webhooks/$id' })
  const { data, problem, loading, reload } = useGraph(WebhookDetailDocument, { id })
  useLive({ targetId: id }, reload)
  if (data?.webhook) return <Whole key={id} webhook={data.webhook} />
  if (loading) return <Skeleton height={36} width={260} />
  return (
    <>
      <PageHeader title="Webhook" up={up} />
      {problem ? <ProblemAlert problem={problem} retry={reload} /> : <EmptyState title="There is no such webhook">It may have been deleted. The audit log says by whom.</EmptyState>}
    </>
  )
}

function Whole({ webhook }: { webhook: Webhook }) {
  const { search, change } = useUrl()
  const navigate = useNavigate()
  const [act, setAct] = useState<WebhookAct | null>(null)
  const on = webhook.status === 'ACTIVE'
  const tab = search['tab'] ?? 'deliveries'
  return (
    <>
      <PageHeader title={webhook.name} up={up} sub={<Sub webhook={webhook} />}>
        <ShowAsGraphQL operations={[{ name: 'WebhookDetail', document: WebhookDetailDocument, variables: { id: webhook.id } }]} />
        <TestButton webhook={webhook} />
        <Allowed may={on ? 'webhooks:edit' : ['webhooks:edit', 'events:read']}>
          <Button variant="default" onClick={() => setAct(on ? 'disable' : 'enable')}>
            {on ? 'Disable…' : 'Enable…'}
          </Button>
        </Allowed>
        <Allowed may={['webhooks:edit', 'events:read']}>
          <Button variant="default" onClick={() => change({ form: 'edit' })}>
            Edit
          </Button>
        </Allowed>
        <Allowed may="webhooks:delete">
          <Button variant="default" c="red" onClick={() => setAct('remove')}>
            Delete…
          </Button>
        </Allowed>
      </PageHeader>
      <Tabs
        value={tab}
        onChange={(value) => value && change({ tab: value === 'deliveries' ? undefined : value, after: undefined, before: undefined })}
        keepMounted={false}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="deliveries">Deliveries</Tabs.Tab>
          <Tabs.Tab value="settings">Settings</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="deliveries">
          <WebhookDeliveries webhook={webhook} />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <WebhookSettings webhook={webhook} onRotate={() => setAct('rotate')} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <WebhookHistory id={webhook.id} />
        </Tabs.Panel>
      </Tabs>
      <WebhookForm webhook={webhook} opened={search['form'] === 'edit'} onClose={() => change({ form: undefined }, { replace: true })} />
      <WebhookActs webhook={webhook} act={act} onClose={() => setAct(null)} onRemoved={() => void navigate({ to: '/webhooks' })} />
    </>
  )
}

// A test changes nothing of the tenant's, so it is sent without asking; its delivery opens, and fills as it goes.
function TestButton({ webhook }: { webhook: Webhook }) {
  const { run, busy } = useAction(WebhookTestDocument)
  const { change } = useUrl()
  const toast = useToast()
  const send = async () => {
    const { data, problem } = await run({ id: webhook.id })
    if (problem) toast.failed(problem.text)
    else change({ tab: undefined, delivery: data.webhookTest?.webhookDelivery.id })
  }
  return (
    <Allowed may="webhooks:edit" unless={webhook.status === 'DISABLED' ? 'It is disabled: enable it first.' : null}>
      <Button variant="default" loading={busy} onClick={() => void send()}>
        Send a test
      </Button>
    </Allowed>
  )
}

function Sub({ webhook }: { webhook: Webhook }) {
  return (
    <>
      <div>
        <WebhookStatusWord webhook={webhook} /> · <code className="mono">{webhook.url}</code>
      </div>
      <CopyId id={webhook.id} what="the id of the webhook" />
    </>
  )
}

function WebhookHistory({ id }: { id: string }) {
  const list = useHistoryList()
  const answer = useGraph(WebhookHistoryDocument, { id, ...fromTheEnd(list.page) }, { keep: true })
  return <HistoryTable list={list} answer={answer} history={answer.data?.webhook?.history} />
}
