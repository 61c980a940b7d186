import { Button, Skeleton, Tabs } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import { GroupDetailDocument, type GroupDetailQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { useLive } from '../../graphql/live'
import { Allowed } from '../../ui/Allowed'
import { Can } from '../../ui/Can'
import { CopyId } from '../../ui/CopyButton'
import { inBrackets } from '../../ui/count'
import { EmptyState } from '../../ui/EmptyState'
import { IconPencil, IconTrash } from '../../ui/icons'
import { PageHeader } from '../../ui/PageHeader'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { GroupApps } from './Apps'
import { DeleteGroup } from './Delete'
import { GroupForm } from './Form'
import { GroupHistory } from './History'
import { GroupMembers } from './Members'

type Group = NonNullable<GroupDetailQuery['group']>

const up = { to: '/groups', label: 'Groups' } as const

/** One group: its members, its apps, its history. */
export function GroupDetail() {
  const { id } = useParams({ from: '/shell/groups/$id' })
  const { data, problem, loading, reload } = useGraph(GroupDetailDocument, { id })
  useLive({ targetId: id }, reload)
  if (data?.group) return <Whole key={id} group={data.group} />
  if (loading) return <Skeleton height={36} width={260} />
  return (
    <>
      <PageHeader title="Group" up={up} />
      {problem ? (
        <ProblemAlert problem={problem} retry={reload} />
      ) : (
        <EmptyState title="There is no such group">It may have been deleted. For 30 days it can be restored, with its members and apps.</EmptyState>
      )}
    </>
  )
}

function Whole({ group }: { group: Group }) {
  const { search, change } = useUrl()
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState(false)
  const close = () => change({ form: undefined }, { replace: true })
  return (
    <Can viewerCan={group.viewerCan}>
      <PageHeader title={group.name} up={up} sub={<Sub group={group} />}>
        <ShowAsGraphQL operations={[{ name: 'GroupDetail', document: GroupDetailDocument, variables: { id: group.id } }]} />
        <Allowed action="groupUpdate">
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => change({ form: 'edit' })}>
            Edit
          </Button>
        </Allowed>
        <Allowed action="groupDelete">
          <Button variant="default" c="red" leftSection={<IconTrash size={16} />} onClick={() => setLeaving(true)}>
            Delete…
          </Button>
        </Allowed>
      </PageHeader>
      <GroupTabs group={group} tab={search['tab'] ?? 'members'} onTab={(tab) => change({ tab: tab === 'members' ? undefined : tab, after: undefined, before: undefined })} />
      <GroupForm group={group} opened={search['form'] === 'edit'} onClose={close} />
      <DeleteGroup group={leaving ? group : null} onClose={() => setLeaving(false)} onDone={() => void navigate({ to: '/groups' })} />
    </Can>
  )
}

function Sub({ group: { id, description } }: { group: Group }) {
  return (
    <>
      {description && <div>{description}</div>}
      <CopyId id={id} what="the id of the group" />
    </>
  )
}

function GroupTabs({ group, tab, onTab }: { group: Group; tab: string; onTab: (tab: string) => void }) {
  return (
    <Tabs value={tab} onChange={(value) => value && onTab(value)} keepMounted={false}>
      <Tabs.List mb="lg">
        <Tabs.Tab value="members">Members {inBrackets(group.users?.totalCount)}</Tabs.Tab>
        <Tabs.Tab value="apps">Apps {inBrackets(group.apps?.totalCount)}</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="members">
        <GroupMembers group={group} />
      </Tabs.Panel>
      <Tabs.Panel value="apps">
        <GroupApps group={group} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <GroupHistory id={group.id} />
      </Tabs.Panel>
    </Tabs>
  )
}
