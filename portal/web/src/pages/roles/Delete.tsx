import { RoleDeleteDocument } from './generated/graphql'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'

/** Asks before a role is deleted. */
export function DeleteRole({ role, onClose, onDone }: { role: { id: string; name: string } | null; onClose: () => void; onDone?: () => void }) {
  return (
    <ConfirmWithRehearsal
      opened={role !== null}
      onClose={onClose}
      title={`Delete the role ${role?.name ?? ''}?`}
      document={RoleDeleteDocument}
      name="RoleDelete"
      variables={{ id: role?.id ?? '' }}
      confirmLabel="Delete the role"
      danger
      done={() => `The role ${role?.name} was deleted.`}
      onDone={() => onDone?.()}
    >
      Whoever holds it may not do from now on what came by it alone. This cannot be undone.
    </ConfirmWithRehearsal>
  )
}
