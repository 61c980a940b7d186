import { Button, Menu } from '@mantine/core'
import { useMemo, useState } from 'react'
import {
  AccountUsersAddDocument,
  AccountUsersDocument,
  type AccountUsersQuery,
  AccountUsersRemoveDocument,
  AccountUserUpdateDocument,
} from './generated/graphql'
import { useAction, useGraph } from '../../graphql/use'
import { ActorName } from '../../ui/Actor'
import { Allowed } from '../../ui/Allowed'
import { BulkBar } from '../../ui/BulkBar'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DataTable } from '../../ui/DataTable'
import { DateTime } from '../../ui/DateTime'
import { DrawerForm } from '../../ui/DrawerForm'
import { EmptyState } from '../../ui/EmptyState'
import { Filters } from '../../ui/Filters'
import { useFindUsers } from '../../ui/find'
import { Foreseen } from '../../ui/Foreseen'
import { IconPlus } from '../../ui/icons'
import { type Column, type List, useList } from '../../ui/list'
import { type Item, PickMany } from '../../ui/PickMany'
import { RowMenu } from '../../ui/RowMenu'
import { MOST, useSelection } from '../../ui/selection'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { Status } from '../../ui/Status'
import { useToast } from '../../ui/toast'
import { userName, UserStatusWord } from '../../ui/User'
import { some } from '../../ui/words'
import { accountUserFilterOf, accountUserFilters } from './filters'

interface Account {
  id: string
  name: string
}

type Edge = NonNullable<NonNullable<AccountUsersQuery['account']>['users']>['edges'][number]
type Row = Edge & { id: string }

const columns: Column<Row>[] = [
  { id: 'name', header: 'User', cell: ({ node }) => <User user={node} /> },
  { id: 'status', header: 'Status', cell: ({ node }) => <UserStatusWord status={node.status} /> },
  { id: 'membership', header: 'Membership', cell: ({ enabled }) => (enabled ? <Status tone="good">On</Status> : <Status tone="warn">Off</Status>) },
  { id: 'seen', header: 'Last sign-in', cell: ({ node }) => <DateTime at={node.lastSignInAt} never="Never" /> },
  { id: 'joined', header: 'Added', cell: ({ joinedAt }) => <DateTime at={joinedAt} /> },
  { id: 'by', header: 'Added by', cell: ({ addedBy }) => <ActorName actor={addedBy} /> },
]

function User({ user }: { user: Edge['node'] }) {
  const name = userName(user)
  return (
    <>
      <b>{name}</b>
      {user.email && user.email !== name && <div className="quiet">{user.email}</div>}
    </>
  )
}

/** Who belongs to an account. */
export function AccountUsers({ account }: { account: Account }) {
  const list = useList(columns)
  const selection = useSelection<Row>()
  const filter = accountUserFilterOf(list.search)
  const variables = { id: account.id, ...list.page, ...(filter && { filter }) }
  const { data, problem, stale, reload } = useGraph(AccountUsersDocument, variables, { keep: true })
  const [removing, setRemoving] = useState<ReadonlyMap<string, Row> | null>(null)
  const [switching, setSwitching] = useState<Row | null>(null)
  const page = data?.account?.users
  const rows = useMemo(() => page?.edges.map((edge) => ({ ...edge, id: edge.node.id })), [page])
  return (
    <>
      <BulkBar selection={selection} aside={<Aside list={list} operation={{ name: 'AccountUsers', document: AccountUsersDocument, variables }} />}>
        <Allowed may="accounts:edit">
          <Button color="red" variant="light" size="xs" onClick={() => setRemoving(selection.rows)}>
            Remove from the account…
          </Button>
        </Allowed>
      </BulkBar>
      <DataTable
        label="Users"
        columns={columns}
        rows={rows}
        page={page?.pageInfo}
        list={list}
        nameOf={({ node }) => userName(node)}
        stale={stale}
        problem={problem}
        reload={reload}
        selection={selection}
        empty={<NoUsers list={list} narrowed={!!filter} />}
        actions={(row) => <Actions row={row} onSwitch={() => setSwitching(row)} onRemove={() => setRemoving(new Map([[row.id, row]]))} />}
      />
      <AddUsers account={account} opened={list.search['form'] === 'add'} onClose={() => list.change({ form: undefined }, { replace: true })} />
      <RemoveUsers account={account} rows={removing} onClose={() => setRemoving(null)} onDone={selection.clear} />
      {switching && <SwitchMembership account={account} row={switching} onClose={() => setSwitching(null)} />}
    </>
  )
}

function Aside({ list, operation }: { list: List; operation: Parameters<typeof ShowAsGraphQL>[0]['operations'][number] }) {
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem', justifyContent: 'flex-end' }}>
      <ShowAsGraphQL operations={[operation]} />
      <Filters list={list} filters={accountUserFilters} />
      <Allowed may="accounts:edit">
        <Button leftSection={<IconPlus size={16} />} onClick={() => list.change({ form: 'add' })}>
          Add users
        </Button>
      </Allowed>
    </span>
  )
}

function Actions({ row, onSwitch, onRemove }: { row: Row; onSwitch: () => void; onRemove: () => void }) {
  return (
    <RowMenu name={userName(row.node)}>
      <Allowed may="accounts:edit">
        <Menu.Item onClick={onSwitch}>{row.enabled ? 'Switch the membership off…' : 'Switch the membership on…'}</Menu.Item>
      </Allowed>
      <Allowed may="accounts:edit">
        <Menu.Item color="red" onClick={onRemove}>
          Remove from the account…
        </Menu.Item>
      </Allowed>
    </RowMenu>
  )
}

function NoUsers({ list, narrowed }: { list: List; narrowed: boolean }) {
  if (narrowed) {
    return <EmptyState title="No user of the account is like that" action={<Button variant="default" onClick={() => list.narrow({ status: undefined, membership: undefined })}>Show all</Button>} />
  }
  return <EmptyState title="Nobody belongs to this account">Add users: what the account auto-assigns, they have at once.</EmptyState>
}

function RemoveUsers({ account, rows, onClose, onDone }: { account: Account; rows: ReadonlyMap<string, Row> | null; onClose: () => void; onDone: () => void }) {
  return (
    <ConfirmWithRehearsal
      opened={rows !== null}
      onClose={onClose}
      title={`Remove ${some(rows?.size ?? 0, 'user')} from ${account.name}?`}
      document={AccountUsersRemoveDocument}
      name="AccountUsersRemove"
      variables={{ id: account.id, input: { userIds: [...(rows?.keys() ?? [])] } }}
      confirmLabel="Remove"
      danger
      done={(result) => `${some(result.accountUsersRemove?.removedCount ?? 0, 'user')} removed.`}
      onDone={onDone}
    >
      They stay users of the tenant, and lose what was given to them within the account.
    </ConfirmWithRehearsal>
  )
}

function SwitchMembership({ account, row, onClose }: { account: Account; row: Row; onClose: () => void }) {
  const name = userName(row.node)
  const verb = row.enabled ? 'off' : 'on'
  return (
    <ConfirmWithRehearsal
      opened
      onClose={onClose}
      title={`Switch the membership of ${name} ${verb}?`}
      document={AccountUserUpdateDocument}
      name="AccountUserUpdate"
      variables={{ id: account.id, input: { userId: row.id, enabled: !row.enabled, expectedVersion: row.version } }}
      confirmLabel={`Switch ${verb}`}
      danger={row.enabled}
      done={() => `The membership of ${name} is ${verb}.`}
    >
      {row.enabled
        ? `While it is off, ${name} has nothing of ${account.name} and cannot sign in within it. What comes in another way stays.`
        : `${name} has again what came by ${account.name}.`}
    </ConfirmWithRehearsal>
  )
}

function AddUsers({ account, opened, onClose }: { account: Account; opened: boolean; onClose: () => void }) {
  const find = useFindUsers()
  const { run } = useAction(AccountUsersAddDocument)
  const toast = useToast()
  const inputOf = (picked: ReadonlyMap<string, Item>) => ({ id: account.id, input: { userIds: [...picked.keys()] } })
  return (
    <DrawerForm
      title={`Add users to ${account.name}`}
      opened={opened}
      onClose={onClose}
      initial={{ picked: new Map<string, Item>() }}
      validate={({ picked }) => ({ picked: picked.size === 0 ? 'Choose at least one user.' : picked.size > MOST ? `At most ${MOST} at once.` : null })}
      submit={async ({ picked }) => {
        const { data, problem } = await run(inputOf(picked))
        if (problem) return problem
        toast.done(`${some(data.accountUsersAdd?.addedCount ?? 0, 'user')} added.`, data.accountUsersAdd?.changes)
        onClose()
        return undefined
      }}
      submitLabel="Add"
      operation={({ picked }) => ({ name: 'AccountUsersAdd', document: AccountUsersAddDocument, variables: inputOf(picked) })}
    >
      {(form) => (
        <>
          <PickMany label="Users" find={find} picked={form.values.picked} onPick={(picked) => form.setFieldValue('picked', picked)} error={form.errors['picked']} />
          {form.values.picked.size > 0 && <Foreseen document={AccountUsersAddDocument} variables={inputOf(form.values.picked)} />}
        </>
      )}
    </DrawerForm>
  )
}
