import { AppHistoryDocument } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { HistoryTable, useHistoryList } from '../../ui/HistoryTable'
import { fromTheEnd } from '../../ui/list'

/** What happened to an app. */
export function AppHistory({ id }: { id: string }) {
  const list = useHistoryList()
  const answer = useGraph(AppHistoryDocument, { id, ...fromTheEnd(list.page) }, { keep: true })
  return <HistoryTable list={list} answer={answer} history={answer.data?.app?.history} />
}
