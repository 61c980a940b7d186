import { Alert, Textarea, TextInput } from '@mantine/core'
import { ManagementAppCreateDocument, ManagementAppUpdateDocument, type ManagementAppWholeFragment } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { useToast } from '../../ui/toast'
import type { Made } from '../clients/SecretOnce'

type App = Pick<ManagementAppWholeFragment, 'id' | 'version' | 'name' | 'description'>

interface FormProps {
  /** The management app to edit; a new one without. */
  app?: App
  opened: boolean
  onClose: () => void
  onMade?: (id: string, made: Made) => void
}

interface Values extends Record<string, unknown> {
  name: string
  description: string
}

/** Creates a management app, or edits one. */
export function ManagementAppForm({ app, opened, onClose, onMade }: FormProps) {
  const submit = useSubmit(app, onClose, onMade)
  const initial: Values = { name: app?.name ?? '', description: app?.description ?? '' }
  return (
    <DrawerForm
      title={app ? `Edit ${app.name}` : 'Create a management app'}
      opened={opened}
      onClose={onClose}
      draft={`management-app.${app?.id ?? 'new'}`}
      initial={initial}
      validate={({ name }) => ({ name: name.trim() ? null : 'A management app needs a name.' })}
      submit={submit}
      submitLabel={app ? 'Save' : 'Create the management app'}
      operation={(values) => operationOf(app, values)}
    >
      {(form) => (
        <>
          <TextInput label="Name" description="Unique among the tenant's management apps." withAsterisk maxLength={200} data-autofocus {...form.getInputProps('name')} />
          <Textarea label="Description" description="What it is for." autosize minRows={3} maxLength={1000} {...form.getInputProps('description')} />
          {!app && <Alert color="yellow">Without a role it may do everything in the tenant. Give it one on its page, before you hand out its secret.</Alert>}
        </>
      )}
    </DrawerForm>
  )
}

function useSubmit(app: App | undefined, close: () => void, onMade: FormProps['onMade']) {
  const create = useAction(ManagementAppCreateDocument)
  const update = useAction(ManagementAppUpdateDocument)
  const toast = useToast()
  return async (values: Values) => {
    if (app) {
      const { data, problem } = await update.run({ id: app.id, input: changed(app, values) })
      if (problem) return problem
      toast.done('Saved.', data.managementAppUpdate?.changes)
      close()
      return undefined
    }
    const { data, problem } = await create.run({ input: inputOf(values) })
    if (problem) return problem
    const { managementApp, clientId, clientSecret } = data.managementAppCreate!
    close()
    onMade?.(managementApp.id, { name: managementApp.name, clientId, clientSecret })
    return undefined
  }
}

function operationOf(app: App | undefined, values: Values) {
  return app
    ? { name: 'ManagementAppUpdate', document: ManagementAppUpdateDocument, variables: { id: app.id, input: changed(app, values) } }
    : { name: 'ManagementAppCreate', document: ManagementAppCreateDocument, variables: { input: inputOf(values), key: 'a UUID, new for each request' } }
}

function inputOf({ name, description }: Values) {
  return { name: name.trim(), ...(description.trim() && { description: description.trim() }) }
}

// The version is that of what the form began with: a change that came in between is not overwritten.
function changed({ version }: App, { name, description }: Values) {
  return { expectedVersion: version, name: name.trim(), description: description.trim() || null }
}
