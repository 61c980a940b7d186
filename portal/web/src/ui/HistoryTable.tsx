import { useMemo } from 'react'
import type { HistoryRowFragment, PageFragment } from '../graphql/generated/graphql'
import type { Answer } from '../graphql/use'
import { ActorName } from './Actor'
import { DataTable } from './DataTable'
import { DateTime } from './DateTime'
import { Difference } from './Difference'
import { EmptyState } from './EmptyState'
import { type Column, type List, useList } from './list'
import { Name, Names } from './Names'
import { actionInWords } from './words'

const columns: Column<HistoryRowFragment>[] = [
  { id: 'action', header: 'What', cell: ({ action }) => <b>{actionInWords(action)}</b> },
  { id: 'at', header: 'When', cell: ({ at }) => <DateTime at={at} /> },
  { id: 'who', header: 'Who', cell: ({ actor, actorName }) => <ActorName actor={actor} name={actorName} /> },
  { id: 'about', header: 'About', cell: ({ relatedId }) => (relatedId ? <Name id={relatedId} /> : <span className="quiet">–</span>) },
  { id: 'change', header: 'From, to', cell: ({ before, after }) => <Difference before={before} after={after} /> },
  { id: 'ip', header: 'Address', extra: true, cell: ({ ip }) => <code className="mono">{ip ?? '–'}</code> },
]

/** The list of a history, whose place is in the address. */
export function useHistoryList(): List {
  return useList(columns)
}

interface HistoryTableProps {
  list: List
  answer: Answer<unknown>
  history: { nodes: HistoryRowFragment[]; pageInfo: PageFragment } | null | undefined
}

/** What happened to something, newest first (the page is asked with fromTheEnd): by whom, from what to what. */
export function HistoryTable({ list, answer, history }: HistoryTableProps) {
  const rows = useMemo(() => history?.nodes.toReversed(), [history])
  return (
    <Names ids={rows?.flatMap(({ relatedId }) => relatedId ?? []) ?? []}>
      <DataTable
        label="History"
        columns={columns}
        rows={rows}
        page={turned(history?.pageInfo)}
        list={list}
        nameOf={({ action }) => actionInWords(action)}
        stale={answer.stale}
        problem={answer.problem}
        reload={answer.reload}
        empty={<EmptyState title="Nothing has happened yet" />}
      />
    </Names>
  )
}

/** The place in a list that is read from its end: what comes next for the reader is what comes before in the log. */
export function turned(page: PageFragment | undefined): PageFragment | undefined {
  if (!page) return undefined
  return {
    ...page,
    hasNextPage: page.hasPreviousPage,
    hasPreviousPage: page.hasNextPage,
    startCursor: page.endCursor,
    endCursor: page.startCursor,
  }
}
