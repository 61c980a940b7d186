import { Button, Text, TextInput } from '@mantine/core'
import { SettingsUpdateDocument } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { FindOne } from '../../ui/FindOne'
import { useFindApps } from '../../ui/find'
import { Name, Names } from '../../ui/Names'
import { useToast } from '../../ui/toast'
import styles from './Settings.module.css'
import type { Tenant } from './Settings'

interface Values extends Record<string, unknown> {
  name: string
  defaultAppId: string
}

/** Names the tenant, and chooses its default app. */
export function SettingsForm({ tenant, opened, onClose }: { tenant: Tenant; opened: boolean; onClose: () => void }) {
  const { run } = useAction(SettingsUpdateDocument)
  const find = useFindApps()
  const toast = useToast()
  const inputOf = ({ name, defaultAppId }: Values) => ({ expectedVersion: tenant.version, name: name.trim(), defaultAppId: defaultAppId || null })
  return (
    <DrawerForm<Values>
      title="Edit the environment"
      opened={opened}
      onClose={onClose}
      draft="tenant"
      initial={{ name: tenant.name, defaultAppId: tenant.defaultApp?.id ?? '' }}
      validate={({ name }) => ({ name: name.trim() ? null : 'The environment needs a name.' })}
      submit={async (values) => {
        const { data, problem } = await run({ input: inputOf(values) })
        if (problem) return problem
        toast.done('Saved.', data.tenantUpdate?.changes)
        onClose()
        return undefined
      }}
      submitLabel="Save"
      operation={(values) => ({ name: 'SettingsUpdate', document: SettingsUpdateDocument, variables: { input: inputOf(values) } })}
    >
      {(form) => (
        <>
          <TextInput label="Name" withAsterisk maxLength={200} data-autofocus {...form.getInputProps('name')} />
          <div role="group" aria-label="Default app">
            <Text fw={500}>Default app</Text>
            <Text size="sm" c="dimmed">Where a sign-in that names no app ends. It must be active.</Text>
            <p className={styles.one}>
              {form.values.defaultAppId ? (
                <Names ids={[form.values.defaultAppId]}>
                  <b><Name id={form.values.defaultAppId} /></b>
                </Names>
              ) : (
                <b>None</b>
              )}
              {form.values.defaultAppId && (
                <Button size="xs" variant="default" onClick={() => form.setFieldValue('defaultAppId', '')}>
                  No default app
                </Button>
              )}
            </p>
            <FindOne label="Find the default app" find={find} onPick={(id) => form.setFieldValue('defaultAppId', id)} />
            {form.errors['defaultAppId'] && <Text role="alert" c="red" size="sm">{form.errors['defaultAppId']}</Text>}
          </div>
        </>
      )}
    </DrawerForm>
  )
}
