import { UserHistoryDocument } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { HistoryTable, useHistoryList } from '../../ui/HistoryTable'
import { fromTheEnd } from '../../ui/list'

/** What happened to a user. */
export function UserHistory({ id }: { id: string }) {
  const list = useHistoryList()
  const answer = useGraph(UserHistoryDocument, { id, ...fromTheEnd(list.page) }, { keep: true })
  return <HistoryTable list={list} answer={answer} history={answer.data?.user?.history} />
}
