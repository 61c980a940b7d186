import { Button, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { UserAccessDocument, type UserAppFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { DateTime } from '../../ui/DateTime'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { ThingLink } from '../../ui/ThingLink'
import styles from './Profile.module.css'

type Source = UserAppFragment['sources'][number]

interface Named {
  id: string
  name: string
}

/** Why a user has an app: every source, and on demand what would end it. */
export function Why({ user, app, sources }: { user: Named; app: Named; sources: Source[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <h3>Why {user.name} has it</h3>
      <ul className={styles.lines} aria-label={`Sources of ${app.name}`}>
        {sources.map((source, i) => (
          <li key={i}>
            <span>
              <SourceWords source={source} />
            </span>
            <span className="quiet">
              since <DateTime at={source.since} />
            </span>
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="compact-sm" mt="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide what would end it' : 'What would end it?'}
        <span className="unseen"> {app.name}</span>
      </Button>
      {open && <Endings userId={user.id} appId={app.id} />}
    </>
  )
}

function SourceWords({ source: { kind, group, account } }: { source: Source }) {
  switch (kind) {
    case 'GROUP':
      return <>By the group {group ? <ThingLink kind="groups" id={group.id}>{group.name}</ThingLink> : 'that you may not see'}</>
    case 'ACCOUNT':
      return <>By the account {account ? <ThingLink kind="accounts" id={account.id}>{account.name}</ThingLink> : 'that you may not see'}</>
    case 'TENANT':
      return <>By the tenant, which gives it to all users</>
    case 'DIRECT':
      return account ? <>Given directly within <ThingLink kind="accounts" id={account.id}>{account.name}</ThingLink></> : <>Given directly</>
  }
}

const obstacles = {
  NOT_ASSIGNED: 'Nothing leads the user to this app any more.',
  APP_INACTIVE: 'The app is not open for sign-in yet.',
  USER_DISABLED: 'The user is disabled.',
}

function Endings({ userId, appId }: { userId: string; appId: string }) {
  const { data, problem, reload } = useGraph(UserAccessDocument, { userId, appId })
  const access = data?.explainAccess
  if (problem && !access) return <ProblemAlert problem={problem} retry={reload} />
  if (!access) return <Skeleton height={48} />
  return (
    <div role="region" aria-label="What would end it">
      {access.stoppedBy.map((one) => (
        <p key={one}>{obstacles[one]} Until that changes, they cannot enter.</p>
      ))}
      <ul className={styles.lines}>
        {access.wouldEndBy.map(({ changes }, i) => (
          <li key={i}>
            <span>{changes.map(({ text }) => text).join(' And then: ')}</span>
            <span className="quiet">{reachOf(changes)}</span>
          </li>
        ))}
      </ul>
      <ShowAsGraphQL size="xs" operations={[{ name: 'UserAccess', document: UserAccessDocument, variables: { userId, appId } }]} />
    </div>
  )
}

const reaches = { DIRECT: 'this user alone', GROUP: 'all of the group', ACCOUNT: 'all of the account', TENANT: 'all users' }
const order = ['TENANT', 'ACCOUNT', 'GROUP', 'DIRECT'] as const

// The widest of what is touched.
function reachOf(changes: { reach: keyof typeof reaches }[]): string {
  return `Touches ${reaches[order.find((one) => changes.some(({ reach }) => reach === one)) ?? 'DIRECT']}`
}
