import { Button, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useUrl } from '../../app/url'
import { ChangesDocument } from '../../graphql/generated/graphql'
import { AuditListDocument, type AuditRowFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { ColumnChoice } from '../../ui/ColumnChoice'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { Difference } from '../../ui/Difference'
import { EmptyState } from '../../ui/EmptyState'
import { FiltersOnly } from '../../ui/FiltersOnly'
import { type Column, fromTheEnd, useList } from '../../ui/list'
import { Names } from '../../ui/Names'
import { ObjectLink } from '../../ui/ObjectLink'
import { PageHeader } from '../../ui/PageHeader'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { turned } from '../../ui/turned'
import { actionInWords, some } from '../../ui/words'
import styles from './Audit.module.css'
import { filterOf, filters } from './filters'
import { AuditRecord } from './Record'
import { useFollow } from './useFollow'

const columns: Column<AuditRowFragment>[] = [
  { id: 'what', header: 'What', cell: (row) => <Open row={row} /> },
  { id: 'object', header: 'Object', cell: ({ targetId }) => <ObjectLink id={targetId} /> },
  { id: 'who', header: 'Who', cell: ({ actor, actorName }) => <ActorName actor={actor} name={actorName} /> },
  { id: 'when', header: 'When', cell: ({ at }) => <DateTime at={at} /> },
  { id: 'change', header: 'From, to', cell: ({ before, after }) => <span className={styles.change}><Difference before={before} after={after} /></span> },
  { id: 'ip', header: 'Address', cell: ({ ip }) => <code className="mono number">{ip ?? '–'}</code> },
  { id: 'about', header: 'About', extra: true, cell: ({ relatedId }) => (relatedId ? <ObjectLink id={relatedId} /> : <>–</>) },
  { id: 'program', header: 'Program', extra: true, cell: ({ userAgent }) => <span className="quiet">{userAgent ?? '–'}</span> },
  { id: 'request', header: 'Request', extra: true, cell: ({ requestId }) => <code className="mono quiet">{requestId ?? '–'}</code> },
]

function Open({ row }: { row: AuditRowFragment }) {
  const { change } = useUrl()
  return (
    <button type="button" className={styles.open} onClick={() => change({ event: row.id })}>
      {actionInWords(row.action)}
    </button>
  )
}

/** Everything that happened in the tenant, newest first, as it happens. */
export function AuditLog() {
  const list = useList(columns)
  const filter = useMemo(() => filterOf(list.search), [list.search])
  const variables = { ...fromTheEnd(list.page), filter }
  const { data, problem, stale, reload } = useGraph(AuditListDocument, variables, { keep: true })
  const rows = useMemo(() => data?.events?.nodes.toReversed(), [data])
  const newest = !list.search['after'] && !list.search['before']
  const [following, setFollowing] = useState(true)
  const { waiting, take } = useFollow(filter, following && newest, reload)
  const showNew = () => {
    take()
    list.narrow({})
  }
  const clear = () => list.narrow(Object.fromEntries(filters.map(({ name }) => [name, undefined])))
  const ids = rows?.flatMap(({ targetId, relatedId }) => [targetId, ...(relatedId ? [relatedId] : [])]) ?? []
  return (
    <>
      <PageHeader title="Audit log" sub="Who did what, from where, from what to what. It outlives what it speaks of.">
        <ShowAsGraphQL
          operations={[
            { name: 'AuditList', document: AuditListDocument, variables },
            { name: 'Changes', document: ChangesDocument, variables: { filter } },
          ]}
        />
      </PageHeader>
      <FiltersOnly list={list} filters={filters}>
        <div className={styles.live}>
          <span role="status">
            {waiting > 0 && (
              <Button size="xs" radius="xl" onClick={showNew}>
                {some(waiting, 'new', 'new')}
              </Button>
            )}
          </span>
          <Switch label="Live" checked={following} onChange={(event) => (setFollowing(event.currentTarget.checked), event.currentTarget.checked && waiting > 0 && showNew())} />
          <ColumnChoice columns={columns} list={list} />
        </div>
      </FiltersOnly>
      <Names ids={ids}>
        <DataTable
          label="Audit log"
          columns={columns}
          rows={rows}
          page={turned(data?.events?.pageInfo)}
          list={list}
          nameOf={({ action }) => actionInWords(action)}
          stale={stale && !following}
          problem={problem}
          reload={reload}
          empty={
            <EmptyState title="Nothing like that has happened" action={<Button variant="default" onClick={clear}>Show everything</Button>}>
              Records come here as they are made. Take a filter away to see more.
            </EmptyState>
          }
        />
      </Names>
      <AuditRecord id={list.search['event']} known={rows?.find(({ id }) => id === list.search['event'])} onClose={() => list.change({ event: undefined })} />
    </>
  )
}
