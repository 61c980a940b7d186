import { Button, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { UserAppAddDocument, UserAppsDocument, UserConsentsDocument } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { useWhyNot } from '../../app/session'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { EmptyState } from '../../ui/EmptyState'
import { useFindApps } from '../../ui/find'
import { IconPlus } from '../../ui/icons'
import { useList } from '../../ui/list'
import { Pager } from '../../ui/Pager'
import type { Item } from '../../ui/PickMany'
import { PickOne } from '../../ui/PickOne'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { AppCard } from './AppCard'
import styles from './Profile.module.css'

interface Who {
  id: string
  name: string
}

const columns: never[] = []

/** The apps that a user may use, a card each. */
export function UserApps({ user }: { user: Who }) {
  const list = useList(columns)
  const [adding, setAdding] = useState(false)
  const variables = { id: user.id, ...list.page }
  const { data, problem, reload } = useGraph(UserAppsDocument, variables, { keep: true })
  const consents = useGraph(UserConsentsDocument, { id: user.id }, { pause: useWhyNot('consents:read') !== null })
  const page = data?.user?.apps
  return (
    <>
      <div className={styles.head}>
        <ShowAsGraphQL operations={[{ name: 'UserApps', document: UserAppsDocument, variables }]} />
        <Allowed may="users:edit" action="userAppAdd">
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            Give an app
          </Button>
        </Allowed>
      </div>
      {problem && !page && <ProblemAlert problem={problem} retry={reload} />}
      {!page && !problem && <Skeleton height={180} radius="md" />}
      {page?.edges.length === 0 && (
        <section className={styles.card}>
          <EmptyState title="No app">Give one directly, or add the user to a group or an account that brings one.</EmptyState>
        </section>
      )}
      {page?.edges.map((edge) => (
        <AppCard
          key={edge.node.id}
          user={user}
          edge={edge}
          consents={consents.data?.consents?.nodes.filter(({ app }) => app?.id === edge.node.id)}
        />
      ))}
      {(page?.pageInfo.hasNextPage || page?.pageInfo.hasPreviousPage) && (
        <Pager page={page.pageInfo} list={list} total={undefined} shown={page.edges.length} />
      )}
      <Give user={user} opened={adding} onClose={() => setAdding(false)} />
    </>
  )
}

function Give({ user, opened, onClose }: { user: Who; opened: boolean; onClose: () => void }) {
  const [app, setApp] = useState<Item>()
  const find = useFindApps()
  return (
    <ConfirmWithRehearsal
      opened={opened}
      onClose={onClose}
      title={`Give ${user.name} an app`}
      document={UserAppAddDocument}
      name="UserAppAdd"
      variables={{ id: user.id, input: { appId: app?.id ?? '' } }}
      ready={app !== undefined}
      confirmLabel="Give it"
      done={() => `${user.name} has ${app?.name} now.`}
    >
      <PickOne label="App" find={find} picked={app} onPick={setApp} />
    </ConfirmWithRehearsal>
  )
}
