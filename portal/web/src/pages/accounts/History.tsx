import { AccountHistoryDocument } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { HistoryTable, useHistoryList } from '../../ui/HistoryTable'
import { fromTheEnd } from '../../ui/list'

/** What happened to an account. */
export function AccountHistory({ id }: { id: string }) {
  const list = useHistoryList()
  const answer = useGraph(AccountHistoryDocument, { id, ...fromTheEnd(list.page) }, { keep: true })
  return <HistoryTable list={list} answer={answer} history={answer.data?.account?.history} />
}
