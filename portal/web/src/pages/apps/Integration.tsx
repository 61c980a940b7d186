import { Button } from '@mantine/core'
import { useUrl } from '../../app/url'
import type { AppWholeFragment } from './generated/graphql'
import { Facts } from '../../ui/Facts'
import { Status, type Tone } from '../../ui/Status'
import { some } from '../../ui/words'

interface Step {
  name: string
  tone: Tone
  says: string
  /** Where it is put right. */
  tab?: string
}

/** How far the integration of an app is, step by step, and where each that is missing is made. */
export function Integration({ app, users }: { app: AppWholeFragment; users: number | undefined }) {
  const { change } = useUrl()
  return (
    <Facts
      facts={stepsOf(app, users ?? 0).map(
        ({ name, tone, says, tab }) =>
          [
            name,
            <>
              <Status tone={tone}>{says}</Status>{' '}
              {tab && (
                <Button variant="subtle" size="compact-sm" onClick={() => change({ tab })}>
                  Open the clients
                </Button>
              )}
            </>,
          ] as const,
      )}
    />
  )
}

/** The steps of an integration, in their order. */
export function stepsOf({ active, clients }: AppWholeFragment, users: number): Step[] {
  const all = clients?.nodes ?? []
  const back = all.filter(({ redirectUris }) => redirectUris.length > 0)
  const used = all.some(({ secrets }) => secrets.some(({ lastUsedAt }) => lastUsedAt))
  return [
    all.length === 0
      ? { name: 'Clients', tone: 'warn', says: 'None: nothing can sign in for it', tab: 'clients' }
      : { name: 'Clients', tone: 'good', says: some(all.length, 'client') },
    back.length === 0
      ? { name: 'Way back', tone: 'warn', says: 'No client knows where to send users back to', tab: 'clients' }
      : { name: 'Way back', tone: 'good', says: `${some(back.length, 'client')} with an address` },
    used ? { name: 'Credentials', tone: 'good', says: 'In use' } : { name: 'Credentials', tone: 'quiet', says: 'No token was bought with a secret yet' },
    signIn(active, users),
  ]
}

function signIn(active: boolean, users: number): Step {
  const name = 'Sign-in'
  if (active) return { name, tone: 'good', says: 'Open' }
  return users > 0 ? { name, tone: 'warn', says: `Closed, though ${some(users, 'user')} may use it` } : { name, tone: 'quiet', says: 'Closed: open it when the integration is done' }
}
