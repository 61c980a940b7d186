import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { GroupCreateDocument, GroupUpdateDocument } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { useToast } from '../../ui/toast'

interface Group {
  id: string
  version: number
  name: string
  description: string | null
}

interface GroupFormProps {
  /** The group to edit; a new one without. */
  group: Group | undefined
  opened: boolean
  onClose: () => void
}

interface Values extends Record<string, unknown> {
  name: string
  description: string
}

/** Creates a group, or edits one. */
export function GroupForm({ group, opened, onClose }: GroupFormProps) {
  const submit = useSubmit(group, onClose)
  const initial: Values = { name: group?.name ?? '', description: group?.description ?? '' }
  return (
    <DrawerForm
      title={group ? `Edit ${group.name}` : 'Create a group'}
      opened={opened}
      onClose={onClose}
      draft={`group.${group?.id ?? 'new'}`}
      initial={initial}
      validate={({ name }) => ({ name: name.trim() ? null : 'A group needs a name.' })}
      submit={submit}
      submitLabel={group ? 'Save' : 'Create the group'}
      operation={(values) => operationOf(group, values)}
    >
      {(form) => (
        <>
          <TextInput label="Name" description="Unique in the tenant." withAsterisk maxLength={200} data-autofocus {...form.getInputProps('name')} />
          <Textarea label="Description" description="What it is for." autosize minRows={3} maxLength={1000} {...form.getInputProps('description')} />
        </>
      )}
    </DrawerForm>
  )
}

function useSubmit(group: Group | undefined, close: () => void) {
  const create = useAction(GroupCreateDocument)
  const update = useAction(GroupUpdateDocument)
  const toast = useToast()
  const navigate = useNavigate()
  return async (values: Values) => {
    if (group) {
      const { data, problem } = await update.run({ id: group.id, input: changed(group, values) })
      if (problem) return problem
      toast.done('Saved.', data.groupUpdate?.changes)
      close()
      return undefined
    }
    const { data, problem } = await create.run({ input: inputOf(values) })
    if (problem) return problem
    toast.done(`The group ${values.name} was created.`)
    await navigate({ to: '/groups/$id', params: { id: data.groupCreate!.group.id } })
    return undefined
  }
}

function operationOf(group: Group | undefined, values: Values) {
  return group
    ? { name: 'GroupUpdate', document: GroupUpdateDocument, variables: { id: group.id, input: changed(group, values) } }
    : { name: 'GroupCreate', document: GroupCreateDocument, variables: { input: inputOf(values), key: 'a UUID, new for each request' } }
}

function inputOf({ name, description }: Values) {
  return { name: name.trim(), ...(description.trim() && { description: description.trim() }) }
}

// The version is that of what the form began with: a change that came in between is not overwritten.
function changed({ version }: Group, { name, description }: Values) {
  return { expectedVersion: version, name: name.trim(), description: description.trim() || null }
}
