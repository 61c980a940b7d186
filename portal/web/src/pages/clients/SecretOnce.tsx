import { Alert, Button, Modal } from '@mantine/core'
import { CopyId } from '../../ui/CopyButton'
import { Facts } from '../../ui/Facts'
import { IconAlertTriangle } from '../../ui/icons'

/** Credentials that were made a moment ago. */
export interface Made {
  name: string
  clientId: string
  clientSecret: string
}

/** Shows a secret, this once: a click beside it does not close it. */
export function SecretOnce({ made, onClose }: { made: Made | null; onClose: () => void }) {
  return (
    <Modal opened={made !== null} onClose={onClose} title={`Credentials of ${made?.name ?? ''}`} size="lg" closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false}>
      {made && (
        <>
          <Alert color="yellow" mb="md" icon={<IconAlertTriangle />}>
            The secret is shown this once. Copy it to where the app keeps its secrets before you go on.
          </Alert>
          <Facts
            facts={[
              ['client_id', <CopyId id={made.clientId} what="the client_id" />],
              ['client_secret', <CopyId id={made.clientSecret} what="the client_secret" />],
            ]}
          />
          <Button onClick={onClose} data-autofocus>
            I have stored it
          </Button>
        </>
      )}
    </Modal>
  )
}
