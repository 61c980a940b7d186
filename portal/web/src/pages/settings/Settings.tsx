import { Button, Skeleton, Tabs } from '@mantine/core'
import { useUrl } from '../../app/url'
import { SettingsDocument, SettingsHistoryDocument, type SettingsQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { CopyId } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { HistoryTable, useHistoryList } from '../../ui/HistoryTable'
import { IconPencil } from '../../ui/icons'
import { fromTheEnd } from '../../ui/list'
import { ObjectLink } from '../../ui/ObjectLink'
import { Names } from '../../ui/Names'
import { PageHeader } from '../../ui/PageHeader'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { Deletions } from './Deletions'
import { SettingsForm } from './Form'
import { Readiness } from './Readiness'
import styles from './Settings.module.css'

export type Tenant = NonNullable<SettingsQuery['tenant']>

const noVariables = {}

/** The environment: what it is called, where a sign-in ends that names no app, what needs a look, and what was deleted. */
export function Settings() {
  const { search, change } = useUrl()
  const { data, problem, loading, reload } = useGraph(SettingsDocument, noVariables)
  const tenant = data?.tenant
  const tab = search['tab'] ?? 'general'
  return (
    <>
      <PageHeader title="Environment" sub={tenant && <CopyId id={tenant.id} what="the id of the tenant" />}>
        <ShowAsGraphQL operations={[{ name: 'Settings', document: SettingsDocument, variables: noVariables }]} />
        <Allowed may="tenant:edit">
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => change({ form: 'edit' })}>
            Edit
          </Button>
        </Allowed>
      </PageHeader>
      <Tabs value={tab} onChange={(value) => value && change({ tab: value === 'general' ? undefined : value, after: undefined, before: undefined, q: undefined, kind: undefined })} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="general">General</Tabs.Tab>
          <Tabs.Tab value="readiness">Readiness</Tabs.Tab>
          <Tabs.Tab value="deleted">Deleted</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="general">
          {loading && <Skeleton height={160} />}
          {problem && !tenant && <ProblemAlert problem={problem} retry={reload} />}
          {tenant && <General tenant={tenant} />}
        </Tabs.Panel>
        <Tabs.Panel value="readiness">
          <Readiness />
        </Tabs.Panel>
        <Tabs.Panel value="deleted">
          <Deletions />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <History />
        </Tabs.Panel>
      </Tabs>
      {tenant && <SettingsForm tenant={tenant} opened={search['form'] === 'edit'} onClose={() => change({ form: undefined }, { replace: true })} />}
    </>
  )
}

function General({ tenant: { name, defaultApp, createdAt, updatedAt } }: { tenant: Tenant }) {
  return (
    <Names ids={defaultApp ? [defaultApp.id] : []}>
      <dl className={styles.facts}>
        <dt>Name</dt>
        <dd>{name}</dd>
        <dt>Default app</dt>
        <dd>
          {defaultApp ? <ObjectLink id={defaultApp.id} /> : 'None'}
          <div className="quiet">
            {defaultApp ? 'A sign-in that names no app ends there.' : 'A sign-in that names no app ends on an error page. Choose an app, or name one in each sign-in.'}
          </div>
        </dd>
        <dt>Created</dt>
        <dd><DateTime at={createdAt} /></dd>
        <dt>Changed</dt>
        <dd><DateTime at={updatedAt} /></dd>
      </dl>
    </Names>
  )
}

function History() {
  const list = useHistoryList()
  const answer = useGraph(SettingsHistoryDocument, fromTheEnd(list.page), { keep: true })
  return <HistoryTable list={list} answer={answer} history={answer.data?.tenant?.history} />
}
