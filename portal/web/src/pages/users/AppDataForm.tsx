import { TextInput } from '@mantine/core'
import { UserAppProfileUpdateDocument, type UserAppFragment } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { jsonProblem, membersChanged, written } from '../../ui/json'
import { JsonField } from '../../ui/JsonField'
import { useToast } from '../../ui/toast'

interface AppDataFormProps {
  user: { id: string; name: string }
  edge: UserAppFragment
  opened: boolean
  onClose: () => void
}

type Values = { externalAccountId: string; username: string; customAppData: string }

/** Edits what one app keeps of a user. */
export function AppDataForm({ user, edge: { node: app, profile }, opened, onClose }: AppDataFormProps) {
  const { run } = useAction(UserAppProfileUpdateDocument)
  const toast = useToast()
  const variablesOf = (values: Values) => ({ id: user.id, input: { appId: app.id, ...changed(profile, values) } })
  return (
    <DrawerForm<Values>
      title={`What ${app.name} keeps of ${user.name}`}
      opened={opened}
      onClose={onClose}
      draft={`user.${user.id}.${app.id}`}
      initial={{ externalAccountId: profile?.externalAccountId ?? '', username: profile?.username ?? '', customAppData: written(profile?.customAppData) }}
      validate={({ customAppData }) => ({ customAppData: jsonProblem(customAppData) })}
      submit={async (values) => {
        const { data, problem } = await run(variablesOf(values))
        if (problem) return problem
        toast.done('Saved.', data.userAppProfileUpdate?.changes)
        onClose()
        return undefined
      }}
      submitLabel="Save"
      operation={(values) => ({ name: 'UserAppProfileUpdate', document: UserAppProfileUpdateDocument, variables: variablesOf(values) })}
    >
      {(form) => (
        <>
          <TextInput label="External account id" description="What the app's own system calls the user." data-autofocus {...form.getInputProps('externalAccountId')} />
          <TextInput label="Username" description="To sign in to this app with. Unique in the app." {...form.getInputProps('username')} />
          <JsonField label="Custom data" {...form.getInputProps('customAppData')} />
        </>
      )}
    </DrawerForm>
  )
}

function changed(profile: UserAppFragment['profile'], values: Values) {
  const data = membersChanged(profile?.customAppData, values.customAppData)
  return {
    ...(['externalAccountId', 'username'] as const).reduce(
      (input, field) => (values[field].trim() === (profile?.[field] ?? '') ? input : { ...input, [field]: values[field].trim() || null }),
      {},
    ),
    ...(Object.keys(data).length > 0 && { customAppData: data }),
  }
}
