import { UserUpdateDocument, type UserProfileFragment } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { jsonProblem, membersChanged, written } from '../../ui/json'
import { JsonField } from '../../ui/JsonField'
import { useToast } from '../../ui/toast'
import { userName } from '../../ui/User'

interface UserDataFormProps {
  user: UserProfileFragment
  opened: boolean
  onClose: () => void
}

/** Edits what the tenant keeps of a user beside the profile. */
export function UserDataForm({ user, opened, onClose }: UserDataFormProps) {
  const { run } = useAction(UserUpdateDocument)
  const toast = useToast()
  const variablesOf = (text: string) => ({
    id: user.id,
    input: { expectedVersion: user.version, customData: membersChanged(user.customData, text) },
  })
  return (
    <DrawerForm
      title={`Custom data of ${userName(user)}`}
      opened={opened}
      onClose={onClose}
      draft={`user.${user.id}.data`}
      initial={{ customData: written(user.customData) }}
      validate={({ customData }) => ({ customData: jsonProblem(customData) })}
      submit={async ({ customData }) => {
        const { data, problem } = await run(variablesOf(customData))
        if (problem) return problem
        toast.done('Saved.', data.userUpdate?.changes)
        onClose()
        return undefined
      }}
      submitLabel="Save"
      operation={({ customData }) => ({ name: 'UserUpdate', document: UserUpdateDocument, variables: variablesOf(customData) })}
    >
      {(form) => <JsonField label="Custom data" {...form.getInputProps('customData')} />}
    </DrawerForm>
  )
}
