import { Skeleton, Tabs } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useUrl } from '../../app/url'
import { UserDetailDocument, type UserDetailQuery } from './generated/graphql'
import { useLive } from '../../graphql/live'
import { useGraph } from '../../graphql/use'
import { Can } from '../../ui/Can'
import { CopyId } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { EmptyState } from '../../ui/EmptyState'
import { PageHeader } from '../../ui/PageHeader'
import { ProblemAlert } from '../../ui/Problem'
import { userName, UserStatusWord } from '../../ui/User'
import { UserAccounts } from './Accounts'
import { UserApps } from './Apps'
import { UserDataForm } from './DataForm'
import { UserDeeds } from './Deeds'
import { UserForm } from './Form'
import { UserGroups } from './Groups'
import { UserHistory } from './History'
import { UserProfile } from './Profile'
import { UserSessions } from './Sessions'

type User = NonNullable<UserDetailQuery['user']>

const up = { to: '/users', label: 'Users' } as const

/** One user: who they are, what they may use and why, and what happened to them. */
export function UserDetail() {
  const { id } = useParams({ from: '/shell/users/$id' })
  const { data, problem, loading, reload } = useGraph(UserDetailDocument, { id })
  useLive({ targetId: id }, reload)
  if (data?.user) return <Whole key={id} user={data.user} />
  if (loading) return <Waiting />
  return (
    <>
      <PageHeader title="User" up={up} />
      {problem ? (
        <ProblemAlert problem={problem} retry={reload} />
      ) : (
        <EmptyState title="There is no such user">They may have been deleted. For 30 days they can be restored, with their apps and groups.</EmptyState>
      )}
    </>
  )
}

function Waiting() {
  return (
    <>
      <Skeleton height={36} width={260} mb="xl" />
      <Skeleton height={240} radius="md" />
    </>
  )
}

function Whole({ user }: { user: User }) {
  const { search, change } = useUrl()
  const close = () => change({ form: undefined }, { replace: true })
  return (
    <Can viewerCan={user.viewerCan}>
      <PageHeader title={userName(user)} up={up} sub={<Sub user={user} />}>
        <UserDeeds user={user} />
      </PageHeader>
      <UserTabs user={user} tab={search['tab'] ?? 'profile'} onTab={(tab) => change({ tab: tab === 'profile' ? undefined : tab, after: undefined, before: undefined })} />
      <UserForm user={user} opened={search['form'] === 'edit'} onClose={close} />
      <UserDataForm user={user} opened={search['form'] === 'data'} onClose={close} />
    </Can>
  )
}

function Sub({ user: { id, status, statusChangedAt, lastSignInAt } }: { user: User }) {
  return (
    <>
      <div>
        <UserStatusWord status={status} /> {statusChangedAt && <DateTime at={statusChangedAt} />} · last sign-in <DateTime at={lastSignInAt} never="never" />
      </div>
      <CopyId id={id} what="the id of the user" />
    </>
  )
}

function UserTabs({ user, tab, onTab }: { user: User; tab: string; onTab: (tab: string) => void }) {
  const who = { id: user.id, name: userName(user) }
  return (
    <Tabs value={tab} onChange={(value) => value && onTab(value)} keepMounted={false}>
      <Tabs.List mb="lg">
        <Tabs.Tab value="profile">Profile</Tabs.Tab>
        <Tabs.Tab value="apps">Apps</Tabs.Tab>
        <Tabs.Tab value="groups">Groups</Tabs.Tab>
        <Tabs.Tab value="accounts">Accounts</Tabs.Tab>
        <Tabs.Tab value="sessions">Sessions</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="profile">
        <UserProfile user={user} />
      </Tabs.Panel>
      <Tabs.Panel value="apps">
        <UserApps user={who} />
      </Tabs.Panel>
      <Tabs.Panel value="groups">
        <UserGroups user={who} />
      </Tabs.Panel>
      <Tabs.Panel value="accounts">
        <UserAccounts id={user.id} />
      </Tabs.Panel>
      <Tabs.Panel value="sessions">
        <UserSessions user={who} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <UserHistory id={user.id} />
      </Tabs.Panel>
    </Tabs>
  )
}
