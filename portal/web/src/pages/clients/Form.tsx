import { NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { type ClientType } from '../../graphql/generated/graphql'
import { ClientCreateDocument, ClientUpdateDocument, type ClientWholeFragment } from '../../graphql/generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { useToast } from '../../ui/toast'
import type { Made } from './SecretOnce'

interface ClientFormProps {
  appId: string
  /** The client to edit; a new one without. */
  client: ClientWholeFragment | undefined
  opened: boolean
  onClose: () => void
  onMade: (made: Made) => void
}

interface Values extends Record<string, unknown> {
  name: string
  description: string
  type: ClientType
  redirectUris: string
  accessTokenTtl: number | string
}

/** Adds a client to an app, or edits one. */
export function ClientForm({ appId, client, opened, onClose, onMade }: ClientFormProps) {
  const submit = useSubmit({ appId, client, onClose, onMade })
  return (
    <DrawerForm<Values>
      title={client ? `Edit ${client.name}` : 'Add a client'}
      opened={opened}
      onClose={onClose}
      draft={`client.${client?.id ?? `new.${appId}`}`}
      initial={initialOf(client)}
      validate={({ name, accessTokenTtl }) => ({
        name: name.trim() ? null : 'A client needs a name.',
        accessTokenTtl: accessTokenTtl === '' ? 'Say how many seconds, 60 to 86,400.' : null,
      })}
      submit={submit}
      submitLabel={client ? 'Save' : 'Add the client'}
      operation={(values) => operationOf(appId, client, values)}
    >
      {(form) => (
        <>
          <TextInput label="Name" description="Unique in its app." withAsterisk maxLength={200} data-autofocus {...form.getInputProps('name')} />
          <Textarea label="Description" autosize minRows={2} maxLength={1000} {...form.getInputProps('description')} />
          <Radio.Group label="Where it runs" {...form.getInputProps('type')}>
            <Stack gap="xs" mt="xs">
              <Radio value="WEB" label="On a server or in a browser" />
              <Radio value="NATIVE" label="On a phone or a desktop" />
            </Stack>
          </Radio.Group>
          <Textarea
            label="Sends users back to"
            description="One address a line: https, http on localhost, or for native clients a scheme of their own."
            autosize
            minRows={3}
            classNames={{ input: 'mono' }}
            {...form.getInputProps('redirectUris')}
          />
          <NumberInput label="Access tokens live, in seconds" min={60} max={86400} allowDecimal={false} {...form.getInputProps('accessTokenTtl')} />
        </>
      )}
    </DrawerForm>
  )
}

function useSubmit({ appId, client, onClose, onMade }: Omit<ClientFormProps, 'opened'>) {
  const create = useAction(ClientCreateDocument)
  const update = useAction(ClientUpdateDocument)
  const toast = useToast()
  return async (values: Values) => {
    if (client) {
      const { data, problem } = await update.run({ id: client.id, input: { ...inputOf(values), expectedVersion: client.version } })
      if (problem) return problem
      toast.done('Saved.', data.clientUpdate?.changes)
      onClose()
      return undefined
    }
    const { data, problem } = await create.run({ input: { ...inputOf(values), appId } })
    if (problem) return problem
    onClose()
    onMade({ name: values.name.trim(), clientId: data.clientCreate!.client.clientId, clientSecret: data.clientCreate!.clientSecret })
    return undefined
  }
}

function initialOf(client: ClientWholeFragment | undefined): Values {
  return {
    name: client?.name ?? '',
    description: client?.description ?? '',
    type: client?.type ?? 'WEB',
    redirectUris: client?.redirectUris.join('\n') ?? '',
    accessTokenTtl: client?.accessTokenTtl ?? 3600,
  }
}

function operationOf(appId: string, client: ClientWholeFragment | undefined, values: Values) {
  return client
    ? { name: 'ClientUpdate', document: ClientUpdateDocument, variables: { id: client.id, input: { ...inputOf(values), expectedVersion: client.version } } }
    : { name: 'ClientCreate', document: ClientCreateDocument, variables: { input: { ...inputOf(values), appId }, key: 'a UUID, new for each request' } }
}

function inputOf({ name, description, type, redirectUris, accessTokenTtl }: Values) {
  return {
    name: name.trim(),
    description: description.trim() || null,
    type,
    redirectUris: linesOf(redirectUris),
    accessTokenTtl: Number(accessTokenTtl),
  }
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean)
}
