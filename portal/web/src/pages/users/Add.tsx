import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { UserAccountAddDocument, UserCreateDocument, UserDisableDocument, UsersGroupAddDocument } from './generated/graphql'
import { type Operation, useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { useFindAccounts, useFindApps, useFindGroups } from '../../ui/find'
import { useToast } from '../../ui/toast'
import { nobody, newUserInput, newUserProblems, type NewUser, typedIn } from './create'
import { Picks } from './Picks'
import styles from './Profile.module.css'
import { useTakeBack } from './TakeBack'

const statuses = [
  { value: 'PENDING', label: 'Pending: active with their first sign-in' },
  { value: 'DISABLED', label: 'Disabled: shut out until somebody enables them' },
]

/** Adds a user: who they are, what they may use, where they belong. */
export default function AddUser({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const submit = useSubmit()
  const [apps, groups, accounts] = [useFindApps(), useFindGroups(), useFindAccounts()]
  return (
    <DrawerForm<NewUser>
      title="Add a user"
      opened={opened}
      onClose={onClose}
      draft="user.new"
      initial={nobody}
      validate={newUserProblems}
      submit={submit}
      submitLabel="Add the user"
      operation={operationsOf}
    >
      {(form) => (
        <>
          <div className={styles.pair}>
            <TextInput label="First name" maxLength={30} data-autofocus {...form.getInputProps('first')} />
            <TextInput label="Last name" maxLength={30} {...form.getInputProps('last')} />
          </div>
          <TextInput label="Email" type="email" description="Unique in the tenant. It, or a phone number, is needed." {...form.getInputProps('email')} />
          <TextInput label="Phone" type="tel" description="With the country: +14155550123." {...form.getInputProps('phone')} />
          <TextInput label="External id" description="What your own system calls the person." maxLength={200} {...form.getInputProps('externalUserId')} />
          <NativeSelect label="Status" data={statuses} {...form.getInputProps('status')} />
          <Picks label="Apps" may={['apps:list']} action="userCreate" find={apps} {...form.getInputProps('apps')} />
          <Picks label="Groups" may={['groups:list', 'groups:edit']} action="groupMembersAdd" find={groups} {...form.getInputProps('groups')} />
          <Picks label="Accounts" may={['accounts:list', 'accounts:edit']} action="accountUsersAdd" find={accounts} {...form.getInputProps('accounts')} />
        </>
      )}
    </DrawerForm>
  )
}

// The user is created first; what comes then cannot be in the same request, and what is refused of it is told beside.
function useSubmit() {
  const create = useAction(UserCreateDocument)
  const after = useAfter()
  const toast = useToast()
  const takeBack = useTakeBack()
  const navigate = useNavigate()
  return async (values: NewUser) => {
    const { data, problem } = await create.run({ input: newUserInput(values) })
    if (problem) return { ...problem, field: typedIn(problem.field) }
    const { id } = data.userCreate!.user
    const name = [values.first, values.last].join(' ').trim() || values.email.trim() || values.phone.trim()
    const refused = await after(id, values)
    takeBack(`${name} was added.`, id)
    for (const text of refused) toast.failed(`${name} was added, but ${text}`)
    await navigate({ to: '/users/$id', params: { id } })
    return undefined
  }
}

// What is done to a user who is there, and what was refused of it.
function useAfter() {
  const disable = useAction(UserDisableDocument)
  const join = useAction(UsersGroupAddDocument)
  const belong = useAction(UserAccountAddDocument)
  return async (id: string, { status, groups, accounts }: NewUser) => {
    const input = { userIds: [id] }
    const steps = [
      ...(status === 'DISABLED' ? [() => told('is not disabled', disable.run({ id }))] : []),
      ...groups.map((group) => () => told(`is not in ${group.name}`, join.run({ id: group.id, input }))),
      ...accounts.map((account) => () => told(`does not belong to ${account.name}`, belong.run({ id: account.id, input }))),
    ]
    const refused: string[] = []
    for (const step of steps) refused.push(...(await step()))
    return refused
  }
}

async function told(what: string, doing: Promise<{ problem?: { text: string } | undefined }>): Promise<string[]> {
  const { problem } = await doing
  return problem ? [`${what}: ${problem.text}`] : []
}

function operationsOf(values: NewUser): Operation[] {
  const id = 'the id of the new user'
  const operations: (Operation | false)[] = [
    { name: 'UserCreate', document: UserCreateDocument, variables: { input: newUserInput(values), key: 'a UUID, new for each request' } },
    values.status === 'DISABLED' && { name: 'UserDisable', document: UserDisableDocument, variables: { id } },
    values.groups.length > 0 && { name: 'UsersGroupAdd', document: UsersGroupAddDocument, variables: { id: values.groups[0]!.id, input: { userIds: [id] } } },
    values.accounts.length > 0 && { name: 'UserAccountAdd', document: UserAccountAddDocument, variables: { id: values.accounts[0]!.id, input: { userIds: [id] } } },
  ]
  return operations.filter((operation) => operation !== false)
}
