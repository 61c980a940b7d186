import { Checkbox, TextInput } from '@mantine/core'
import type { UserProfileFragment } from './generated/graphql'
import { payloadOf } from '../../graphql/payload'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { useToast } from '../../ui/toast'
import { userName } from '../../ui/User'
import { type ContactKind, kinds } from './contactKinds'

interface ContactFormProps {
  user: UserProfileFragment
  kind: ContactKind
  opened: boolean
  onClose: () => void
}

interface Values extends Record<string, unknown> {
  value: string
  verified: boolean
}

/** Adds an address of a kind beside the primary one. */
export function ContactForm({ user, kind, opened, onClose }: ContactFormProps) {
  const { noun, another, add } = kinds[kind]
  const { run } = useAction(add.document)
  const toast = useToast()
  const variablesOf = ({ value, verified }: Values) => ({ id: user.id, input: { value: value.trim(), verified } })
  return (
    <DrawerForm<Values>
      title={`Add ${another} of ${userName(user)}`}
      opened={opened}
      onClose={onClose}
      draft={`user.${user.id}.${kind}`}
      initial={{ value: '', verified: false }}
      validate={({ value }) => ({ value: value.trim() ? null : `Type the ${noun}.` })}
      submit={async (values) => {
        const { data, problem } = await run(variablesOf(values))
        if (problem) return problem
        toast.done(`${values.value.trim()} was added.`, payloadOf(data).changes)
        onClose()
        return undefined
      }}
      submitLabel="Add"
      operation={(values) => ({ name: add.operation, document: add.document, variables: variablesOf(values) })}
    >
      {(form) => (
        <>
          {kind === 'email' ? (
            <TextInput label="Email address" type="email" data-autofocus {...form.getInputProps('value')} />
          ) : (
            <TextInput label="Phone number" type="tel" description="With the country: +14155550123." data-autofocus {...form.getInputProps('value')} />
          )}
          <Checkbox
            label="It was already proved to be theirs"
            description="Otherwise it stands as not verified."
            {...form.getInputProps('verified', { type: 'checkbox' })}
          />
        </>
      )}
    </DrawerForm>
  )
}
