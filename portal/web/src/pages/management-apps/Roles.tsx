import { Alert, Badge, Button, Group } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useUrl } from '../../app/url'
import {
  ManagementAppRoleRevokeDocument,
  ManagementAppRolesSetDocument,
  type ManagementAppWholeFragment,
  PickManagementRolesDocument,
} from './generated/graphql'
import { useAction, useLookUp } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { Bar } from '../../ui/Bar'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { DrawerForm } from '../../ui/DrawerForm'
import { EmptyState } from '../../ui/EmptyState'
import { Deed } from '../../ui/Facts'
import { Foreseen } from '../../ui/Foreseen'
import { IconAlertTriangle, IconPencil } from '../../ui/icons'
import { type Item, PickMany } from '../../ui/PickMany'
import { useToast } from '../../ui/toast'
import { setInWords } from '../roles/words'

type App = ManagementAppWholeFragment
type Role = NonNullable<App['roles']>['nodes'][number]

/** The roles of a management app, with what each permits. */
export function ManagementAppRoles({ app }: { app: App }) {
  const { search, change } = useUrl()
  const [leaving, setLeaving] = useState<Role | null>(null)
  if (!app.roles) return <EmptyState title="You may not see its roles">This needs the permission roles:read.</EmptyState>
  const roles = app.roles.nodes
  return (
    <>
      <Bar>
        <Allowed action="managementAppRolesSet">
          <Button leftSection={<IconPencil size={16} />} onClick={() => change({ form: 'roles' })}>
            Change roles
          </Button>
        </Allowed>
      </Bar>
      {roles.length === 0 && (
        <Alert color="yellow" icon={<IconAlertTriangle />} title="It may do everything in the tenant">
          Without a role nothing narrows it. Give it a role that permits what its service needs, and no more.
        </Alert>
      )}
      {roles.map((role) => (
        <Deed
          key={role.id}
          title={role.name}
          button={
            <Allowed action="roleRevoke">
              <Button variant="default" size="xs" c="red" onClick={() => setLeaving(role)} aria-label={`Take away the role ${role.name}`}>
                Take away…
              </Button>
            </Allowed>
          }
        >
          {role.description}
          <Permissions role={role} />
        </Deed>
      ))}
      <ChangeRoles app={app} opened={search['form'] === 'roles'} onClose={() => change({ form: undefined }, { replace: true })} />
      {leaving && <TakeRole app={app} role={leaving} last={roles.length === 1} onClose={() => setLeaving(null)} />}
    </>
  )
}

function Permissions({ role }: { role: Role }) {
  return (
    <Group component="span" gap={6} mt={6}>
      {role.permissions.map((permission) => (
        <Badge key={permission} component="span" variant="default" tt="none" fw={500} className="mono">
          {permission}
        </Badge>
      ))}
    </Group>
  )
}

function TakeRole({ app, role, last, onClose }: { app: App; role: Role; last: boolean; onClose: () => void }) {
  return (
    <ConfirmWithRehearsal
      opened
      onClose={onClose}
      title={`Take the role ${role.name} from ${app.name}?`}
      document={ManagementAppRoleRevokeDocument}
      name="ManagementAppRoleRevoke"
      variables={{ id: role.id, input: { holderId: app.id } }}
      confirmLabel="Take it away"
      danger
      done={() => `${app.name} does not hold ${role.name} any more.`}
    >
      {last ? 'It is its last role: without any, it may do everything in the tenant.' : 'It keeps what its other roles permit.'}
    </ConfirmWithRehearsal>
  )
}

/** How many roles are set at once. */
const MOST = 20

// All of them in one change: the version is that of the roles that stand here.
function ChangeRoles({ app, opened, onClose }: { app: App; opened: boolean; onClose: () => void }) {
  const find = useFindRoles()
  const { run } = useAction(ManagementAppRolesSetDocument)
  const toast = useToast()
  const held = app.roles?.nodes.map(({ id, name, description }): [string, Item] => [id, { id, name, detail: description }])
  const variablesOf = (picked: ReadonlyMap<string, Item>) => ({ id: app.id, input: { roleIds: [...picked.keys()], expectedVersion: app.version } })
  return (
    <DrawerForm
      title={`Roles of ${app.name}`}
      opened={opened}
      onClose={onClose}
      initial={{ picked: new Map(held) }}
      validate={({ picked }) => ({ picked: picked.size > MOST ? `At most ${MOST} roles.` : null })}
      submit={async ({ picked }) => {
        const { data, problem } = await run(variablesOf(picked))
        if (problem) return problem
        toast.done(setInWords(data.managementAppRolesSet!), data.managementAppRolesSet?.changes)
        onClose()
        return undefined
      }}
      submitLabel="Save"
      operation={({ picked }) => ({ name: 'ManagementAppRolesSet', document: ManagementAppRolesSetDocument, variables: variablesOf(picked) })}
    >
      {(form) => (
        <>
          <PickMany label="Roles" find={find} picked={form.values.picked} onPick={(picked) => form.setFieldValue('picked', picked)} error={form.errors['picked']} />
          {form.values.picked.size === 0 && <p className="quiet">Without any role it may do everything in the tenant.</p>}
          <Foreseen document={ManagementAppRolesSetDocument} variables={variablesOf(form.values.picked)} />
        </>
      )}
    </DrawerForm>
  )
}

function useFindRoles() {
  const lookUp = useLookUp(PickManagementRolesDocument)
  return useCallback(
    async (search: string | undefined) => {
      const { data, problem } = await lookUp({ first: 50, ...(search && { search }) })
      if (problem) return { problem }
      return { data: (data.roles?.nodes ?? []).map(({ id, name, description }): Item => ({ id, name, detail: description })) }
    },
    [lookUp],
  )
}
