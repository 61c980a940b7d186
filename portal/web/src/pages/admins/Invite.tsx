import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { AdminCreateDocument } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { type Item, PickMany } from '../../ui/PickMany'
import { useToast } from '../../ui/toast'
import { useFindRoles } from './find'
import { SignInLink } from './SignInLink'

interface Values extends Record<string, unknown> {
  email: string
  name: string
  roleIds: Item[]
}

const initial: Values = { email: '', name: '', roleIds: [] }

/** How many roles an admin is invited with at most. */
const MOST = 20

/** Invites an admin with roles, and shows the link that signs them in once. */
export function InviteAdmin({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { run } = useAction(AdminCreateDocument)
  const find = useFindRoles()
  const toast = useToast()
  const [made, setMade] = useState<{ link: string; email: string } | null>(null)
  const submit = async (values: Values) => {
    const { data, problem } = await run({ input: inputOf(values) })
    if (problem) return problem
    const { link, adminUser } = data.adminUserCreate!
    toast.done(`${adminUser.email} was invited.`)
    onClose()
    setMade({ link, email: adminUser.email })
    return undefined
  }
  return (
    <>
      <DrawerForm
        title="Invite an admin"
        opened={opened}
        onClose={onClose}
        draft="admin.new"
        initial={initial}
        validate={({ email, roleIds }) => ({
          email: /\S+@\S+/.test(email) ? null : 'An email address is needed.',
          roleIds: roleIds.length === 0 ? 'Choose at least one role.' : roleIds.length > MOST ? `At most ${MOST} roles.` : null,
        })}
        submit={submit}
        submitLabel="Invite"
        operation={(values) => ({ name: 'AdminCreate', document: AdminCreateDocument, variables: { input: inputOf(values), key: 'a UUID, new for each request' } })}
      >
        {(form) => (
          <>
            <TextInput label="Email" type="email" withAsterisk autoComplete="off" data-autofocus {...form.getInputProps('email')} />
            <TextInput label="Name" description="What the person is called." maxLength={200} autoComplete="off" {...form.getInputProps('name')} />
            <PickMany
              label="Roles"
              find={find}
              picked={new Map(form.values.roleIds.map((role) => [role.id, role]))}
              onPick={(picked) => form.setFieldValue('roleIds', [...picked.values()])}
              error={form.errors['roleIds']}
            />
          </>
        )}
      </DrawerForm>
      <SignInLink link={made?.link ?? null} email={made?.email ?? ''} onClose={() => setMade(null)} />
    </>
  )
}

function inputOf({ email, name, roleIds }: Values) {
  return { email: email.trim(), ...(name.trim() && { name: name.trim() }), roleIds: roleIds.map(({ id }) => id) }
}
