import { Select, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { AccountAppChoiceDocument, AccountCreateDocument, AccountUpdateDocument, type AccountWholeFragment } from './generated/graphql'
import { useAction, useGraph } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { patchOf, readObject } from '../../ui/patch'
import { useToast } from '../../ui/toast'

interface AccountFormProps {
  /** The account to edit; a new one without. */
  account: AccountWholeFragment | undefined
  opened: boolean
  onClose: () => void
}

interface Values extends Record<string, unknown> {
  name: string
  description: string
  externalId: string
  defaultAppId: string
  metadata: string
}

/** Creates an account, or edits one. */
export function AccountForm({ account, opened, onClose }: AccountFormProps) {
  const submit = useSubmit(account, onClose)
  return (
    <DrawerForm
      title={account ? `Edit ${account.name}` : 'Create an account'}
      opened={opened}
      onClose={onClose}
      draft={`account.${account?.id ?? 'new'}`}
      initial={initialOf(account)}
      validate={({ name, metadata }) => ({ name: name.trim() ? null : 'An account needs a name.', metadata: readObject(metadata).problem ?? null })}
      submit={submit}
      submitLabel={account ? 'Save' : 'Create the account'}
      operation={(values) => operationOf(account, values)}
    >
      {(form) => (
        <>
          <TextInput label="Name" withAsterisk maxLength={200} data-autofocus {...form.getInputProps('name')} />
          <Textarea label="Description" autosize minRows={2} maxLength={1000} {...form.getInputProps('description')} />
          <TextInput label="External id" description="What your own system calls it. Unique in the tenant." maxLength={200} {...form.getInputProps('externalId')} />
          {account && <DefaultApp id={account.id} {...form.getInputProps('defaultAppId')} />}
          <Textarea label="Metadata" description="A JSON object of at most 64 KB." autosize minRows={4} maxRows={16} classNames={{ input: 'mono' }} {...form.getInputProps('metadata')} />
        </>
      )}
    </DrawerForm>
  )
}

interface DefaultAppProps {
  id: string
  value?: string
  onChange?: (value: string) => void
  error?: React.ReactNode
}

// Of the apps that the account holds; one that is not open for sign-in is refused by the server, so it is greyed.
function DefaultApp({ id, value = '', onChange, error }: DefaultAppProps) {
  const { data } = useGraph(AccountAppChoiceDocument, { id })
  const apps = (data?.account?.apps?.nodes ?? []).map((app) => ({ value: app.id, label: app.active ? app.name : `${app.name} (inactive)`, disabled: !app.active }))
  return (
    <Select
      label="Default app"
      description="Where its users land when they name no app."
      placeholder="The tenant's default app"
      data={apps}
      value={value || null}
      onChange={(next) => onChange?.(next ?? '')}
      clearable
      clearButtonProps={{ 'aria-label': 'No default app' }}
      error={error}
    />
  )
}

function useSubmit(account: AccountWholeFragment | undefined, close: () => void) {
  const create = useAction(AccountCreateDocument)
  const update = useAction(AccountUpdateDocument)
  const toast = useToast()
  const navigate = useNavigate()
  return async (values: Values) => {
    if (account) {
      const { data, problem } = await update.run({ id: account.id, input: changed(account, values) })
      if (problem) return problem
      toast.done('Saved.', data.accountUpdate?.changes)
      close()
      return undefined
    }
    const { data, problem } = await create.run({ input: inputOf(values) })
    if (problem) return problem
    toast.done(`The account ${values.name.trim()} was created.`)
    await navigate({ to: '/accounts/$id', params: { id: data.accountCreate!.account.id } })
    return undefined
  }
}

function initialOf(account: AccountWholeFragment | undefined): Values {
  return {
    name: account?.name ?? '',
    description: account?.description ?? '',
    externalId: account?.externalId ?? '',
    defaultAppId: account?.defaultApp?.id ?? '',
    metadata: JSON.stringify(account?.metadata ?? {}, null, 2),
  }
}

function operationOf(account: AccountWholeFragment | undefined, values: Values) {
  return account
    ? { name: 'AccountUpdate', document: AccountUpdateDocument, variables: { id: account.id, input: changed(account, values) } }
    : { name: 'AccountCreate', document: AccountCreateDocument, variables: { input: inputOf(values), key: 'a UUID, new for each request' } }
}

function inputOf({ name, description, externalId, metadata }: Values) {
  const { object = {} } = readObject(metadata)
  return {
    name: name.trim(),
    ...(description.trim() && { description: description.trim() }),
    ...(externalId.trim() && { externalId: externalId.trim() }),
    ...(Object.keys(object).length > 0 && { metadata: object }),
  }
}

// The version is that of what the form began with: a change that came in between is not overwritten.
function changed(account: AccountWholeFragment, { name, description, externalId, defaultAppId, metadata }: Values) {
  const patch = patchOf(account.metadata as Record<string, unknown>, readObject(metadata).object ?? {})
  return {
    expectedVersion: account.version,
    name: name.trim(),
    description: description.trim() || null,
    externalId: externalId.trim() || null,
    ...(defaultAppId !== (account.defaultApp?.id ?? '') && { defaultAppId: defaultAppId || null }),
    ...(Object.keys(patch).length > 0 && { metadata: patch }),
  }
}
