import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import {
  UserDeleteDocument,
  UserDetailDocument,
  UserDisableDocument,
  UserEnableDocument,
  type UserProfileFragment,
} from './generated/graphql'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { IconPencil, IconTrash } from '../../ui/icons'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { userName } from '../../ui/User'

interface Props {
  user: UserProfileFragment
}

/** What can be done to one user: edit, disable or enable, delete. */
export function UserDeeds({ user }: Props) {
  const { change } = useUrl()
  const [deed, setDeed] = useState<'switch' | 'delete' | null>(null)
  const off = user.status === 'DISABLED'
  return (
    <>
      <ShowAsGraphQL operations={[{ name: 'UserDetail', document: UserDetailDocument, variables: { id: user.id } }]} />
      <Allowed may="users:edit" action="userUpdate">
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => change({ form: 'edit' })}>
          Edit
        </Button>
      </Allowed>
      <Allowed may="users:edit" action={off ? 'userEnable' : 'userDisable'}>
        <Button variant="default" onClick={() => setDeed('switch')}>
          {off ? 'Enable…' : 'Disable…'}
        </Button>
      </Allowed>
      <Allowed may="users:delete" action="userDelete">
        <Button variant="default" c="red" leftSection={<IconTrash size={16} />} onClick={() => setDeed('delete')}>
          Delete…
        </Button>
      </Allowed>
      {off ? (
        <Enable user={user} opened={deed === 'switch'} onClose={() => setDeed(null)} />
      ) : (
        <Disable user={user} opened={deed === 'switch'} onClose={() => setDeed(null)} />
      )}
      <Delete user={user} opened={deed === 'delete'} onClose={() => setDeed(null)} />
    </>
  )
}

interface DeedProps extends Props {
  opened: boolean
  onClose: () => void
}

function Disable({ user, ...rest }: DeedProps) {
  return (
    <ConfirmWithRehearsal
      {...rest}
      title={`Disable ${userName(user)}?`}
      document={UserDisableDocument}
      name="UserDisable"
      variables={{ id: user.id }}
      confirmLabel="Disable"
      danger
      done={() => `${userName(user)} was disabled.`}
    >
      They are shut out of all apps, and their sessions end. Enabling brings back what they were.
    </ConfirmWithRehearsal>
  )
}

function Enable({ user, ...rest }: DeedProps) {
  return (
    <ConfirmWithRehearsal
      {...rest}
      title={`Enable ${userName(user)}?`}
      document={UserEnableDocument}
      name="UserEnable"
      variables={{ id: user.id }}
      confirmLabel="Enable"
      done={() => `${userName(user)} was enabled.`}
    >
      They may sign in again to every app that they have.
    </ConfirmWithRehearsal>
  )
}

function Delete({ user, ...rest }: DeedProps) {
  const navigate = useNavigate()
  return (
    <ConfirmWithRehearsal
      {...rest}
      title={`Delete ${userName(user)}?`}
      document={UserDeleteDocument}
      name="UserDelete"
      variables={{ id: user.id }}
      confirmLabel="Delete the user"
      danger
      done={() => `${userName(user)} was deleted.`}
      onDone={() => void navigate({ to: '/users' })}
    >
      With all that apps keep of them. What they did stays in the log. They can be restored for 30 days.
    </ConfirmWithRehearsal>
  )
}
