import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { RoleCreateDocument, type RoleRowFragment, RoleUpdateDocument } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { useToast } from '../../ui/toast'
import { PermissionTree } from './PermissionTree'
import { changesOf } from './tree'

type Role = Pick<RoleRowFragment, 'id' | 'version' | 'name' | 'description' | 'permissions'>

interface Values extends Record<string, unknown> {
  name: string
  description: string
  permissions: string[]
}

/** Creates a role, or edits one. */
export function RoleForm({ role, opened, onClose }: { role: Role | undefined; opened: boolean; onClose: () => void }) {
  const submit = useSubmit(role, onClose)
  return (
    <DrawerForm<Values>
      title={role ? `Edit ${role.name}` : 'Create a role'}
      opened={opened}
      onClose={onClose}
      draft={`role.${role?.id ?? 'new'}`}
      initial={{ name: role?.name ?? '', description: role?.description ?? '', permissions: role?.permissions ?? [] }}
      validate={({ name }) => ({ name: name.trim() ? null : 'A role needs a name.' })}
      submit={submit}
      submitLabel={role ? 'Save' : 'Create the role'}
      operation={(values) => operationOf(role, values)}
    >
      {(form) => (
        <>
          <TextInput label="Name" description="Unique in the tenant." withAsterisk maxLength={200} data-autofocus {...form.getInputProps('name')} />
          <Textarea label="Description" description="What it is for." autosize minRows={2} maxLength={1000} {...form.getInputProps('description')} />
          <PermissionTree chosen={form.values.permissions} onChoose={(permissions) => form.setFieldValue('permissions', permissions)} error={form.errors['permissions']} />
        </>
      )}
    </DrawerForm>
  )
}

function useSubmit(role: Role | undefined, close: () => void) {
  const create = useAction(RoleCreateDocument)
  const update = useAction(RoleUpdateDocument)
  const toast = useToast()
  const navigate = useNavigate()
  return async (values: Values) => {
    if (role) {
      const { data, problem } = await update.run({ id: role.id, input: changed(role, values) })
      if (problem) return problem
      toast.done('Saved.', data.roleUpdate?.changes)
      close()
      return undefined
    }
    const { data, problem } = await create.run({ input: inputOf(values) })
    if (problem) return problem
    toast.done(`The role ${values.name} was created.`)
    await navigate({ to: '/roles/$id', params: { id: data.roleCreate!.role.id } })
    return undefined
  }
}

function operationOf(role: Role | undefined, values: Values) {
  return role
    ? { name: 'RoleUpdate', document: RoleUpdateDocument, variables: { id: role.id, input: changed(role, values) } }
    : { name: 'RoleCreate', document: RoleCreateDocument, variables: { input: inputOf(values), key: 'a UUID, new for each request' } }
}

function inputOf({ name, description, permissions }: Values) {
  return { name: name.trim(), ...(description.trim() && { description: description.trim() }), permissions }
}

// The version is that of what the form began with: a change that came in between is not overwritten.
function changed(role: Role, { name, description, permissions }: Values) {
  return { expectedVersion: role.version, name: name.trim(), description: description.trim() || null, ...changesOf(role.permissions, permissions) }
}
