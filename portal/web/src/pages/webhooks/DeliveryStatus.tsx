import type { WebhookDeliveryStatus } from './generated/graphql'
import { Status } from '../../ui/Status'

const words = {
  PENDING: ['warn', 'Waiting'],
  DELIVERED: ['good', 'Delivered'],
  FAILED: ['alarm', 'Given up'],
} as const

/** How a delivery stands. */
export function DeliveryStatus({ status }: { status: WebhookDeliveryStatus }) {
  const [tone, word] = words[status]
  return <Status tone={tone}>{word}</Status>
}
