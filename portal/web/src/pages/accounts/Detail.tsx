import { Skeleton, Tabs } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useUrl } from '../../app/url'
import { AccountDashboardDocument, AccountDetailDocument, type AccountWholeFragment } from './generated/graphql'
import { useLive } from '../../graphql/live'
import { useGraph } from '../../graphql/use'
import { Can } from '../../ui/Can'
import { CopyId } from '../../ui/CopyButton'
import { inBrackets } from '../../ui/count'
import { EmptyState } from '../../ui/EmptyState'
import { PageHeader } from '../../ui/PageHeader'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { AccountApps } from './Apps'
import { AccountDashboard } from './Dashboard'
import { AccountHistory } from './History'
import { AccountState } from './List'
import { AccountSettings } from './Settings'
import { AccountUsers } from './Users'

const up = { to: '/accounts', label: 'Accounts' } as const

/** One account: its numbers, its applications, its users, its settings, its history. */
export function AccountDetail() {
  const { id } = useParams({ from: '/shell/accounts/$id' })
  const { data, problem, loading, reload } = useGraph(AccountDetailDocument, { id })
  useLive({ accountId: id }, reload)
  if (data?.account) return <Whole key={id} account={data.account} />
  if (loading) return <Skeleton height={36} width={260} />
  return (
    <>
      <PageHeader title="Account" up={up} />
      {problem ? (
        <ProblemAlert problem={problem} retry={reload} />
      ) : (
        <EmptyState title="There is no such account">It may have been deleted. For 30 days it can be restored, with its users and apps.</EmptyState>
      )}
    </>
  )
}

function Whole({ account }: { account: AccountWholeFragment }) {
  const { search, change } = useUrl()
  const { id } = account
  const go = (tab: string) => change({ tab: tab === 'dashboard' ? undefined : tab, after: undefined, before: undefined, rows: undefined, status: undefined, membership: undefined })
  return (
    <Can viewerCan={account.viewerCan}>
      <PageHeader title={account.name} up={up} sub={<Sub account={account} />}>
        <ShowAsGraphQL
          operations={[
            { name: 'AccountDetail', document: AccountDetailDocument, variables: { id } },
            { name: 'AccountDashboard', document: AccountDashboardDocument, variables: { id } },
          ]}
        />
      </PageHeader>
      <AccountTabs account={account} tab={search['tab'] ?? 'dashboard'} onTab={go} />
    </Can>
  )
}

function Sub({ account: { id, description, enabled } }: { account: AccountWholeFragment }) {
  return (
    <>
      {description && <div>{description}</div>}
      <div>
        <AccountState enabled={enabled} />
      </div>
      <CopyId id={id} what="the id of the account" />
    </>
  )
}

function AccountTabs({ account, tab, onTab }: { account: AccountWholeFragment; tab: string; onTab: (tab: string) => void }) {
  return (
    <Tabs value={tab} onChange={(value) => value && onTab(value)} keepMounted={false}>
      <Tabs.List mb="lg">
        <Tabs.Tab value="dashboard">Dashboard</Tabs.Tab>
        <Tabs.Tab value="apps">Applications {inBrackets(account.apps?.totalCount)}</Tabs.Tab>
        <Tabs.Tab value="users">Users {inBrackets(account.users?.totalCount)}</Tabs.Tab>
        <Tabs.Tab value="settings">Settings</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="dashboard">
        <AccountDashboard id={account.id} />
      </Tabs.Panel>
      <Tabs.Panel value="apps">
        <AccountApps account={account} />
      </Tabs.Panel>
      <Tabs.Panel value="users">
        <AccountUsers account={account} />
      </Tabs.Panel>
      <Tabs.Panel value="settings">
        <AccountSettings account={account} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <AccountHistory id={account.id} />
      </Tabs.Panel>
    </Tabs>
  )
}
