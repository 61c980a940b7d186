import { Button } from '@mantine/core'
import { useState } from 'react'
import { AdminSessionsDocument, type AdminSessionsQuery, AdminSessionsRevokeDocument } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { BulkBar } from '../../ui/BulkBar'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { type Column, useList } from '../../ui/list'
import { useSelection } from '../../ui/selection'
import { Status } from '../../ui/Status'
import { enumInWords, some } from '../../ui/words'
import type { Admin } from './Detail'

type Row = NonNullable<NonNullable<AdminSessionsQuery['adminUser']>['sessions']>['nodes'][number]

const columns: Column<Row>[] = [
  { id: 'program', header: 'Browser', cell: ({ userAgent, current }) => (current ? <Status tone="good">This one</Status> : <>{userAgent ?? 'Unknown'}</>) },
  { id: 'way', header: 'Signed in with', cell: ({ way }) => enumInWords(way) },
  { id: 'ip', header: 'Address', cell: ({ ip }) => <code className="mono">{ip ?? '–'}</code> },
  { id: 'started', header: 'Since', cell: ({ startedAt }) => <DateTime at={startedAt} /> },
  { id: 'seen', header: 'Last used', cell: ({ lastSeenAt }) => <DateTime at={lastSeenAt} /> },
]

/** Where an admin is signed in to the portal, and the way to end it. */
export function AdminSessions({ admin }: { admin: Admin }) {
  const list = useList(columns)
  const selection = useSelection<Row>()
  const [ending, setEnding] = useState(false)
  const { data, problem, stale, reload } = useGraph(AdminSessionsDocument, { id: admin.id })
  return (
    <>
      <BulkBar selection={selection}>
        <Allowed may="adminUsers:edit">
          <Button color="red" variant="light" size="xs" onClick={() => setEnding(true)}>
            End them…
          </Button>
        </Allowed>
      </BulkBar>
      <DataTable
        label="Sessions"
        columns={columns}
        rows={data && (data.adminUser?.sessions?.nodes.toReversed() ?? [])}
        page={undefined}
        list={list}
        nameOf={({ ip }) => `the session from ${ip ?? 'an unknown address'}`}
        stale={stale}
        problem={problem}
        reload={reload}
        selection={selection}
        empty={<EmptyState title="Not signed in anywhere">Sessions end by themselves after 12 hours.</EmptyState>}
      />
      <ConfirmWithRehearsal
        opened={ending}
        onClose={() => setEnding(false)}
        title={`End ${some(selection.rows.size, 'session')} of ${admin.email}?`}
        document={AdminSessionsRevokeDocument}
        name="AdminSessionsRevoke"
        variables={{ input: { ids: [...selection.rows.keys()] } }}
        confirmLabel="End"
        danger
        done={(result) => `${some(result.adminSessionsRevoke?.revokedCount ?? 0, 'session')} ended.`}
        onDone={selection.clear}
      >
        They have to sign in again there, within 5 seconds.
      </ConfirmWithRehearsal>
    </>
  )
}
