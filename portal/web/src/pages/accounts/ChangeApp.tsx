import { useState } from 'react'
import { type OnDisable } from './generated/graphql'
import { AccountAppRemoveDocument, AccountAppUpdateDocument } from './generated/graphql'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { OnDisableChoice } from '../../ui/OnDisableChoice'

/** What is to be done with an application of an account. */
export interface Deed {
  kind: 'enable' | 'disable' | 'remove'
  app: { id: string; name: string }
}

interface ChangeAppProps {
  account: { id: string; name: string }
  deed: Deed | null
  onClose: () => void
}

/** Asks before auto-assignment is switched or an application is taken away, and shows who gains and loses it. */
export function ChangeApp({ account, deed, onClose }: ChangeAppProps) {
  if (!deed) return null
  const props = { account, app: deed.app, onClose }
  switch (deed.kind) {
    case 'enable':
      return <Enable {...props} />
    case 'disable':
      return <Disable {...props} />
    case 'remove':
      return <Remove {...props} />
  }
}

type OneProps = Pick<ChangeAppProps, 'account' | 'onClose'> & Pick<Deed, 'app'>

function Enable({ account, app, onClose }: OneProps) {
  return (
    <ConfirmWithRehearsal
      opened
      onClose={onClose}
      title={`Auto-assign ${app.name} to all users of ${account.name}?`}
      document={AccountAppUpdateDocument}
      name="AccountAppUpdate"
      variables={{ id: account.id, input: { appId: app.id, autoAssign: true } }}
      confirmLabel="Enable auto-assignment"
      done={() => `All users of ${account.name} have ${app.name}.`}
    >
      Those who are there now get it, and those who come later.
    </ConfirmWithRehearsal>
  )
}

function Disable({ account, app, onClose }: OneProps) {
  const [onDisable, setOnDisable] = useState<OnDisable>('REVOKE')
  return (
    <ConfirmWithRehearsal
      opened
      onClose={onClose}
      title={`Stop auto-assigning ${app.name} in ${account.name}?`}
      document={AccountAppUpdateDocument}
      name="AccountAppUpdate"
      variables={{ id: account.id, input: { appId: app.id, autoAssign: false, onDisable } }}
      confirmLabel="Disable auto-assignment"
      danger={onDisable === 'REVOKE'}
      done={() => `${app.name} is not auto-assigned in ${account.name} any more.`}
    >
      <OnDisableChoice value={onDisable} onChange={setOnDisable} />
    </ConfirmWithRehearsal>
  )
}

function Remove({ account, app, onClose }: OneProps) {
  return (
    <ConfirmWithRehearsal
      opened
      onClose={onClose}
      title={`Remove ${app.name} from ${account.name}?`}
      document={AccountAppRemoveDocument}
      name="AccountAppRemove"
      variables={{ id: account.id, input: { appId: app.id } }}
      confirmLabel="Remove"
      danger
      done={() => `${app.name} was removed from ${account.name}.`}
    >
      What its users were given of it within the account goes with it. Those who have it in another way keep it.
    </ConfirmWithRehearsal>
  )
}
