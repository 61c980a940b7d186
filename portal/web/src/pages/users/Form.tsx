import { TextInput } from '@mantine/core'
import { type UserUpdateInput } from './generated/graphql'
import { UserUpdateDocument, type UserProfileFragment } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { useToast } from '../../ui/toast'
import { userName } from '../../ui/User'
import styles from './Profile.module.css'

interface UserFormProps {
  user: UserProfileFragment
  opened: boolean
  onClose: () => void
}

type Values = Record<string, string>

const flat = ['email', 'phone', 'externalUserId', 'birthday', 'language'] as const
const names = ['title', 'first', 'middle', 'last'] as const
const places = ['street', 'city', 'state', 'postalCode', 'country'] as const

/** Edits what the tenant knows of a user. */
export function UserForm({ user, opened, onClose }: UserFormProps) {
  const { run } = useAction(UserUpdateDocument)
  const toast = useToast()
  return (
    <DrawerForm
      title={`Edit ${userName(user)}`}
      opened={opened}
      onClose={onClose}
      draft={`user.${user.id}`}
      initial={valuesOf(user)}
      validate={({ email, phone }) => ({ email: email || phone ? null : 'An email address or a phone number is needed.' })}
      submit={async (values) => {
        const { data, problem } = await run({ id: user.id, input: changed(user, values) })
        if (problem) return problem
        toast.done('Saved.', data.userUpdate?.changes)
        onClose()
        return undefined
      }}
      submitLabel="Save"
      operation={(values) => ({ name: 'UserUpdate', document: UserUpdateDocument, variables: { id: user.id, input: changed(user, values) } })}
    >
      {(form) => (
        <>
          <div className={styles.pair}>
            <TextInput label="First name" maxLength={30} data-autofocus {...form.getInputProps('first')} />
            <TextInput label="Last name" maxLength={30} {...form.getInputProps('last')} />
            <TextInput label="Middle name" maxLength={30} {...form.getInputProps('middle')} />
            <TextInput label="Title" maxLength={30} {...form.getInputProps('title')} />
          </div>
          <TextInput label="Email" type="email" description="A new address is not verified." {...form.getInputProps('email')} />
          <TextInput label="Phone" type="tel" description="With the country: +14155550123." {...form.getInputProps('phone')} />
          <TextInput label="External id" description="What your own system calls the person." maxLength={200} {...form.getInputProps('externalUserId')} />
          <div className={styles.pair}>
            <TextInput label="Day of birth" placeholder="1990-12-31" {...form.getInputProps('birthday')} />
            <TextInput label="Language" placeholder="en, pt-BR" {...form.getInputProps('language')} />
          </div>
          <TextInput label="Street and number" maxLength={150} {...form.getInputProps('street')} />
          <div className={styles.pair}>
            <TextInput label="Postal code" maxLength={30} {...form.getInputProps('postalCode')} />
            <TextInput label="Town" maxLength={30} {...form.getInputProps('city')} />
            <TextInput label="State" maxLength={30} {...form.getInputProps('state')} />
            <TextInput label="Country" maxLength={30} {...form.getInputProps('country')} />
          </div>
        </>
      )}
    </DrawerForm>
  )
}

function valuesOf(user: UserProfileFragment): Values {
  return { ...picked(user, flat), ...picked(user.name, names), ...picked(user.address, places) }
}

function picked<Key extends string>(of: { [K in Key]: string | null }, keys: readonly Key[]): Values {
  return Object.fromEntries(keys.map((key) => [key, of[key] ?? '']))
}

// Only what was changed is sent: who may not see an address does not clear it. The version is that of what the form
// began with, so that a change that came in between is not overwritten.
function changed(user: UserProfileFragment, values: Values): UserUpdateInput {
  const old = valuesOf(user)
  const of = (keys: readonly string[]) =>
    Object.fromEntries(keys.filter((key) => values[key]?.trim() !== old[key]).map((key) => [key, values[key]?.trim() || null]))
  const [name, address] = [of(names), of(places)]
  return {
    expectedVersion: user.version,
    ...of(flat),
    ...(Object.keys(name).length > 0 && { name }),
    ...(Object.keys(address).length > 0 && { address }),
  }
}
