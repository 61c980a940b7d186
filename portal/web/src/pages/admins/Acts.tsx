import { useState } from 'react'
import { AdminDeleteDocument, AdminInviteDocument, AdminUpdateDocument } from './generated/graphql'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { SignInLink } from './SignInLink'

/** What can be done to an admin. */
export type AdminAct = 'invite' | 'disable' | 'enable' | 'remove'

interface AdminActsProps {
  admin: { id: string; email: string } | null
  act: AdminAct | null
  onClose: () => void
  onRemoved?: () => void
}

/** Asks before something is done to an admin, and shows a new link the one time that there is one. */
export function AdminActs({ admin, act, onClose, onRemoved }: AdminActsProps) {
  const [link, setLink] = useState<string | null>(null)
  const id = admin?.id ?? ''
  const email = admin?.email ?? ''
  const disable = act === 'disable'
  return (
    <>
      <ConfirmWithRehearsal
        opened={act === 'invite'}
        onClose={onClose}
        title={`Make a new sign-in link for ${email}?`}
        document={AdminInviteDocument}
        name="AdminInvite"
        variables={{ id }}
        confirmLabel="Make the link"
        done={() => 'A new link was made.'}
        onDone={(data) => setLink(data.adminUserInvite?.link ?? null)}
      >
        The link before works no more. Whoever has a password sets another one with it.
      </ConfirmWithRehearsal>
      <ConfirmWithRehearsal
        opened={disable || act === 'enable'}
        onClose={onClose}
        title={disable ? `Disable ${email}?` : `Enable ${email}?`}
        document={AdminUpdateDocument}
        name="AdminUpdate"
        variables={{ id, input: { disabled: disable } }}
        confirmLabel={disable ? 'Disable' : 'Enable'}
        danger={disable}
        done={() => (disable ? `${email} is disabled.` : `${email} is enabled.`)}
      >
        {disable ? 'They are signed out everywhere and cannot sign in. Their roles stay.' : 'They may sign in again, with the roles they hold.'}
      </ConfirmWithRehearsal>
      <ConfirmWithRehearsal
        opened={act === 'remove'}
        onClose={onClose}
        title={`Remove ${email}?`}
        document={AdminDeleteDocument}
        name="AdminDelete"
        variables={{ id }}
        confirmLabel="Remove the admin"
        danger
        done={() => `${email} is no admin any more.`}
        onDone={() => onRemoved?.()}
      >
        They are signed out everywhere. This cannot be undone, but they can be invited again. What they did stays in the log.
      </ConfirmWithRehearsal>
      <SignInLink link={link} email={email} onClose={() => setLink(null)} />
    </>
  )
}
