import { Alert, Badge, Button, Group } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useUrl } from '../../app/url'
import { type ChangeFragment } from '../../graphql/generated/graphql'
import {
  ManagementAppRoleAssignDocument,
  ManagementAppRoleRevokeDocument,
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
import { IconAlertTriangle, IconPlus } from '../../ui/icons'
import { type Item, PickMany } from '../../ui/PickMany'
import { useToast } from '../../ui/toast'
import { some } from '../../ui/words'

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
        <Allowed may="roles:edit">
          <Button leftSection={<IconPlus size={16} />} onClick={() => change({ form: 'roles' })}>
            Give roles
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
            <Allowed may="roles:edit">
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
      <GiveRoles app={app} opened={search['form'] === 'roles'} onClose={() => change({ form: undefined }, { replace: true })} />
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

function GiveRoles({ app, opened, onClose }: { app: App; opened: boolean; onClose: () => void }) {
  const find = useFindRoles(app)
  const give = useGive(app)
  return (
    <DrawerForm
      title={`Give roles to ${app.name}`}
      opened={opened}
      onClose={onClose}
      initial={{ picked: new Map<string, Item>() }}
      validate={({ picked }) => ({ picked: picked.size === 0 ? 'Choose at least one role.' : null })}
      submit={async ({ picked }) => {
        const problem = await give([...picked.keys()])
        if (!problem) onClose()
        return problem
      }}
      submitLabel="Give"
      operation={({ picked }) => ({
        name: 'ManagementAppRoleAssign',
        document: ManagementAppRoleAssignDocument,
        variables: { id: [...picked.keys()][0] ?? 'rol_…', input: { holderId: app.id } },
      })}
    >
      {(form) => <PickMany label="Roles" find={find} picked={form.values.picked} onPick={(picked) => form.setFieldValue('picked', picked)} error={form.errors['picked']} />}
    </DrawerForm>
  )
}

// One after the other: the first that is refused stops the rest, and what was given stays.
function useGive(app: App) {
  const { run } = useAction(ManagementAppRoleAssignDocument)
  const toast = useToast()
  return async (ids: string[]) => {
    const changes: ChangeFragment[] = []
    for (const id of ids) {
      const { data, problem } = await run({ id, input: { holderId: app.id } })
      if (problem) return problem
      changes.push(...(data.roleAssign?.changes ?? []))
    }
    toast.done(`${some(ids.length, 'role')} given.`, changes)
    return undefined
  }
}

function useFindRoles(app: App) {
  const lookUp = useLookUp(PickManagementRolesDocument)
  return useCallback(
    async (search: string | undefined) => {
      const { data, problem } = await lookUp({ first: 50, ...(search && { search }) })
      if (problem) return { problem }
      const held = new Set(app.roles?.nodes.map(({ id }) => id))
      return { data: (data.roles?.nodes ?? []).filter(({ id }) => !held.has(id)).map(({ id, name, description }): Item => ({ id, name, detail: description })) }
    },
    [lookUp, app],
  )
}
