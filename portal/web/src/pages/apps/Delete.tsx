import { AppDeleteDocument } from './generated/graphql'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'

interface DeleteAppProps {
  app: { id: string; name: string } | null
  onClose: () => void
  onDone?: () => void
}

/** Asks before an app is deleted, and shows who would lose it. */
export function DeleteApp({ app, onClose, onDone }: DeleteAppProps) {
  return (
    <ConfirmWithRehearsal
      opened={app !== null}
      onClose={onClose}
      title={`Delete the application ${app?.name ?? ''}?`}
      document={AppDeleteDocument}
      name="AppDelete"
      variables={{ id: app?.id ?? '' }}
      confirmLabel="Delete the application"
      danger
      done={() => `The application ${app?.name} was deleted.`}
      onDone={() => onDone?.()}
    >
      Its clients, assignments, and what it keeps of its users go with it, and its tokens stop working. It can be restored for 30 days.
    </ConfirmWithRehearsal>
  )
}
