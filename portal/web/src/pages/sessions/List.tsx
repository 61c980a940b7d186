import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Search } from '../../app/url'
import { type SessionFilter } from './generated/graphql'
import { SessionCountDocument, SessionListDocument, type SessionRowFragment, SessionsRevokeDocument } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { BulkBar } from '../../ui/BulkBar'
import { ColumnChoice } from '../../ui/ColumnChoice'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { type Filter, rangeOf } from '../../ui/filter'
import { FiltersOnly } from '../../ui/FiltersOnly'
import { FindOne } from '../../ui/FindOne'
import { useFindApps, useFindUsers } from '../../ui/find'
import { type Column, useList } from '../../ui/list'
import { Name, Names } from '../../ui/Names'
import { PageHeader } from '../../ui/PageHeader'
import { useSelection } from '../../ui/selection'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { userName } from '../../ui/User'
import { some } from '../../ui/words'

/** How many sessions one mutation ends. */
const MOST = 100

const nameOf = ({ user }: SessionRowFragment) => (user ? userName(user) : 'Unknown user')

const columns: Column<SessionRowFragment>[] = [
  { id: 'user', header: 'User', cell: (row) => <b>{nameOf(row)}</b> },
  { id: 'app', header: 'App', cell: ({ app }) => app?.name ?? '–' },
  { id: 'started', header: 'Since', cell: ({ startedAt }) => <DateTime at={startedAt} /> },
  { id: 'ends', header: 'Ends', cell: ({ expiresAt }) => <DateTime at={expiresAt} /> },
  { id: 'ip', header: 'Address', cell: ({ ip }) => <code className="mono">{ip ?? '–'}</code> },
  { id: 'program', header: 'Browser', extra: true, cell: ({ userAgent }) => <span className="quiet">{userAgent ?? '–'}</span> },
  { id: 'email', header: 'Email', extra: true, cell: ({ user }) => user?.email ?? '–' },
]

type Picking = { onPick: (id: string) => void }

const filters: Filter[] = [
  { name: 'user', label: 'User', kind: 'pick', Pick: ({ onPick }: Picking) => <FindOne label="User" find={useFindUsers()} onPick={onPick} />, Name: Called },
  { name: 'app', label: 'App', kind: 'pick', Pick: ({ onPick }: Picking) => <FindOne label="App" find={useFindApps()} onPick={onPick} />, Name: Called },
  { name: 'started', label: 'Began', kind: 'span' },
]

function Called({ id }: { id: string }) {
  return (
    <Names ids={[id]}>
      <Name id={id} />
    </Names>
  )
}

function filterOf({ user, app, started }: Search): SessionFilter {
  const startedAt = rangeOf(started)
  return { ...(user && { userId: user }), ...(app && { appId: app }), ...(startedAt && { startedAt }) }
}

/** Where users are signed in, and the way to end it. */
export function SessionList() {
  const list = useList(columns)
  const filter = useMemo(() => filterOf(list.search), [list.search])
  const variables = { ...list.page, filter }
  const { data, problem, stale, reload } = useGraph(SessionListDocument, variables, { keep: true })
  const count = useGraph(SessionCountDocument, { filter })
  const selection = useSelection<SessionRowFragment>()
  const [ending, setEnding] = useState<string[] | null>(null)
  const user = list.search['user']
  const many = selection.rows.size > MOST ? `At most ${MOST} at once: clear some.` : null
  const clear = () => list.narrow(Object.fromEntries(filters.map(({ name }) => [name, undefined])))
  return (
    <>
      <PageHeader title="Sessions" sub="Where users are signed in to apps. A session that is ended asks its user to sign in again.">
        <ShowAsGraphQL operations={[{ name: 'SessionList', document: SessionListDocument, variables }]} />
      </PageHeader>
      <FiltersOnly list={list} filters={filters}>
        {user && (
          <Allowed may="sessions:delete">
            <Button variant="default" c="red" onClick={() => setEnding([])}>
              End all of this user…
            </Button>
          </Allowed>
        )}
        <ColumnChoice columns={columns} list={list} />
      </FiltersOnly>
      <BulkBar selection={selection}>
        <Allowed may="sessions:delete" unless={many}>
          <Button color="red" variant="light" size="xs" onClick={() => setEnding([...selection.rows.keys()])}>
            End them…
          </Button>
        </Allowed>
      </BulkBar>
      <DataTable
        label="Sessions"
        columns={columns}
        rows={data?.sessions?.nodes}
        page={data?.sessions?.pageInfo}
        list={list}
        nameOf={(row) => `the session of ${nameOf(row)}`}
        total={count.data?.sessions?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        selection={selection}
        actions={(row) => (
          <Allowed may="sessions:delete">
            <Button size="xs" variant="subtle" color="red" aria-label={`End the session of ${nameOf(row)}`} onClick={() => setEnding([row.id])}>
              End…
            </Button>
          </Allowed>
        )}
        empty={
          Object.keys(filter).length > 0 ? (
            <EmptyState title="No session is like that" action={<Button variant="default" onClick={clear}>Show all sessions</Button>}>Sessions that have ended are in the audit log alone.</EmptyState>
          ) : (
            <EmptyState title="Nobody is signed in">A session begins when a user signs in to an app.</EmptyState>
          )
        }
      />
      <ConfirmWithRehearsal
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={ending?.length === 0 ? 'End all sessions of this user?' : `End ${some(ending?.length ?? 0, 'session')}?`}
        document={SessionsRevokeDocument}
        name="SessionsRevoke"
        variables={{ input: ending?.length === 0 && user ? { userId: user } : { ids: ending ?? [] } }}
        confirmLabel="End"
        danger
        done={(result) => `${some(result.sessionsRevoke?.revokedCount ?? 0, 'session')} ended.`}
        onDone={selection.clear}
      >
        Whoever is signed in by them signs in again. This cannot be undone.
      </ConfirmWithRehearsal>
    </>
  )
}
