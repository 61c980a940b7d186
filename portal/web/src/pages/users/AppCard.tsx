import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConsentsRevokeDocument, UserAppRemoveDocument, type UserAppFragment, type UserConsentsQuery } from './generated/graphql'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { CopyButton } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { Status } from '../../ui/Status'
import { ThingLink } from '../../ui/ThingLink'
import { AppDataForm } from './AppDataForm'
import { Fact, JsonShown } from './Profile'
import styles from './Profile.module.css'
import { Why } from './Why'

type Consent = NonNullable<UserConsentsQuery['consents']>['nodes'][number]

interface Who {
  id: string
  name: string
}

interface AppCardProps {
  user: Who
  edge: UserAppFragment
  /** What the user has agreed to in this app; undefined where that is not known. */
  consents: Consent[] | undefined
}

/** One app of a user: why they have it, what the app keeps of them, what they agreed to. */
export function AppCard({ user, edge, consents }: AppCardProps) {
  const { node: app, sources, profile } = edge
  const [deed, setDeed] = useState<'edit' | 'remove' | null>(null)
  const close = () => setDeed(null)
  const direct = sources.some(({ kind }) => kind === 'DIRECT')
  return (
    <section className={styles.card} aria-labelledby={app.id}>
      <div className={styles.head}>
        <h2 id={app.id}>
          <ThingLink kind="apps" id={app.id}>{app.name}</ThingLink>
        </h2>
        {!app.active && <Status tone="warn">Inactive: nobody can enter it yet</Status>}
        <div className={styles.buttons}>
          <Allowed may="users:edit" action="userAppProfileUpdate">
            <Button variant="default" size="xs" aria-label={`Edit what ${app.name} keeps`} onClick={() => setDeed('edit')}>
              Edit
            </Button>
          </Allowed>
          <Allowed may="users:edit" action="userAppRemove" unless={direct ? null : 'It was not given directly: end one of its sources.'}>
            <Button variant="default" c="red" size="xs" aria-label={`Take away… ${app.name}`} onClick={() => setDeed('remove')}>
              Take away…
            </Button>
          </Allowed>
        </div>
      </div>
      <dl className={styles.facts}>
        <Fact name="Last sign-in">{profile?.lastSignInAt && <DateTime at={profile.lastSignInAt} />}</Fact>
        <Fact name="External account id">
          {profile?.externalAccountId && (
            <>
              <code className="mono">{profile.externalAccountId}</code> <CopyButton value={profile.externalAccountId} what="the external account id" />
            </>
          )}
        </Fact>
        <Fact name="Username">{profile?.username}</Fact>
      </dl>
      <Why user={user} app={app} sources={sources} />
      <h3>Custom data</h3>
      <JsonShown what={`custom data in ${app.name}`} value={profile?.customAppData} />
      {consents && <Consents of={consents} />}
      <AppDataForm user={user} edge={edge} opened={deed === 'edit'} onClose={close} />
      <ConfirmWithRehearsal
        opened={deed === 'remove'}
        onClose={close}
        title={`Take ${app.name} from ${user.name}?`}
        document={UserAppRemoveDocument}
        name="UserAppRemove"
        variables={{ id: user.id, input: { appId: app.id } }}
        confirmLabel="Take it away"
        danger
        done={() => `${app.name} was taken away.`}
      >
        This ends what was given directly.
      </ConfirmWithRehearsal>
    </section>
  )
}

function Consents({ of }: { of: Consent[] }) {
  const [ending, setEnding] = useState<Consent | null>(null)
  return (
    <>
      <h3>Consents</h3>
      {of.length === 0 && <p className="quiet">None.</p>}
      <ul className={styles.lines}>
        {of.map((consent) => (
          <li key={consent.id}>
            <span>
              <b>{consent.client?.name ?? 'A client'}</b> may {consent.scopes.join(', ')}, until <DateTime at={consent.expiresAt} />
            </span>
            <Allowed may="consents:delete" action="consentsRevoke">
              <Button variant="subtle" color="red" size="compact-xs" onClick={() => setEnding(consent)}>
                Revoke…
              </Button>
            </Allowed>
          </li>
        ))}
      </ul>
      <ConfirmWithRehearsal
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title="Revoke the consent?"
        document={ConsentsRevokeDocument}
        name="ConsentsRevoke"
        variables={{ input: { ids: ending ? [ending.id] : [] } }}
        confirmLabel="Revoke"
        danger
        done={() => 'The consent was revoked.'}
      >
        The client may act for the user again when they have agreed once more.
      </ConfirmWithRehearsal>
    </>
  )
}
