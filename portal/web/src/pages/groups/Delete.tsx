import { GroupDeleteDocument } from './generated/graphql'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'

interface DeleteGroupProps {
  group: { id: string; name: string } | null
  onClose: () => void
  onDone?: () => void
}

/** Asks before a group is deleted, and shows who would lose what. */
export function DeleteGroup({ group, onClose, onDone }: DeleteGroupProps) {
  return (
    <ConfirmWithRehearsal
      opened={group !== null}
      onClose={onClose}
      title={`Delete the group ${group?.name ?? ''}?`}
      document={GroupDeleteDocument}
      name="GroupDelete"
      variables={{ id: group?.id ?? '' }}
      confirmLabel="Delete the group"
      danger
      done={() => `The group ${group?.name} was deleted.`}
      onDone={() => onDone?.()}
    >
      Its members stay. What came to them by the group alone, they lose. It can be restored for 30 days.
    </ConfirmWithRehearsal>
  )
}
