import { Button, Drawer, Skeleton } from '@mantine/core'
import { useUrl } from '../../app/url'
import {
  FindingAccountsDocument,
  FindingAppsDocument,
  FindingManagementAppsDocument,
  FindingUsersDocument,
  SettingsReadinessDocument,
  type SettingsReadinessQuery,
} from './generated/graphql'
import { type Doc, useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { lengthOf } from '../../ui/count'
import { EmptyState } from '../../ui/EmptyState'
import { Names } from '../../ui/Names'
import { ObjectLink } from '../../ui/ObjectLink'
import { ProblemAlert } from '../../ui/Problem'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { some } from '../../ui/words'
import styles from './Settings.module.css'

type Finding = NonNullable<NonNullable<SettingsReadinessQuery['tenant']>['readiness']>['nodes'][number]
type Rows = Record<string, { totalCount: number | null; nodes: { id: string }[] } | null>

const lists: Record<string, Doc<unknown, never>> = {
  users: FindingUsersDocument as never,
  accounts: FindingAccountsDocument as never,
  apps: FindingAppsDocument as never,
  managementApps: FindingManagementAppsDocument as never,
}

const noVariables = {}

/** What an administrator should look at before somebody ends on an error page. */
export function Readiness() {
  const { search, change } = useUrl()
  const { data, problem, loading, reload } = useGraph(SettingsReadinessDocument, noVariables)
  const findings = data?.tenant?.readiness?.nodes
  if (loading) return <Skeleton height={180} />
  if (!findings) return problem ? <ProblemAlert problem={problem} retry={reload} /> : null
  if (findings.length === 0) return <EmptyState title="All is ready">Nobody will end on an error page, and no secret is old.</EmptyState>
  return (
    <>
      <ul className={styles.findings} aria-label="Findings">
        {findings.map((finding) => (
          <li key={finding.kind}>
            <p>{finding.text}</p>
            {finding.kind === 'NO_DEFAULT_APP' ? (
              <Allowed action="tenantUpdate">
                <Button onClick={() => change({ form: 'edit' })}>Choose a default app</Button>
              </Allowed>
            ) : (
              <Button variant="default" onClick={() => change({ finding: finding.kind })}>
                Show {finding.value === 1 ? 'it' : `all ${finding.value.toLocaleString()}`}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FindingDrawer finding={findings.find(({ kind }) => kind === search['finding'])} onClose={() => change({ finding: undefined })} />
    </>
  )
}

function FindingDrawer({ finding, onClose }: { finding: Finding | undefined; onClose: () => void }) {
  return (
    <Drawer opened={!!finding} onClose={onClose} title="What it is about" size="md" padding="lg">
      {finding && <Found finding={finding} />}
    </Drawer>
  )
}

function More({ of, shown }: { of: number | null; shown: number }) {
  if (of === null) return <p className="quiet">of {lengthOf(of)}</p>
  return of > shown && <p className="quiet">{some(of - shown, 'more', 'more')}</p>
}

function Found({ finding: { list, filter, text } }: { finding: Finding }) {
  const document = (lists[list] ?? lists['apps']!) as unknown as Doc<Rows, { filter: unknown }>
  const { data, problem, reload } = useGraph(document, { filter })
  const rows = data?.[list]
  if (problem && !rows) return <ProblemAlert problem={problem} retry={reload} />
  if (!rows) return <Skeleton height={120} />
  return (
    <Names ids={rows.nodes.map(({ id }) => id)}>
      <p>{text}</p>
      <ul className={styles.rows} aria-label="Rows">
        {rows.nodes.map(({ id }) => (
          <li key={id}>
            <ObjectLink id={id} />
          </li>
        ))}
      </ul>
      <More of={rows.totalCount} shown={rows.nodes.length} />
      <ShowAsGraphQL operations={[{ name: list, document, variables: { filter } }]} />
    </Names>
  )
}
