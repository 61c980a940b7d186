import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUrl } from '../../app/url'
import type { UserProfileFragment } from './generated/graphql'
import { Allowed } from '../../ui/Allowed'
import { CopyButton } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { written } from '../../ui/json'
import styles from './Profile.module.css'

/** What the tenant knows of a user. */
export function UserProfile({ user }: { user: UserProfileFragment }) {
  const { change } = useUrl()
  return (
    <>
      <section className={styles.card} aria-labelledby="about">
        <div className={styles.head}>
          <h2 id="about">Tenant data</h2>
        </div>
        <dl className={styles.facts}>
          <Fact name="Name">{user.name.full}</Fact>
          <Fact name="Email">{user.email && <Addresses of={user.emails} />}</Fact>
          <Fact name="Phone">{user.phone && <Addresses of={user.phones} />}</Fact>
          <Fact name="External id">
            {user.externalUserId && (
              <>
                <code className="mono">{user.externalUserId}</code> <CopyButton value={user.externalUserId} what="the external id" />
              </>
            )}
          </Fact>
          <Fact name="Born">{user.birthday}</Fact>
          <Fact name="Language">{user.language}</Fact>
          <Fact name="Address">{addressOf(user)}</Fact>
          <Fact name="Created">
            <DateTime at={user.createdAt} />
          </Fact>
          <Fact name="Changed">
            <DateTime at={user.updatedAt} />
          </Fact>
        </dl>
      </section>
      <section className={styles.card} aria-labelledby="custom">
        <div className={styles.head}>
          <h2 id="custom">Custom data</h2>
          <Allowed may="users:edit" action="userUpdate">
            <Button variant="default" size="xs" onClick={() => change({ form: 'data' })}>
              Edit custom data
            </Button>
          </Allowed>
        </div>
        <JsonShown what="custom data" value={user.customData} />
      </section>
    </>
  )
}

/** An object as it is kept; a sentence where it has no member. */
export function JsonShown({ what, value }: { what: string; value: unknown }) {
  const text = written(value)
  if (text === '{}') return <p className="quiet">Nothing is kept here.</p>
  return (
    <pre className={styles.json} tabIndex={0} aria-label={what}>
      {text}
    </pre>
  )
}

/** A name and what stands under it; a dash where that is nothing. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || <span className="quiet">–</span>}</dd>
    </div>
  )
}

function Addresses({ of }: { of: { value: string; primary: boolean; verified: boolean }[] }) {
  return of.map(({ value, primary, verified }) => (
    <div key={value}>
      {value} <small className="quiet">{[of.length > 1 && primary && 'primary', verified ? 'verified' : 'not verified'].filter(Boolean).join(', ')}</small>
    </div>
  ))
}

function addressOf({ address: { street, city, state, postalCode, country } }: UserProfileFragment): string {
  return [street, [postalCode, city].filter(Boolean).join(' '), state, country].filter(Boolean).join(', ')
}
