import { Alert, Button, Loader } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { placeAfter } from '../../app/leave'
import mark from '../../assets/mark.svg'
import { type Choice, type Entry, enter, present, type Result, setPassword, takeCode } from './door'
import { PasswordForm } from './PasswordForm'
import styles from './SignIn.module.css'
import { TenantChoice } from './TenantChoice'
import { WaysIn } from './WaysIn'

/** Where somebody is on their way in. */
type Step =
  | { at: 'looking' }
  | { at: 'door' }
  | { at: 'tenants'; tenants: Choice[]; entry: Entry }
  | { at: 'password' }
  | { at: 'here'; name: string; tenant: string }

// Taken once, when this file is loaded: a code is good once, however often a component is drawn.
const code = takeCode(location, history)

/** Signs in: with a password, by a one-time link, or with a management app's credentials. Then goes on to where one was. */
export function SignIn() {
  const { next } = useSearch({ from: '/sign-in' })
  const [step, setStep] = useState<Step>({ at: 'looking' })
  const [refused, setRefused] = useState<string>()
  useEffect(() => {
    document.title = 'Sign in · Tenantry'
    void begin().then(setStep, (error: Error) => {
      setRefused(error.message)
      setStep({ at: 'door' })
    })
  }, [])
  const goOn = () => location.replace(placeAfter(next))
  const take = (result: Result, entry?: Entry) => {
    setRefused(result.is === 'refused' ? result.text : undefined)
    if (result.is === 'in') goOn()
    if (result.is === 'password') setStep({ at: 'password' })
    if (result.is === 'choose' && entry) setStep({ at: 'tenants', tenants: result.tenants, entry })
  }
  const tryIn = async (entry: Entry) => take(await enter(entry), entry)
  return (
    <main className={styles.page}>
      <Words />
      <section className={styles.card} aria-live="polite">
        {refused && (
          <Alert color="red" role="alert" mb="md">
            {refused}
          </Alert>
        )}
        {step.at === 'looking' && <Loader size="sm" aria-label="Looking" />}
        {step.at === 'door' && <WaysIn tryIn={tryIn} />}
        {step.at === 'tenants' && (
          <TenantChoice tenants={step.tenants} choose={(tenant) => tryIn({ ...step.entry, tenant } as Entry)} back={() => setStep({ at: 'door' })} />
        )}
        {step.at === 'password' && <PasswordForm set={async (password) => take(await setPassword(password))} />}
        {step.at === 'here' && <Here name={step.name} tenant={step.tenant} goOn={goOn} other={() => setStep({ at: 'door' })} />}
      </section>
    </main>
  )
}

// A link comes first; else whoever is signed in already is told so.
async function begin(): Promise<Step> {
  if (code !== null) {
    const result = await enter({ code })
    if (result.is === 'refused') throw new Error(`${result.text} A link is good once, and for a while.`)
    return { at: 'password' }
  }
  const who = await present()
  if (!who) return { at: 'door' }
  return who.password ? { at: 'password' } : { at: 'here', name: who.name, tenant: who.tenant.name }
}

function Here({ name, tenant, goOn, other }: { name: string; tenant: string; goOn: () => void; other: () => void }) {
  return (
    <>
      <h2>You are signed in</h2>
      <p className="quiet">
        As {name}, in {tenant}.
      </p>
      <Button fullWidth onClick={goOn}>
        Go on
      </Button>
      <Button fullWidth variant="subtle" mt="xs" onClick={other}>
        Sign in as somebody else
      </Button>
    </>
  )
}

function Words() {
  return (
    <header className={styles.words}>
      <img src={mark} alt="" width="44" height="44" />
      <h1>Tenantry</h1>
      <p>
        The control plane of a multi-tenant identity product: tenants, users, apps, groups and accounts, and every edge between
        them, served as one graph.
      </p>
      <dl>
        <Address of={<code>/graphql</code>}>The graph. Send a POST with a bearer token.</Address>
        <Address of={<a href="/schema.graphql">/schema.graphql</a>}>The whole schema, with a description on every field.</Address>
        <Address of={<a href="/playground">/playground</a>}>Explore the schema, and run a first query.</Address>
        <Address of={<code>/oidc/token</code>}>Client credentials in, access token out.</Address>
      </dl>
      <a className={styles.small} href="/licenses.md">
        Licenses of the software in these pages
      </a>
    </header>
  )
}

function Address({ of, children }: { of: ReactNode; children: string }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>{children}</dd>
    </div>
  )
}
