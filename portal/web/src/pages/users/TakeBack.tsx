import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useWhyNot } from '../../app/session'
import { UserDeleteDocument } from './generated/graphql'
import { useAction } from '../../graphql/use'
import { IconArrowBackUp } from '../../ui/icons'
import { useToast } from '../../ui/toast'

/** Says that a user was added, with the button that deletes them again, for who may. */
export function useTakeBack() {
  const may = useWhyNot('users:delete') === null
  const navigate = useNavigate()
  const leave = () => void navigate({ to: '/users' })
  const toast = useToast()
  return (message: string, id: string) => {
    if (!may) return toast.done(message)
    notifications.show({
      id,
      color: 'brand',
      withBorder: true,
      autoClose: 10_000,
      closeButtonProps: { 'aria-label': 'Close' },
      message: (
        <Group justify="space-between" wrap="nowrap" role="status">
          <span>{message}</span>
          <TakeBack id={id} onDone={leave} />
        </Group>
      ),
    })
  }
}

function TakeBack({ id, onDone }: { id: string; onDone: () => void }) {
  const { run, busy } = useAction(UserDeleteDocument)
  const toast = useToast()
  const undo = async () => {
    const { problem } = await run({ id })
    notifications.hide(id)
    if (problem) return toast.failed(`Not undone. ${problem.text}`)
    toast.done('Undone.')
    onDone()
  }
  return (
    <Button size="xs" variant="default" loading={busy} leftSection={<IconArrowBackUp size={16} />} onClick={() => void undo()} aria-label="Undo">
      Undo
    </Button>
  )
}
