import { Link } from '@tanstack/react-router'
import { type ImportRowFragment, UserImportsDocument } from './generated/graphql'
import { useLive } from '../../graphql/live'
import { useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { type Column, useList } from '../../ui/list'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { ImportStatusWord, modeInWords } from './importWords'
import styles from './Profile.module.css'

const columns: Column<ImportRowFragment>[] = [
  { id: 'started', header: 'Started', cell: ({ id, startedAt }) => <Link to="/users/import" search={{ job: id }}><DateTime at={startedAt} /></Link> },
  { id: 'status', header: 'State', cell: ({ status }) => <ImportStatusWord status={status} /> },
  { id: 'mode', header: 'What', cell: ({ mode, format }) => <span>{modeInWords(mode)} <span className="quiet">{format}</span></span> },
  { id: 'read', header: 'Rows', end: true, cell: ({ readCount }) => readCount.toLocaleString() },
  { id: 'created', header: 'Created', end: true, cell: ({ createdCount }) => createdCount.toLocaleString() },
  { id: 'updated', header: 'Changed', end: true, cell: ({ updatedCount }) => updatedCount.toLocaleString() },
  { id: 'failed', header: 'Refused', end: true, cell: ({ failedCount }) => failedCount.toLocaleString() },
  { id: 'by', header: 'Started by', cell: ({ startedBy }) => <ActorName actor={startedBy} /> },
]

const told = { action: ['import.started', 'import.finished', 'import.cancelled', 'import.failed'] }

/** The imports of the last 30 days, newest first. */
export function Imports() {
  const list = useList(columns)
  const { data, problem, stale, reload } = useGraph(UserImportsDocument, list.page, { keep: true })
  useLive(told, reload)
  const page = data?.importJobs
  return (
    <section className={styles.below} aria-labelledby="imports">
      <div className={styles.head}>
        <h2 id="imports">Imports of the last 30 days</h2>
        <ShowAsGraphQL operations={[{ name: 'UserImports', document: UserImportsDocument, variables: list.page }]} />
      </div>
      <DataTable
        label="Imports"
        columns={columns}
        rows={page?.nodes}
        page={page?.pageInfo}
        list={list}
        nameOf={({ id }) => `the import ${id}`}
        total={page?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={<EmptyState title="No import yet">Each import stands here for 30 days, with the rows that were refused and why. Choose a file above to start one.</EmptyState>}
      />
    </section>
  )
}
