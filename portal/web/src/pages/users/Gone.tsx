import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWhyNot } from '../../app/session'
import { UserDeletionDocument, UserRestoreDocument } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { EmptyState } from '../../ui/EmptyState'
import { lostInWords } from '../../ui/lost'
import { day, moment } from '../../ui/time'

/** What stands where a user is not: when they were deleted, and the way to restore them as long as there is one. */
export function Gone({ id }: { id: string }) {
  const [restoring, setRestoring] = useState(false)
  const { data } = useGraph(UserDeletionDocument, { id }, { pause: useWhyNot('events:read') !== null })
  const deletion = data?.deletions?.nodes[0]
  if (!deletion) return <EmptyState title="There is no such user">They may have been deleted. For 30 days they can be restored, with their apps and groups.</EmptyState>
  const name = deletion.name ?? id
  return (
    <>
      <EmptyState
        title={`${name} was deleted`}
        action={
          <Allowed may="users:delete">
            <Button onClick={() => setRestoring(true)}>Restore…</Button>
          </Allowed>
        }
      >
        On {moment(new Date(deletion.deletedAt))}. Until {day(new Date(deletion.restorableUntil))} they can be restored, with their apps and groups.
      </EmptyState>
      <ConfirmWithRehearsal
        opened={restoring}
        onClose={() => setRestoring(false)}
        title={`Restore ${name}?`}
        document={UserRestoreDocument}
        name="UserRestore"
        variables={{ id }}
        confirmLabel="Restore"
        told={(data) => <p>{lostInWords(data, 'will be')}</p>}
        done={(data) => `${name} was restored. ${lostInWords(data, 'was')}`.trim()}
      >
        They come back as they were, with apps, groups, accounts and roles. Their sessions have ended.
      </ConfirmWithRehearsal>
    </>
  )
}
