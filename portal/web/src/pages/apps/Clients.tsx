import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import { type AppWholeFragment } from './generated/graphql'
import { ClientDeleteDocument, type ClientWholeFragment } from '../../graphql/generated/graphql'
import { Allowed } from '../../ui/Allowed'
import { Bar } from '../../ui/Bar'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { EmptyState } from '../../ui/EmptyState'
import { IconPlus } from '../../ui/icons'
import { RowMenu } from '../../ui/RowMenu'
import { ClientCard } from '../clients/ClientCard'
import { ClientForm } from '../clients/Form'
import { type Made, SecretOnce } from '../clients/SecretOnce'

/** How many clients an app may have. */
const MOST = 20

/** The OAuth clients of an app. */
export function AppClients({ app }: { app: AppWholeFragment }) {
  const { search, change } = useUrl()
  const [made, setMade] = useState<Made | null>(null)
  const [leaving, setLeaving] = useState<ClientWholeFragment | null>(null)
  const clients = app.clients?.nodes ?? []
  const form = search['form']
  const edited = clients.find(({ id }) => id === form)
  return (
    <>
      <Bar>
        <Allowed may="apps:edit" unless={clients.length >= MOST ? `An app has at most ${MOST} clients.` : null}>
          <Button leftSection={<IconPlus size={16} />} onClick={() => change({ form: 'client' })}>
            Add a client
          </Button>
        </Allowed>
      </Bar>
      {clients.length === 0 && <EmptyState title="This app has no client">Add one: its client_id and secret are what the app signs users in with.</EmptyState>}
      {clients.map((client) => (
        <ClientCard key={client.id} client={client} may="apps:edit">
          <RowMenu name={client.name}>
            <Allowed may="apps:edit">
              <Menu.Item onClick={() => change({ form: client.id })}>Edit</Menu.Item>
            </Allowed>
            <Allowed may="apps:edit">
              <Menu.Item color="red" onClick={() => setLeaving(client)}>
                Delete…
              </Menu.Item>
            </Allowed>
          </RowMenu>
        </ClientCard>
      ))}
      <ClientForm key={edited?.id ?? 'new'} appId={app.id} client={edited} opened={form === 'client' || !!edited} onClose={() => change({ form: undefined }, { replace: true })} onMade={setMade} />
      <SecretOnce made={made} onClose={() => setMade(null)} />
      {leaving && <DeleteClient client={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

function DeleteClient({ client, onClose }: { client: ClientWholeFragment; onClose: () => void }) {
  return (
    <ConfirmWithRehearsal
      opened
      onClose={onClose}
      title={`Delete the client ${client.name}?`}
      document={ClientDeleteDocument}
      name="ClientDelete"
      variables={{ id: client.id }}
      confirmLabel="Delete the client"
      danger
      done={() => `The client ${client.name} was deleted.`}
    >
      Its secrets and its tokens stop working at once. This cannot be undone: a new client has another client_id.
    </ConfirmWithRehearsal>
  )
}
