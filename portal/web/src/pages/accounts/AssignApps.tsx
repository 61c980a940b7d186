import { Switch } from '@mantine/core'
import { useCallback } from 'react'
import { AccountAppsAssignDocument, AccountAssignableAppsDocument } from './generated/graphql'
import { useAction, useLookUp } from '../../graphql/use'
import { DrawerForm } from '../../ui/DrawerForm'
import { Foreseen } from '../../ui/Foreseen'
import { type Item, PickMany } from '../../ui/PickMany'
import { useToast } from '../../ui/toast'
import { some } from '../../ui/words'

/** How many apps one mutation takes. */
const MOST = 100

/** How many apps the drawer shows at once. */
const SHOWN = 50

interface AssignAppsProps {
  account: { id: string; name: string }
  opened: boolean
  onClose: () => void
}

interface Values extends Record<string, unknown> {
  picked: Map<string, Item>
  autoAssign: boolean
}

/** The drawer of the applications that an account does not hold yet. */
export function AssignApps({ account, opened, onClose }: AssignAppsProps) {
  const find = useAssignable(account.id)
  const { run } = useAction(AccountAppsAssignDocument)
  const toast = useToast()
  const variablesOf = ({ picked, autoAssign }: Values) => ({ id: account.id, input: { appIds: [...picked.keys()], autoAssign } })
  return (
    <DrawerForm<Values>
      title={`Assign applications to ${account.name}`}
      opened={opened}
      onClose={onClose}
      initial={{ picked: new Map(), autoAssign: false }}
      validate={({ picked }) => ({ picked: picked.size === 0 ? 'Choose at least one application.' : picked.size > MOST ? `At most ${MOST} at once.` : null })}
      submit={async (values) => {
        const { data, problem } = await run(variablesOf(values))
        if (problem) return problem
        toast.done(`${some(data.accountAppsAssign?.addedCount ?? 0, 'application')} assigned.`, data.accountAppsAssign?.changes)
        onClose()
        return undefined
      }}
      submitLabel="Assign"
      operation={(values) => ({ name: 'AccountAppsAssign', document: AccountAppsAssignDocument, variables: variablesOf(values) })}
    >
      {(form) => (
        <>
          <PickMany label="Applications" find={find} picked={form.values.picked} onPick={(picked) => form.setFieldValue('picked', picked)} error={form.errors['picked']} />
          <Switch
            label="Auto-assign users"
            description="All users of the account get them by themselves, those there already and those to come."
            {...form.getInputProps('autoAssign', { type: 'checkbox' })}
          />
          {form.values.picked.size > 0 && <Foreseen document={AccountAppsAssignDocument} variables={variablesOf(form.values)} />}
        </>
      )}
    </DrawerForm>
  )
}

function useAssignable(id: string) {
  const lookUp = useLookUp(AccountAssignableAppsDocument)
  return useCallback(
    async (search: string | undefined) => {
      const { data, problem } = await lookUp({ id, first: SHOWN, ...(search && { search }) })
      if (problem) return { problem }
      const apps = data.account?.assignableApps?.nodes ?? []
      return { data: apps.map(({ id, name, active }): Item => ({ id, name, detail: active ? null : 'Inactive: nobody can enter it until it is integrated' })) }
    },
    [lookUp, id],
  )
}
