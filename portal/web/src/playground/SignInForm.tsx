import { type FormEvent, useState } from 'react'
import { SignInError, tokenForClient } from './oauth'
import { type Session, sentenceOf } from './session'
import { fromPaste, type Token } from './token'

type Way = 'client' | 'token'

/** Takes the credentials of a client, or a token that the person already has. */
export function SignInForm({ session, notice }: { session: Session; notice: string }) {
  const [way, setWay] = useState<Way>('client')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setProblem('')
    try {
      await session.signIn(await tokenFrom(way, form))
    } catch (error) {
      setProblem(sentenceOf(error))
      setBusy(false)
    }
  }

  return (
    <form onSubmit={submit} aria-busy={busy}>
      <Ways way={way} choose={setWay} />
      {way === 'client' ? <ClientFields /> : <TokenField />}
      <p className="problem" role="alert">
        {problem ?? notice}
      </p>
      <button className="main-action" disabled={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  )
}

async function tokenFrom(way: Way, form: FormData): Promise<Token> {
  const field = (name: string) => String(form.get(name) ?? '').trim()
  if (way === 'client') return tokenForClient(field('client_id'), field('client_secret'))
  const token = fromPaste(field('token'))
  if (token === null) throw new SignInError('This is not an access token: it has characters that no token has.')
  return token
}

function Ways({ way, choose }: { way: Way; choose: (way: Way) => void }) {
  const option = (value: Way, label: string) => (
    <label>
      <input type="radio" name="way" checked={way === value} onChange={() => choose(value)} />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset className="ways">
      <legend className="hidden">How to sign in</legend>
      {option('client', 'Client credentials')}
      {option('token', 'Access token')}
    </fieldset>
  )
}

function ClientFields() {
  return (
    <>
      <label className="field">
        Client id
        <input name="client_id" required autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </label>
      <label className="field">
        Client secret
        <input name="client_secret" type="password" required autoComplete="off" aria-describedby="secret-note" />
      </label>
      <p className="quiet note" id="secret-note">
        The secret buys a token and is forgotten. The token stays in this browser tab only.
      </p>
    </>
  )
}

function TokenField() {
  return (
    <label className="field">
      Access token
      <textarea name="token" required rows={4} autoComplete="off" autoCapitalize="none" spellCheck={false} />
    </label>
  )
}
