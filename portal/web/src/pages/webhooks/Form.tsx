import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { WebhookCreateDocument, type WebhookRowFragment, WebhookUpdateDocument } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { ShownOnce } from '../../ui/ShownOnce'
import { useToast } from '../../ui/toast'

interface Values extends Record<string, unknown> {
  name: string
  description: string
  url: string
  actions: string
  targetIds: string
}

/** Creates a webhook and shows its secret the one time that it is told, or edits one. */
export function WebhookForm({ webhook, opened, onClose }: { webhook: WebhookRowFragment | undefined; opened: boolean; onClose: () => void }) {
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null)
  const submit = useSubmit(webhook, onClose, setMade)
  const navigate = useNavigate()
  const leave = () => {
    const id = made!.id
    setMade(null)
    void navigate({ to: '/webhooks/$id', params: { id } })
  }
  return (
    <>
      <DrawerForm
        title={webhook ? `Edit ${webhook.name}` : 'Create a webhook'}
        opened={opened}
        onClose={onClose}
        draft={`webhook.${webhook?.id ?? 'new'}`}
        initial={valuesOf(webhook)}
        validate={({ name, url }) => ({
          name: name.trim() ? null : 'A webhook needs a name.',
          url: URL.canParse(url.trim()) ? null : 'An address such as https://example.com/events is needed.',
        })}
        submit={submit}
        submitLabel={webhook ? 'Save' : 'Create the webhook'}
        operation={(values) =>
          webhook
            ? { name: 'WebhookUpdate', document: WebhookUpdateDocument, variables: { id: webhook.id, input: changed(webhook, values) } }
            : { name: 'WebhookCreate', document: WebhookCreateDocument, variables: { input: inputOf(values), key: 'a UUID, new for each request' } }
        }
      >
        {(form) => (
          <>
            <TextInput label="Name" description="Unique in the tenant." withAsterisk maxLength={200} data-autofocus {...form.getInputProps('name')} />
            <TextInput label="Address" type="url" description="Where events are sent, by https." withAsterisk maxLength={2000} placeholder="https://example.com/events" {...form.getInputProps('url')} />
            <Textarea label="Actions" description="One a line: user.created, or user.* for all of a noun. Empty means all." autosize minRows={2} {...form.getInputProps('actions')} />
            <Textarea label="Objects" description="Ids, one a line: only what happens to them, or is about them. Empty means all." autosize minRows={2} {...form.getInputProps('targetIds')} />
            <Textarea label="Description" description="What it is for." autosize minRows={2} maxLength={1000} {...form.getInputProps('description')} />
          </>
        )}
      </DrawerForm>
      <ShownOnce value={made?.secret ?? null} title="Keep this secret" what="the secret" onClose={leave}>
        It is shown this once. What is sent is signed with it, as Standard Webhooks says: verify each signature before you believe it.
      </ShownOnce>
    </>
  )
}

function useSubmit(webhook: WebhookRowFragment | undefined, close: () => void, onMade: (made: { id: string; secret: string }) => void) {
  const create = useAction(WebhookCreateDocument)
  const update = useAction(WebhookUpdateDocument)
  const toast = useToast()
  return async (values: Values) => {
    if (webhook) {
      const { data, problem } = await update.run({ id: webhook.id, input: changed(webhook, values) })
      if (problem) return problem
      toast.done('Saved.')
      close()
      return data && undefined
    }
    const { data, problem } = await create.run({ input: inputOf(values) })
    if (problem) return problem
    const { webhook: made, webhookSecret } = data.webhookCreate!
    toast.done(`The webhook ${made.name} was created.`)
    close()
    onMade({ id: made.id, secret: webhookSecret })
    return undefined
  }
}

function valuesOf(webhook: WebhookRowFragment | undefined): Values {
  const { name = '', description, url = '', actions = [], targetIds = [] } = webhook ?? {}
  return { name, description: description ?? '', url, actions: actions.join('\n'), targetIds: targetIds.join('\n') }
}

const lines = (text: string) => text.split(/[\s,]+/).filter((line) => line !== '')

function inputOf({ name, description, url, actions, targetIds }: Values) {
  return {
    name: name.trim(),
    url: url.trim(),
    ...(description.trim() && { description: description.trim() }),
    actions: lines(actions),
    targetIds: lines(targetIds),
  }
}

// The version is that of what the form began with: a change that came in between is not overwritten.
function changed({ version }: WebhookRowFragment, values: Values) {
  return { expectedVersion: version, ...inputOf(values), description: values.description.trim() || null }
}
