import { Switch, Textarea, TextInput } from '@mantine/core'
import { AppCreateDocument, AppUpdateDocument, type AppWholeFragment } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { useToast } from '../../ui/toast'
import { linesOf } from '../clients/Form'
import type { Made } from '../clients/SecretOnce'

type App = Pick<AppWholeFragment, 'id' | 'version' | 'name' | 'description' | 'publicSignUp'>

interface AppFormProps {
  /** The app to edit; a new one without. */
  app?: App
  opened: boolean
  onClose: () => void
  onMade?: (id: string, made: Made) => void
}

interface Values extends Record<string, unknown> {
  name: string
  description: string
  redirectUris: string
  publicSignUp: boolean
}

/** Creates an app, or edits one. */
export function AppForm({ app, opened, onClose, onMade }: AppFormProps) {
  const submit = useSubmit(app, onClose, onMade)
  const initial: Values = { name: app?.name ?? '', description: app?.description ?? '', redirectUris: '', publicSignUp: app?.publicSignUp ?? false }
  return (
    <DrawerForm
      title={app ? `Edit ${app.name}` : 'Create an application'}
      opened={opened}
      onClose={onClose}
      draft={`app.${app?.id ?? 'new'}`}
      initial={initial}
      validate={({ name }) => ({ name: name.trim() ? null : 'An application needs a name.' })}
      submit={submit}
      submitLabel={app ? 'Save' : 'Create the application'}
      operation={(values) => operationOf(app, values)}
    >
      {(form) => (
        <>
          <TextInput label="Name" description="Unique in the tenant." withAsterisk maxLength={200} data-autofocus {...form.getInputProps('name')} />
          <Textarea label="Description" description="What it is for." autosize minRows={2} maxLength={1000} {...form.getInputProps('description')} />
          {!app && (
            <Textarea
              label="Sends users back to"
              description="Of its default client, one address a line. Can be said later."
              autosize
              minRows={2}
              classNames={{ input: 'mono' }}
              {...form.getInputProps('redirectUris')}
            />
          )}
          <Switch label="Public sign-up" description="Whoever signs in for the first time becomes a user." {...form.getInputProps('publicSignUp', { type: 'checkbox' })} />
        </>
      )}
    </DrawerForm>
  )
}

function useSubmit(app: App | undefined, close: () => void, onMade: AppFormProps['onMade']) {
  const create = useAction(AppCreateDocument)
  const update = useAction(AppUpdateDocument)
  const toast = useToast()
  return async (values: Values) => {
    if (app) {
      const { data, problem } = await update.run({ id: app.id, input: changed(app, values) })
      if (problem) return problem
      toast.done('Saved.', data.appUpdate?.changes)
      close()
      return undefined
    }
    const { data, problem } = await create.run({ input: inputOf(values) })
    if (problem) return problem
    const { app: made, clientId, clientSecret } = data.appCreate!
    close()
    onMade?.(made.id, { name: made.name, clientId, clientSecret })
    return undefined
  }
}

function operationOf(app: App | undefined, values: Values) {
  return app
    ? { name: 'AppUpdate', document: AppUpdateDocument, variables: { id: app.id, input: changed(app, values) } }
    : { name: 'AppCreate', document: AppCreateDocument, variables: { input: inputOf(values), key: 'a UUID, new for each request' } }
}

// It begins closed: it is opened for sign-in when it is integrated.
function inputOf({ name, description, redirectUris, publicSignUp }: Values) {
  const uris = linesOf(redirectUris)
  return { name: name.trim(), active: false, publicSignUp, ...(description.trim() && { description: description.trim() }), ...(uris.length > 0 && { redirectUris: uris }) }
}

// The version is that of what the form began with: a change that came in between is not overwritten.
function changed({ version }: App, { name, description, publicSignUp }: Values) {
  return { expectedVersion: version, name: name.trim(), description: description.trim() || null, publicSignUp }
}
