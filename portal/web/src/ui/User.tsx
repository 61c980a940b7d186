import type { UserStatus } from '../graphql/generated/graphql'
import { Status, type Tone } from './Status'
import { enumInWords } from './words'

interface Nameable {
  id: string
  email?: string | null
  name: { full: string }
}

/** What to call a user: their name, else their address, else their id. */
export function userName({ id, email, name }: Nameable): string {
  return name.full || email || id
}

const tones: Record<UserStatus, Tone> = { ACTIVE: 'good', PENDING: 'warn', DISABLED: 'alarm' }

/** A user's status, as a word with its colour. */
export function UserStatusWord({ status }: { status: UserStatus }) {
  return <Status tone={tones[status]}>{enumInWords(status)}</Status>
}
