import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Permission } from '../../app/permissions'
import { type OnDisable } from './generated/graphql'
import { AppMakeDefaultDocument, AppUpdateDocument, type AppWholeFragment } from './generated/graphql'
import { Allowed } from '../../ui/Allowed'
import { ConfirmWithRehearsal } from '../../ui/ConfirmWithRehearsal'
import { Deed } from '../../ui/Facts'
import { OnDisableChoice } from '../../ui/OnDisableChoice'
import type { TenantDefault } from './Detail'

type App = AppWholeFragment

interface AskProps {
  title: string
  says: ReactNode
  verb: string
  may: Permission
  unless?: string | null
  /** The question that the button asks. */
  question: (close: () => void) => ReactNode
}

function Ask({ title, says, verb, may, unless, question }: AskProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Deed
        title={title}
        button={
          <Allowed may={may} unless={unless}>
            <Button variant="default" onClick={() => setAsking(true)}>
              {verb}…
            </Button>
          </Allowed>
        }
      >
        {says}
      </Deed>
      {asking && question(() => setAsking(false))}
    </>
  )
}

/** Gives an app to all users of the tenant, or stops that: with the effect shown before. */
export function AutoAssign({ app }: { app: App }) {
  const on = app.autoAssign
  return (
    <Ask
      title="Auto-assigned app"
      says={on ? 'On: every user of the tenant has it, those there already and those to come.' : 'Off: it is given to users, groups and accounts one by one.'}
      verb={on ? 'Switch off' : 'Switch on'}
      may="apps:edit"
      question={(close) => (on ? <AutoOff app={app} onClose={close} /> : <AutoOn app={app} onClose={close} />)}
    />
  )
}

function AutoOn({ app, onClose }: { app: App; onClose: () => void }) {
  return (
    <ConfirmWithRehearsal
      opened
      onClose={onClose}
      title={`Auto-assign ${app.name} to all users?`}
      document={AppUpdateDocument}
      name="AppUpdate"
      variables={{ id: app.id, input: { autoAssign: true, expectedVersion: app.version } }}
      confirmLabel="Switch on"
      done={() => `Every user has ${app.name}.`}
    >
      All users of the tenant get it at once, and all who come later.
    </ConfirmWithRehearsal>
  )
}

function AutoOff({ app, onClose }: { app: App; onClose: () => void }) {
  const [onDisable, setOnDisable] = useState<OnDisable>('REVOKE')
  return (
    <ConfirmWithRehearsal
      opened
      onClose={onClose}
      title={`Stop auto-assigning ${app.name}?`}
      document={AppUpdateDocument}
      name="AppUpdate"
      variables={{ id: app.id, input: { autoAssign: false, onDisable, expectedVersion: app.version } }}
      confirmLabel="Switch off"
      danger={onDisable === 'REVOKE'}
      done={() => `${app.name} is not auto-assigned any more.`}
    >
      <OnDisableChoice value={onDisable} onChange={setOnDisable} />
    </ConfirmWithRehearsal>
  )
}

/** Makes an app the one where a sign-in ends that names none. */
export function DefaultApp({ app, tenant }: { app: App; tenant: TenantDefault }) {
  if (!tenant) return null
  const now = tenant.defaultApp
  const is = now?.id === app.id
  const says = is ? 'A sign-in that names no app ends here.' : now ? `A sign-in that names no app ends in ${now.name}.` : 'No default is set: a sign-in that names no app ends on an error page.'
  return (
    <Ask
      title="Default app"
      says={says}
      verb={is ? 'Set none' : 'Make it the default'}
      may="tenant:edit"
      unless={!is && !app.active ? 'Only an app that is open for sign-in can be the default.' : null}
      question={(close) => (
        <ConfirmWithRehearsal
          opened
          onClose={close}
          title={is ? 'Have no default app?' : `Make ${app.name} the default app?`}
          document={AppMakeDefaultDocument}
          name="AppMakeDefault"
          variables={{ input: { defaultAppId: is ? null : app.id, expectedVersion: tenant.version } }}
          confirmLabel={is ? 'Set none' : 'Make it the default'}
          danger={is}
          done={() => (is ? 'There is no default app now.' : `${app.name} is the default app.`)}
        >
          {is ? 'A sign-in that names no app then ends on an error page, unless an account has a default of its own.' : 'A sign-in that names no app ends there. New accounts hold it from the start.'}
        </ConfirmWithRehearsal>
      )}
    />
  )
}

/** Opens an app for sign-in, or closes it. */
export function OpenForSignIn({ app }: { app: App }) {
  const { active, name } = app
  return (
    <Ask
      title="Open for sign-in"
      says={active ? 'Open: whoever has it can enter.' : 'Closed: it can be assigned, but nobody enters it.'}
      verb={active ? 'Close' : 'Open'}
      may="apps:edit"
      question={(close) => (
        <ConfirmWithRehearsal
          opened
          onClose={close}
          title={active ? `Close ${name} for sign-in?` : `Open ${name} for sign-in?`}
          document={AppUpdateDocument}
          name="AppUpdate"
          variables={{ id: app.id, input: { active: !active, expectedVersion: app.version } }}
          confirmLabel={active ? 'Close it' : 'Open it'}
          danger={active}
          done={() => (active ? `${name} is closed.` : `${name} is open for sign-in.`)}
        >
          {active ? 'Assignments stay, but nobody can enter it until it is opened again.' : 'Whoever has it can enter from now on.'}
        </ConfirmWithRehearsal>
      )}
    />
  )
}
