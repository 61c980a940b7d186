import { useEffect, useMemo } from 'react'
import { UserImportErrorsDocument, type UserImportErrorsQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { DataTable } from '../../ui/DataTable'
import { EmptyState } from '../../ui/EmptyState'
import { type Column, useList } from '../../ui/list'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import styles from './Profile.module.css'

type Edge = NonNullable<NonNullable<UserImportErrorsQuery['importJob']>['errors']>['edges'][number]
type Row = Edge['node'] & { id: string }

const columns: Column<Row>[] = [
  { id: 'line', header: 'Line', cell: ({ line }) => <span className="number">Line {line.toLocaleString()}</span> },
  { id: 'field', header: 'Column', cell: ({ field }) => (field ? <code className="mono">{field}</code> : <span className="quiet">–</span>) },
  { id: 'why', header: 'Why', cell: ({ message }) => message },
]

/** The rows of an import that were refused, in their order; asked again when there are more. */
export function ImportErrors({ id, count }: { id: string; count: number }) {
  const list = useList(columns)
  const variables = { id, ...list.page }
  const { data, problem, stale, reload } = useGraph(UserImportErrorsDocument, variables, { keep: true })
  const page = data?.importJob?.errors
  const rows = useMemo(() => page?.edges.map(({ cursor, node }) => ({ ...node, id: cursor })), [page])
  useEffect(() => reload(), [count, reload])
  return (
    <section className={styles.below} aria-labelledby="refused">
      <div className={styles.head}>
        <h2 id="refused">Refused rows{count > 10_000 && ', the first 10,000'}</h2>
        <ShowAsGraphQL operations={[{ name: 'UserImportErrors', document: UserImportErrorsDocument, variables }]} />
      </div>
      <DataTable
        label="Refused rows"
        columns={columns}
        rows={rows}
        page={page?.pageInfo}
        list={list}
        nameOf={({ line }) => `line ${line}`}
        total={page?.totalCount}
        stale={stale}
        problem={problem}
        reload={reload}
        empty={<EmptyState title="No row was refused" />}
      />
    </section>
  )
}
