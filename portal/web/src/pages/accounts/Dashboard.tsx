import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { AccountDashboardDocument, type AccountDashboardQuery } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { KpiCards, type KpiEntry } from '../../ui/Kpi'
import { ProblemAlert } from '../../ui/Problem'
import { dayEntries, SignInChart } from '../../ui/SignInChart'

type Kpis = NonNullable<AccountDashboardQuery['account']>['kpis']

/** The numbers of an account, and its sign-ins per day. */
export function AccountDashboard({ id }: { id: string }) {
  const { data, problem, reload } = useGraph(AccountDashboardDocument, { id })
  const kpis = data?.account?.kpis
  const entries = useMemo(() => entriesOf(kpis), [kpis])
  const days = useMemo(() => dayEntries(kpis?.signIns), [kpis])
  if (problem && !kpis) return <ProblemAlert problem={problem} retry={reload} />
  return (
    <>
      <KpiCards label="Numbers of the account" entries={entries} others={days} />
      {!kpis && <Skeleton height={220} radius="lg" />}
      {kpis?.signIns && <SignInChart days={kpis.signIns} />}
    </>
  )
}

function entriesOf(kpis: Kpis | undefined): KpiEntry[] {
  return [
    { id: 'users', label: 'Users', title: 'Users of the account', kpi: kpis?.users },
    { id: 'usersNew', label: 'New in 7 days', title: 'Users who came to be in the last 7 days', kpi: kpis?.usersNew },
    { id: 'usersActive', label: 'Active in 30 days', title: 'Users who signed in in the last 30 days', kpi: kpis?.usersActive },
    { id: 'usersPending', label: 'Never signed in', title: 'Users who have never signed in', kpi: kpis?.usersPending },
    { id: 'usersDisabled', label: 'Shut out', title: 'Users who are shut out', kpi: kpis?.usersDisabled },
    { id: 'apps', label: 'Applications', title: 'Applications of the account', kpi: kpis?.apps },
    { id: 'appsInactive', label: 'Inactive applications', kpi: kpis?.appsInactive, warns: true },
  ]
}
