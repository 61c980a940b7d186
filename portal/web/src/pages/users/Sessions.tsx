import { Button } from '@mantine/core'
import { useState } from 'react'
import { SessionsRevokeDocument } from '../sessions/generated/graphql'
import { UserSessionsDocument, type UserSessionsQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { BulkBar } from '../../ui/BulkBar'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { type Column, useList } from '../../ui/list'
import { useSelection } from '../../ui/selection'
import { ThingLink } from '../../ui/ThingLink'
import { some } from '../../ui/words'

type Row = NonNullable<NonNullable<UserSessionsQuery['user']>['sessions']>['nodes'][number]

const columns: Column<Row>[] = [
  { id: 'app', header: 'App', cell: ({ app }) => (app ? <ThingLink kind="apps" id={app.id}>{app.name}</ThingLink> : '–') },
  { id: 'started', header: 'Signed in', cell: ({ startedAt }) => <DateTime at={startedAt} /> },
  { id: 'ends', header: 'Ends', cell: ({ expiresAt }) => <DateTime at={expiresAt} /> },
  { id: 'ip', header: 'Address', cell: ({ ip }) => <code className="mono">{ip ?? '–'}</code> },
  { id: 'agent', header: 'From', cell: ({ userAgent }) => <span className="cut quiet" title={userAgent ?? undefined}>{userAgent ?? '–'}</span> },
]

/** Where a user is signed in, and how to end that. */
export function UserSessions({ user }: { user: { id: string; name: string } }) {
  const list = useList(columns)
  const selection = useSelection<Row>()
  const [ending, setEnding] = useState<'some' | 'all' | null>(null)
  const { data, problem, stale, reload } = useGraph(UserSessionsDocument, { id: user.id, ...list.page }, { keep: true })
  const page = data?.user?.sessions
  const input = ending === 'all' ? { userId: user.id } : { ids: [...selection.rows.keys()] }
  const all = (
    <Allowed may="sessions:delete" action="sessionsRevoke" unless={page?.nodes.length === 0 ? 'The user is signed in nowhere.' : null}>
      <Button variant="default" onClick={() => setEnding('all')}>
        End all sessions…
      </Button>
    </Allowed>
  )
  return (
    <>
      <BulkBar selection={selection} aside={all}>
        <Allowed may="sessions:delete" action="sessionsRevoke" unless={selection.rows.size > 100 ? 'At most 100 at once.' : null}>
          <Button color="red" variant="light" size="xs" onClick={() => setEnding('some')}>
            End them…
          </Button>
        </Allowed>
      </BulkBar>
      <DataTable
        label="Sessions"
        columns={columns}
        rows={page?.nodes}
        page={page?.pageInfo}
        list={list}
        nameOf={({ app, id }) => `the session in ${app?.name ?? id}`}
        stale={stale}
        problem={problem}
        reload={reload}
        selection={selection}
        empty={<EmptyState title="Signed in nowhere">A session begins when the user signs in to an app, and stands here until it ends.</EmptyState>}
      />
      <ConfirmWithRehearsal
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={ending === 'all' ? `End all sessions of ${user.name}?` : `End ${some(selection.rows.size, 'session')}?`}
        document={SessionsRevokeDocument}
        name="SessionsRevoke"
        variables={{ input }}
        confirmLabel="End"
        danger
        done={(result) => `${some(result.sessionsRevoke?.revokedCount ?? 0, 'session')} ended.`}
        onDone={selection.clear}
      >
        The user has to sign in again. This cannot be undone.
      </ConfirmWithRehearsal>
    </>
  )
}
