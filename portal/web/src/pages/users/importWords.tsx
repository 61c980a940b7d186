import type { ImportMode, ImportStatus } from './generated/graphql'
import { Status, type Tone } from '../../ui/Status'
import { enumInWords } from '../../ui/words'

const tones: Record<ImportStatus, Tone> = { RUNNING: 'quiet', INTERRUPTED: 'warn', DONE: 'good', CANCELLED: 'warn', FAILED: 'alarm' }

/** How far an import is, as a word with its colour. */
export function ImportStatusWord({ status }: { status: ImportStatus }) {
  return <Status tone={tones[status]}>{enumInWords(status)}</Status>
}

/** What an import does with users who are there. */
export function modeInWords(mode: ImportMode): string {
  return mode === 'CREATE' ? 'New users' : 'New and changed users'
}
