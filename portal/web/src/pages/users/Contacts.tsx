import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useUrl } from '../../app/url'
import type { UserProfileFragment } from './generated/graphql'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { CopyButton } from '../../ui/CopyButton'
import { DateTime } from '../../ui/DateTime'
import { IconPlus } from '../../ui/icons'
import { RowMenu } from '../../ui/RowMenu'
import { Status } from '../../ui/Status'
import { userName } from '../../ui/User'
import styles from './Contacts.module.css'
import { ContactForm } from './ContactForm'
import { type ContactKind, kinds } from './contactKinds'
import profile from './Profile.module.css'

type Contact = UserProfileFragment['emails' | 'phones'][number]
type Deed = 'verify' | 'primary' | 'remove'

/** How many the graph keeps beside the primary one. */
const MOST = 10

/** The addresses of a kind by which a user is reached: the primary one, and those beside it. */
export function Contacts({ user, kind }: { user: UserProfileFragment; kind: ContactKind }) {
  const { search, change } = useUrl()
  const [act, setAct] = useState<{ contact: Contact; deed: Deed } | null>(null)
  const { plural, noun, another, title, add } = kinds[kind]
  const all = user[plural]
  const beside = all.filter(({ primary }) => !primary).length
  const full = beside >= MOST ? `At most ${MOST} stand beside the primary one: remove one first.` : null
  return (
    <section className={profile.card} aria-labelledby={plural}>
      <div className={profile.head}>
        <h2 id={plural}>{title}</h2>
        <Allowed may="users:edit" action={add.name} unless={full}>
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={() => change({ form: kind })}>
            Add {another}
          </Button>
        </Allowed>
      </div>
      {all.length === 0 && <p className="quiet">None.</p>}
      <ul className={styles.list} aria-label={title}>
        {all.map((contact) => (
          <li key={contact.value}>
            <Value contact={contact} noun={noun} />
            <RowMenu name={contact.value}>
              <Deeds kind={kind} contact={contact} onAct={(deed) => setAct({ contact, deed })} />
            </RowMenu>
          </li>
        ))}
      </ul>
      <Questions user={user} kind={kind} act={act} onClose={() => setAct(null)} />
      <ContactForm user={user} kind={kind} opened={search['form'] === kind} onClose={() => change({ form: undefined }, { replace: true })} />
    </section>
  )
}

function Value({ contact: { value, primary, verified, verifiedAt }, noun }: { contact: Contact; noun: string }) {
  return (
    <div className={styles.value}>
      <span>
        {value} <CopyButton value={value} what={`the ${noun} ${value}`} />
      </span>
      <small>
        {primary && <b>Primary</b>}
        {verified ? <Status tone="good">Verified</Status> : <Status tone="warn">Not verified</Status>}
        {verifiedAt && <DateTime at={verifiedAt} />}
      </small>
    </div>
  )
}

function Deeds({ kind, contact: { primary, verified }, onAct }: { kind: ContactKind; contact: Contact; onAct: (deed: Deed) => void }) {
  const { verify, remove } = kinds[kind]
  return (
    <>
      <Allowed may="users:edit" action={verify.name} unless={verified ? 'It is verified already.' : null}>
        <Menu.Item onClick={() => onAct('verify')}>Mark as verified…</Menu.Item>
      </Allowed>
      <Allowed may="users:edit" action={verify.name} unless={primary ? 'It is the primary one already.' : null}>
        <Menu.Item onClick={() => onAct('primary')}>Make primary…</Menu.Item>
      </Allowed>
      <Allowed may="users:edit" action={remove.name} unless={primary ? 'Make another the primary one first.' : null}>
        <Menu.Item color="red" onClick={() => onAct('remove')}>
          Remove…
        </Menu.Item>
      </Allowed>
    </>
  )
}

interface QuestionsProps {
  user: UserProfileFragment
  kind: ContactKind
  act: { contact: Contact; deed: Deed } | null
  onClose: () => void
}

function Questions({ user, kind, act, onClose }: QuestionsProps) {
  const { verify, remove } = kinds[kind]
  const value = act?.contact.value ?? ''
  const name = userName(user)
  return (
    <>
      <ConfirmWithRehearsal
        opened={act?.deed === 'verify'}
        onClose={onClose}
        title={`Mark ${value} as verified?`}
        document={verify.document}
        name={verify.operation}
        variables={{ id: user.id, input: { value } }}
        confirmLabel="Mark as verified"
        done={() => `${value} is verified.`}
      >
        Do this when you know that it is theirs. It cannot be undone but by removing it.
      </ConfirmWithRehearsal>
      <ConfirmWithRehearsal
        opened={act?.deed === 'primary'}
        onClose={onClose}
        title={`Make ${value} primary?`}
        document={verify.document}
        name={verify.operation}
        variables={{ id: user.id, input: { value, makePrimary: true } }}
        confirmLabel="Make primary"
        done={() => `${value} is the primary one now.`}
      >
        {name} is reached by it from now on. The primary one until then stays beside it.
        {act?.contact.verified === false && ' It is marked as verified with that: do this when you know that it is theirs.'}
      </ConfirmWithRehearsal>
      <ConfirmWithRehearsal
        opened={act?.deed === 'remove'}
        onClose={onClose}
        title={`Remove ${value}?`}
        document={remove.document}
        name={remove.operation}
        variables={{ id: user.id, input: { value } }}
        confirmLabel="Remove"
        danger
        done={() => `${value} was removed.`}
      >
        {name} cannot be reached by it any more. It can be added again.
      </ConfirmWithRehearsal>
    </>
  )
}
