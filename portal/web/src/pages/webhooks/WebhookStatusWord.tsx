import type { WebhookRowFragment } from './generated/graphql'
import { Status } from '../../ui/Status'

const reasons = { REQUESTED: 'Disabled', GONE: 'Disabled: its address said 410 Gone', FAILING: 'Disabled after 5 days of failures' } as const

/** How a webhook fares, in words. */
export function WebhookStatusWord({ webhook: { status, statusReason, failingSince } }: { webhook: Pick<WebhookRowFragment, 'status' | 'statusReason' | 'failingSince'> }) {
  if (status === 'DISABLED') return <Status tone={statusReason === 'REQUESTED' ? 'quiet' : 'alarm'}>{reasons[statusReason ?? 'REQUESTED']}</Status>
  if (failingSince) return <Status tone="warn">Failing</Status>
  return <Status tone="good">Active</Status>
}
