import { Button, Drawer, Group, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { AuditRecordDocument, AuditRevertDocument, type AuditRowFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { CopyId } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { Difference } from '../../ui/Difference'
import { EmptyState } from '../../ui/EmptyState'
import { IconArrowBackUp } from '../../ui/icons'
import { Names } from '../../ui/Names'
import { ObjectLink } from '../../ui/ObjectLink'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { moment } from '../../ui/time'
import { actionInWords } from '../../ui/words'
import { whyFinal } from './actions'
import styles from './Audit.module.css'

interface RecordProps {
  id: string | undefined
  /** The record, if it is on the page already. */
  known: AuditRowFragment | undefined
  onClose: () => void
}

/** One record of the log, whole: who, what, from where, from what to what, and the way to undo it. */
export function AuditRecord({ id, known, onClose }: RecordProps) {
  const { data, problem, loading, reload } = useGraph(AuditRecordDocument, { id: id ?? '' }, { pause: !id || !!known })
  const node = data?.node
  const record = known ?? (node && 'action' in node ? node : undefined)
  return (
    <Drawer opened={!!id} onClose={onClose} title={record ? actionInWords(record.action) : 'A record of the log'} size="lg" padding="lg">
      {record && <Whole record={record} />}
      {!record && loading && <Skeleton height={200} />}
      {!record && problem && <ProblemAlert problem={problem} retry={reload} />}
      {!record && !loading && !problem && <EmptyState title="There is no such record">The log forgets what is older than its time.</EmptyState>}
    </Drawer>
  )
}

function Whole({ record }: { record: AuditRowFragment }) {
  const [undoing, setUndoing] = useState(false)
  const ids = [record.targetId, record.relatedId, record.appId, record.accountId, record.actor.id].flatMap((id) => id ?? [])
  return (
    <Names ids={ids}>
      <Facts record={record} />
      <Sides record={record} />
      <Group gap="xs">
        <Allowed may="events:read" unless={whyFinal(record.action)}>
          <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={() => setUndoing(true)}>
            Undo this change…
          </Button>
        </Allowed>
        <ShowAsGraphQL operations={[{ name: 'AuditRecord', document: AuditRecordDocument, variables: { id: record.id } }]} />
      </Group>
      <ConfirmWithRehearsal
        opened={undoing}
        onClose={() => setUndoing(false)}
        title={`Undo “${actionInWords(record.action)}”?`}
        document={AuditRevertDocument}
        name="AuditRevert"
        variables={{ id: record.id }}
        confirmLabel="Undo it"
        done={() => 'The change was undone.'}
      >
        It is done by the opposite change, which stands in the log as well. What was changed again since then is refused.
      </ConfirmWithRehearsal>
    </Names>
  )
}

function Facts({ record }: { record: AuditRowFragment }) {
  const { id, at, actor, actorName, targetId, relatedId, appId, accountId, clientId, ip, userAgent, requestId, userCount } = record
  const facts: [string, React.ReactNode][] = [
    ['When', <><DateTime at={at} /> <span className="quiet">({moment(new Date(at))})</span></>],
    ['Who', <ActorName actor={actor} name={actorName} />],
    ['Object', <ObjectLink id={targetId} />],
    ['About', relatedId && <ObjectLink id={relatedId} />],
    ['App', appId && appId !== targetId && appId !== relatedId && <ObjectLink id={appId} />],
    ['Account', accountId && accountId !== targetId && accountId !== relatedId && <ObjectLink id={accountId} />],
    ['Users', userCount?.toLocaleString()],
    ['Client', clientId && <CopyId id={clientId} what="the id of the client" />],
    ['Address', ip && <code className="mono">{ip}</code>],
    ['Program', userAgent],
    ['Request', requestId && <CopyId id={requestId} what="the id of the request" />],
    ['Record', <CopyId id={id} what="the id of the record" />],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => value && <Fact key={name} name={name} value={value} />)}
    </dl>
  )
}

function Fact({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Sides({ record: { before, after } }: { record: AuditRowFragment }) {
  if (!before && !after) return null
  return (
    <div className={styles.sides}>
      <section>
        <h3>What changed</h3>
        <Difference before={before} after={after} />
      </section>
      {!!before && <Side title="Before" value={before} />}
      {!!after && <Side title="After" value={after} />}
    </div>
  )
}

function Side({ title, value }: { title: string; value: unknown }) {
  return (
    <section>
      <h3>{title}</h3>
      <pre tabIndex={0} aria-label={title}>
        {JSON.stringify(value, null, 2)}
      </pre>
    </section>
  )
}
