import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Permission } from '../../app/permissions'
import { type DeletionKind } from './generated/graphql'
import {
  AccountRestoreDocument,
  AppRestoreDocument,
  DeletionEraseDocument,
  type DeletionRowFragment,
  GroupRestoreDocument,
  SettingsDeletionsDocument,
  UserRestoreDocument,
} from './generated/graphql'
import { type Doc, useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { FilterBar } from '../../ui/FilterBar'
import { type Filter, manyOf } from '../../ui/filter'
import { type Column, fromTheEnd, useList } from '../../ui/list'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { day, moment } from '../../ui/time'
import { turned } from '../../ui/turned'

interface Kind {
  word: string
  noun: string
  restore: Doc<object, { id: string; dryRun?: boolean }>
  name: string
}

const kinds: Record<string, Kind> = {
  usr: { word: 'User', noun: 'users', restore: UserRestoreDocument as never, name: 'UserRestore' },
  grp: { word: 'Group', noun: 'groups', restore: GroupRestoreDocument as never, name: 'GroupRestore' },
  acc: { word: 'Account', noun: 'accounts', restore: AccountRestoreDocument as never, name: 'AccountRestore' },
  app: { word: 'App', noun: 'apps', restore: AppRestoreDocument as never, name: 'AppRestore' },
}

const kindOf = (row: { targetId: string }) => kinds[row.targetId.slice(0, 3)] ?? kinds['usr']!
const nameOf = ({ name, targetId }: DeletionRowFragment) => name ?? targetId

const columns: Column<DeletionRowFragment>[] = [
  { id: 'name', header: 'Name', cell: (row) => <b>{nameOf(row)}</b> },
  { id: 'kind', header: 'What', cell: (row) => kindOf(row).word },
  { id: 'deleted', header: 'Deleted', cell: ({ deletedAt }) => <DateTime at={deletedAt} /> },
  { id: 'by', header: 'By', cell: ({ deletedBy }) => <ActorName actor={deletedBy} /> },
  { id: 'until', header: 'Restorable until', cell: ({ restorableUntil }) => <time dateTime={restorableUntil} className="number" title={moment(new Date(restorableUntil))}>{day(new Date(restorableUntil))}</time> },
]

const filters: Filter[] = [
  {
    name: 'kind',
    label: 'What',
    kind: 'choice',
    many: true,
    options: [
      { value: 'USER', label: 'Users' },
      { value: 'GROUP', label: 'Groups' },
      { value: 'ACCOUNT', label: 'Accounts' },
      { value: 'APP', label: 'Apps' },
    ],
  },
]

/** What was deleted, newest first: to restore for 30 days, or to erase before. */
export function Deletions() {
  const list = useList(columns)
  const search = list.search['q']
  const kind = manyOf<DeletionKind>(list.search['kind'])
  const variables = { ...fromTheEnd(list.page), ...(search && { search }), ...(kind && { filter: { kind } }) }
  const { data, problem, stale, reload } = useGraph(SettingsDeletionsDocument, variables, { keep: true })
  const [act, setAct] = useState<{ row: DeletionRowFragment; erase: boolean } | null>(null)
  const narrowed = !!search || !!kind
  return (
    <>
      <FilterBar list={list} looksAt="the start of a name" filters={filters}>
        <ShowAsGraphQL operations={[{ name: 'SettingsDeletions', document: SettingsDeletionsDocument, variables }]} />
      </FilterBar>
      <DataTable
        label="Deleted"
        columns={columns}
        rows={data?.deletions?.nodes.toReversed()}
        page={turned(data?.deletions?.pageInfo)}
        list={list}
        nameOf={nameOf}
        stale={stale}
        problem={problem}
        reload={reload}
        actions={(row) => <Buttons row={row} onAct={(erase) => setAct({ row, erase })} />}
        empty={
          <EmptyState
            title={narrowed ? 'Nothing deleted is like that' : 'Nothing was deleted in the last 30 days'}
            action={narrowed && <Button variant="default" onClick={() => list.narrow({ q: undefined, kind: undefined })}>Show all</Button>}
          >
            Users, groups, accounts and apps stand here for 30 days after they were deleted, and can be restored with all that went with them.
          </EmptyState>
        }
      />
      <Questions act={act} onClose={() => setAct(null)} />
    </>
  )
}

function Buttons({ row, onAct }: { row: DeletionRowFragment; onAct: (erase: boolean) => void }) {
  const may: Permission = `${kindOf(row).noun}:delete`
  return (
    <Group gap={4} wrap="nowrap">
      <Allowed may={may}>
        <Button size="xs" variant="subtle" aria-label={`Restore ${nameOf(row)}`} onClick={() => onAct(false)}>
          Restore…
        </Button>
      </Allowed>
      <Allowed may={[may, 'events:read']}>
        <Button size="xs" variant="subtle" color="red" aria-label={`Erase ${nameOf(row)}`} onClick={() => onAct(true)}>
          Erase…
        </Button>
      </Allowed>
    </Group>
  )
}

function Questions({ act, onClose }: { act: { row: DeletionRowFragment; erase: boolean } | null; onClose: () => void }) {
  const name = act ? nameOf(act.row) : ''
  const { restore, name: restoring } = kindOf(act?.row ?? { targetId: '' })
  return (
    <>
      <ConfirmWithRehearsal
        opened={act?.erase === false}
        onClose={onClose}
        title={`Restore ${name}?`}
        document={restore}
        name={restoring}
        variables={{ id: act?.row.targetId ?? '' }}
        confirmLabel="Restore"
        done={() => `${name} was restored.`}
      >
        It comes back with its id and all that went with it. What it was related to and is gone by now is left out.
      </ConfirmWithRehearsal>
      <ConfirmWithRehearsal
        opened={act?.erase === true}
        onClose={onClose}
        title={`Erase ${name} for good?`}
        document={DeletionEraseDocument}
        name="DeletionErase"
        variables={{ id: act?.row.id ?? '' }}
        confirmLabel="Erase for good"
        danger
        done={() => `${name} was erased.`}
      >
        It is gone at once, with all that went with it. This cannot be undone. The log keeps that it was there.
      </ConfirmWithRehearsal>
    </>
  )
}
