import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { WebhookListDocument, type WebhookRowFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { IconPlus } from '../../ui/icons'
import { type Column, useList } from '../../ui/list'
import { PageHeader } from '../../ui/PageHeader'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { WebhookForm } from './Form'
import { WebhookStatusWord } from './WebhookStatusWord'

const columns: Column<WebhookRowFragment>[] = [
  { id: 'name', header: 'Name', cell: ({ id, name }) => <Link to="/webhooks/$id" params={{ id }}>{name}</Link> },
  { id: 'status', header: 'Status', cell: (webhook) => <WebhookStatusWord webhook={webhook} /> },
  { id: 'url', header: 'Sent to', cell: ({ url }) => <code className="mono">{url}</code> },
  { id: 'actions', header: 'Told of', cell: ({ actions }) => (actions.length > 0 ? actions.join(', ') : 'everything') },
  { id: 'waiting', header: 'Waiting', end: true, cell: ({ pendingCount }) => pendingCount.toLocaleString() },
  { id: 'created', header: 'Created', cell: ({ createdAt }) => <DateTime at={createdAt} /> },
]

/** Where what happens in the tenant is sent to. */
export function WebhookList() {
  const list = useList(columns)
  const { data, problem, stale, reload } = useGraph(WebhookListDocument, list.page, { keep: true })
  const create = () => list.change({ form: 'new' })
  return (
    <>
      <PageHeader title="Webhooks" sub="Addresses that what happens is sent to, signed, in order, and again until it arrives.">
        <ShowAsGraphQL operations={[{ name: 'WebhookList', document: WebhookListDocument, variables: list.page }]} />
        <Allowed may={['webhooks:create', 'events:read']}>
          <Button leftSection={<IconPlus size={18} />} onClick={create}>
            Create a webhook
          </Button>
        </Allowed>
      </PageHeader>
      <DataTable
        label="Webhooks"
        columns={columns}
        rows={data?.webhooks?.nodes}
        page={data?.webhooks?.pageInfo}
        list={list}
        nameOf={({ name }) => name}
        total={data?.webhooks?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={
          <EmptyState title="No webhook yet" action={<Allowed may={['webhooks:create', 'events:read']}><Button onClick={create}>Create a webhook</Button></Allowed>}>
            Give the address of a service of yours, and it is told of what happens as it happens.
          </EmptyState>
        }
      />
      <WebhookForm webhook={undefined} opened={list.search['form'] === 'new'} onClose={() => list.change({ form: undefined }, { replace: true })} />
    </>
  )
}
