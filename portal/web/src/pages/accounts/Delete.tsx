import { AccountDeleteDocument } from './generated/graphql'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'

interface DeleteAccountProps {
  account: { id: string; name: string } | null
  onClose: () => void
  onDone?: () => void
}

/** Asks before an account is deleted, and shows who would lose what. */
export function DeleteAccount({ account, onClose, onDone }: DeleteAccountProps) {
  return (
    <ConfirmWithRehearsal
      opened={account !== null}
      onClose={onClose}
      title={`Delete the account ${account?.name ?? ''}?`}
      document={AccountDeleteDocument}
      name="AccountDelete"
      variables={{ id: account?.id ?? '' }}
      confirmLabel="Delete the account"
      danger
      done={() => `The account ${account?.name} was deleted.`}
      onDone={() => onDone?.()}
    >
      Its users stay, and lose what came to them by the account alone. It can be restored for 30 days.
    </ConfirmWithRehearsal>
  )
}
