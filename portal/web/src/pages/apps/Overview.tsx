import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { AppDashboardDocument, type AppDashboardQuery, type AppWholeFragment } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { SectionHead } from '../../ui/Facts'
import { KpiCards, type KpiEntry } from '../../ui/Kpi'
import { ProblemAlert } from '../../ui/Problem'
import { dayEntries, SignInChart } from '../../ui/SignInChart'
import type { TenantDefault } from './Detail'
import { Integration } from './Integration'
import { AutoAssign, DefaultApp, OpenForSignIn } from './Switches'

type Kpis = NonNullable<AppDashboardQuery['app']>['kpis']

/** The numbers of an app, how far its integration is, and its switches. */
export function AppOverview({ app, tenant }: { app: AppWholeFragment; tenant: TenantDefault }) {
  const { data, problem, reload } = useGraph(AppDashboardDocument, { id: app.id })
  const kpis = data?.app?.kpis
  const entries = useMemo(() => entriesOf(kpis), [kpis])
  const days = useMemo(() => dayEntries(kpis?.signIns), [kpis])
  return (
    <>
      {problem && !kpis ? <ProblemAlert problem={problem} retry={reload} /> : <KpiCards label="Numbers of the application" entries={entries} others={days} />}
      <SectionHead title="Integration" />
      <Integration app={app} users={kpis?.users?.value} />
      <SectionHead title="Who gets it" />
      <AutoAssign app={app} />
      <DefaultApp app={app} tenant={tenant} />
      <OpenForSignIn app={app} />
      <SectionHead title="Use" />
      {!kpis && !problem && <Skeleton height={220} radius="lg" />}
      {kpis?.signIns && <SignInChart days={kpis.signIns} />}
    </>
  )
}

function entriesOf(kpis: Kpis | undefined): KpiEntry[] {
  return [
    { id: 'users', label: 'Users', title: 'Users who may use it', kpi: kpis?.users },
    { id: 'usersNew', label: 'New in 7 days', title: 'Users who came to be in the last 7 days', kpi: kpis?.usersNew },
    { id: 'usersActive', label: 'Active in 30 days', title: 'Users who signed in in the last 30 days', kpi: kpis?.usersActive },
    { id: 'usersPending', label: 'Never signed in', title: 'Users who have never signed in', kpi: kpis?.usersPending },
    { id: 'usersDisabled', label: 'Shut out', title: 'Users who are shut out', kpi: kpis?.usersDisabled },
    { id: 'accounts', label: 'Accounts', title: 'Accounts that hold it', kpi: kpis?.accounts },
  ]
}
