import { Button, PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Entry } from './door'

/** Takes an address and a password, or the credentials of a management app. */
export function WaysIn({ tryIn }: { tryIn: (entry: Entry) => Promise<void> }) {
  const [way, setWay] = useState('password')
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const field = (name: string) => String(form.get(name) ?? '')
    setBusy(true)
    await tryIn(
      way === 'password'
        ? { email: field('email').trim(), password: field('password') }
        : { clientId: field('client_id').trim(), clientSecret: field('client_secret').trim() },
    )
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <h2>Sign in</h2>
      <SegmentedControl
        fullWidth
        mb="lg"
        value={way}
        onChange={setWay}
        aria-label="How to sign in"
        data={[
          { value: 'password', label: 'Administrator' },
          { value: 'client', label: 'Management app' },
        ]}
      />
      <Stack key={way}>{way === 'password' ? <PasswordFields /> : <ClientFields />}</Stack>
      <Button type="submit" fullWidth mt="lg" loading={busy}>
        Sign in
      </Button>
    </form>
  )
}

function PasswordFields() {
  return (
    <>
      <TextInput name="email" type="email" label="Email" required withAsterisk={false} autoComplete="username" autoFocus />
      <PasswordInput name="password" label="Password" required withAsterisk={false} autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }} />
      <p className="quiet">No password yet, or forgotten? Another administrator can give you a one-time link.</p>
    </>
  )
}

function ClientFields() {
  return (
    <>
      <TextInput name="client_id" label="Client id" required withAsterisk={false} autoComplete="off" autoCapitalize="none" spellCheck={false} autoFocus />
      <PasswordInput name="client_secret" label="Client secret" required withAsterisk={false} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': 'Show the secret' }} />
      <p className="quiet">For development: you may do what the management app may, for as long as a token of it would live.</p>
    </>
  )
}
