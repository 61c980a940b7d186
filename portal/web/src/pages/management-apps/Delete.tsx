import { ManagementAppDeleteDocument } from './generated/graphql'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'

interface DeleteProps {
  app: { id: string; name: string } | null
  onClose: () => void
  onDone?: () => void
}

/** Asks before a management app is deleted. */
export function DeleteManagementApp({ app, onClose, onDone }: DeleteProps) {
  return (
    <ConfirmWithRehearsal
      opened={app !== null}
      onClose={onClose}
      title={`Delete the management app ${app?.name ?? ''}?`}
      document={ManagementAppDeleteDocument}
      name="ManagementAppDelete"
      variables={{ id: app?.id ?? '' }}
      confirmLabel="Delete the management app"
      danger
      done={() => `The management app ${app?.name} was deleted.`}
      onDone={() => onDone?.()}
    >
      The service that uses its credentials is shut out at once. This cannot be undone: a new one has another client_id.
    </ConfirmWithRehearsal>
  )
}
