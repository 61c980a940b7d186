import { some } from '../../ui/words'

/** What became of somebody's roles when they were set. */
export function setInWords({ assignedCount, revokedCount }: { assignedCount: number; revokedCount: number }): string {
  const said = [assignedCount && `${some(assignedCount, 'role')} given`, revokedCount && `${some(revokedCount, 'role')} taken away`].filter(Boolean)
  return said.length > 0 ? `${said.join(', ')}.` : 'Nothing has changed.'
}
