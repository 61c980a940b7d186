import { Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'

const toggle = { 'aria-label': 'Show the password' }

/** Sets the password of an administrator who came by a link. */
export function PasswordForm({ set }: { set: (password: string) => Promise<void> }) {
  const [busy, setBusy] = useState(false)
  const [unlike, setUnlike] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const password = String(form.get('password') ?? '')
    setUnlike(password !== form.get('again'))
    if (password !== form.get('again')) return
    setBusy(true)
    await set(password)
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <h2>Set your password</h2>
      <p className="quiet">The link has signed you in. From now on you sign in with your email address and this password.</p>
      <Stack>
        <PasswordInput name="password" label="Password" description="8 to 128 characters, of three kinds: small letters, capitals, digits, others." required withAsterisk={false} autoComplete="new-password" visibilityToggleButtonProps={toggle} autoFocus />
        <PasswordInput name="again" label="The same again" required withAsterisk={false} autoComplete="new-password" error={unlike && 'The two are not the same.'} visibilityToggleButtonProps={toggle} />
        <Button type="submit" fullWidth loading={busy}>
          Set the password
        </Button>
      </Stack>
    </form>
  )
}
