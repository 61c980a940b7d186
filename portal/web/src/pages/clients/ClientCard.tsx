import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Permission } from '../../app/permissions'
import { ClientSecretCreateDocument, ClientSecretRevokeDocument, type ClientWholeFragment } from '../../graphql/generated/graphql'
import { useAction } from '../../graphql/use'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { CopyId } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { Facts } from '../../ui/Facts'
import { ShowAsGraphQL } from '../../ui/ShowAsGraphQL'
import { useToast } from '../../ui/toast'
import { enumInWords } from '../../ui/words'
import styles from './Client.module.css'
import { type Made, SecretOnce } from './SecretOnce'

type Client = ClientWholeFragment
type Secret = Client['secrets'][number]

interface ClientCardProps {
  client: Client
  /** What changing it needs. */
  may: Permission
  /** Nobody signs in by it: it is a management app's, whose roles stand elsewhere. */
  machine?: boolean
  /** Its other buttons. */
  children?: ReactNode
}

/** A client: what it is called, what it may do, and its secrets, of which there may be two while one takes over from the other. */
export function ClientCard({ client, may, machine = false, children }: ClientCardProps) {
  const [revoking, setRevoking] = useState<Secret | null>(null)
  return (
    <section className={styles.client} aria-label={`Client ${client.name}`}>
      <div className={styles.head}>
        <div>
          <h3>{client.name}</h3>
          {client.description && <span className="quiet">{client.description}</span>}
        </div>
        <div className={styles.buttons}>
          <NewSecret client={client} may={may} />
          {children}
        </div>
      </div>
      <Facts facts={factsOf(client, machine)} />
      <ul className={styles.secrets} aria-label="Secrets">
        {client.secrets.map((secret) => (
          <SecretLine key={secret.id} secret={secret} last={client.secrets.length === 1} may={may} onRevoke={() => setRevoking(secret)} />
        ))}
      </ul>
      {revoking && <Revoke client={client} secret={revoking} onClose={() => setRevoking(null)} />}
    </section>
  )
}

function factsOf({ id, clientId, type, redirectUris, accessTokenTtl, roles }: Client, machine: boolean) {
  const lives = <span className="number">{`${accessTokenTtl.toLocaleString()} s`}</span>
  const ids = [
    ['client_id', <CopyId id={clientId} what="the client_id" />],
    ['Id in the graph', <CopyId id={id} what="the id of the client" />],
  ] as const
  if (machine) return [...ids, ['Tokens live', lives]] as const
  return [
    ...ids,
    ['Runs', type === 'WEB' ? 'On a server or in a browser' : enumInWords(type)],
    ['Sends users back to', redirectUris.length > 0 ? <Uris uris={redirectUris} /> : <span className="quiet">Nowhere yet</span>],
    ['Tokens live', lives],
    ['Narrowed by roles', roles?.nodes.map(({ name }) => name).join(', ') || <span className="quiet">None: all that the app's token may do</span>],
  ] as const
}

function Uris({ uris }: { uris: string[] }) {
  return (
    <ul className={styles.uris}>
      {uris.map((uri) => (
        <li key={uri}>
          <code className="mono">{uri}</code>
        </li>
      ))}
    </ul>
  )
}

interface SecretLineProps {
  secret: Secret
  last: boolean
  may: Permission
  onRevoke: () => void
}

function SecretLine({ secret: { hint, createdAt, lastUsedAt }, last, may, onRevoke }: SecretLineProps) {
  return (
    <li>
      <span>
        Secret <code className="mono">…{hint}</code>{' '}
        <span className="quiet">
          created <DateTime at={createdAt} />, last used <DateTime at={lastUsedAt} never="never" />
        </span>
      </span>
      <Allowed may={may} unless={last ? 'A client keeps one secret at least. Add the next one first.' : null}>
        <Button variant="default" size="xs" c="red" onClick={onRevoke} aria-label={`Revoke the secret …${hint}`}>
          Revoke…
        </Button>
      </Allowed>
    </li>
  )
}

function NewSecret({ client, may }: { client: Client; may: Permission }) {
  const { run, busy } = useAction(ClientSecretCreateDocument)
  const [made, setMade] = useState<Made | null>(null)
  const toast = useToast()
  const variables = { clientId: client.id }
  const add = async () => {
    const { data, problem } = await run(variables)
    if (problem) return toast.failed(problem.text)
    setMade({ name: client.name, clientId: client.clientId, clientSecret: data.clientSecretCreate!.clientSecret })
  }
  return (
    <>
      <ShowAsGraphQL operations={[{ name: 'ClientSecretCreate', document: ClientSecretCreateDocument, variables: { ...variables, key: 'a UUID, new for each request' } }]} size="xs" />
      <Allowed may={may} unless={client.secrets.length >= 2 ? 'It has two secrets. Revoke the one that is not used any more.' : null}>
        <Button variant="default" size="xs" loading={busy} onClick={() => void add()}>
          Add a second secret
        </Button>
      </Allowed>
      <SecretOnce made={made} onClose={() => setMade(null)} />
    </>
  )
}

function Revoke({ client, secret, onClose }: { client: Client; secret: Secret; onClose: () => void }) {
  return (
    <ConfirmWithRehearsal
      opened
      onClose={onClose}
      title={`Revoke the secret …${secret.hint}?`}
      document={ClientSecretRevokeDocument}
      name="ClientSecretRevoke"
      variables={{ clientId: client.id, secretId: secret.id }}
      confirmLabel="Revoke"
      danger
      done={() => `The secret …${secret.hint} was revoked.`}
    >
      Whoever still uses it gets no token any more. Tokens that were bought with it go on until they end.{' '}
      {secret.lastUsedAt && (
        <>
          It was last used <DateTime at={secret.lastUsedAt} />.
        </>
      )}
    </ConfirmWithRehearsal>
  )
}
