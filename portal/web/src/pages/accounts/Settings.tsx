import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import { AccountUpdateDocument, type AccountWholeFragment } from './generated/graphql'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { CopyId } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { Deed, Facts, SectionHead } from '../../ui/Facts'
import { IconPencil } from '../../ui/icons'
import { DeleteAccount } from './Delete'
import { AccountForm } from './Form'

/** What an account is, and what can be done with the whole of it. */
export function AccountSettings({ account }: { account: AccountWholeFragment }) {
  const { search, change } = useUrl()
  return (
    <>
      <SectionHead title="The account">
        <Allowed may="accounts:edit">
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => change({ form: 'edit' })}>
            Edit
          </Button>
        </Allowed>
      </SectionHead>
      <Facts facts={factsOf(account)} />
      <SectionHead title="The whole of it" />
      <Switch account={account} />
      <Remove account={account} />
      <AccountForm account={account} opened={search['form'] === 'edit'} onClose={() => change({ form: undefined }, { replace: true })} />
    </>
  )
}

function factsOf({ id, name, description, externalId, defaultApp, managedBy, metadata, createdAt, updatedAt }: AccountWholeFragment) {
  return [
    ['Name', name],
    ['Description', description],
    ['Id', <CopyId id={id} what="the id of the account" />],
    ['External id', externalId && <CopyId id={externalId} what="the external id" />],
    ['Default app', defaultApp?.name ?? <span className="quiet">None: the tenant's counts</span>],
    ...(managedBy ? [['Managed by', <Link to="/accounts/$id" params={{ id: managedBy.id }}>{managedBy.name}</Link>] as const] : []),
    ['Metadata', Object.keys(metadata as object).length > 0 ? <pre className="mono">{JSON.stringify(metadata, null, 2)}</pre> : <span className="quiet">Empty</span>],
    ['Created', <DateTime at={createdAt} />],
    ['Changed', <DateTime at={updatedAt} />],
  ] as const
}

function Switch({ account: { id, name, enabled, version } }: { account: AccountWholeFragment }) {
  const [asking, setAsking] = useState(false)
  const verb = enabled ? 'Disable' : 'Enable'
  const what = enabled
    ? 'Its users keep their membership, but have nothing of it and cannot sign in within it. All comes back when it is enabled again.'
    : 'What its users had by the account, they have again.'
  return (
    <>
      <Deed
        title={`${verb} the account`}
        button={
          <Allowed may="accounts:edit">
            <Button variant="default" onClick={() => setAsking(true)}>
              {verb}…
            </Button>
          </Allowed>
        }
      >
        {what}
      </Deed>
      <ConfirmWithRehearsal
        opened={asking}
        onClose={() => setAsking(false)}
        title={`${verb} ${name}?`}
        document={AccountUpdateDocument}
        name="AccountUpdate"
        variables={{ id, input: { enabled: !enabled, expectedVersion: version } }}
        confirmLabel={verb}
        danger={enabled}
        done={() => `${name} is ${enabled ? 'disabled' : 'enabled'}.`}
      >
        {what}
      </ConfirmWithRehearsal>
    </>
  )
}

function Remove({ account }: { account: AccountWholeFragment }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  return (
    <>
      <Deed
        title="Delete the account"
        button={
          <Allowed may="accounts:delete">
            <Button variant="default" c="red" onClick={() => setAsking(true)}>
              Delete…
            </Button>
          </Allowed>
        }
      >
        Its users stay. It can be restored for 30 days.
      </Deed>
      <DeleteAccount account={asking ? account : null} onClose={() => setAsking(false)} onDone={() => void navigate({ to: '/accounts' })} />
    </>
  )
}
