import { useEffect, useState } from 'react'
import mark from '../assets/mark.svg'
import type { Session, SessionState } from './session'
import { timeLeft, type Token } from './token'
import { kindInWords, type Viewer } from './viewer'

interface Props {
  session: Session
  state: SessionState
}

/** The bar that says where one is, who one is, and for how long. */
export function TopBar({ session, state }: Props) {
  return (
    <header className="bar">
      <a className="brand" href="/">
        <img src={mark} alt="" width="24" height="24" />
        Tenantry
      </a>
      <span className="place">Playground</span>
      {(state.phase === 'signedIn' || state.phase === 'ended') && <Who session={session} state={state} />}
    </header>
  )
}

function Who({ session, state }: { session: Session; state: Exclude<SessionState, { phase: 'checking' | 'signedOut' }> }) {
  return (
    <div className="who">
      <Identity viewer={state.viewer} />
      {state.phase === 'signedIn' ? <Clock session={session} token={state.token} /> : <AskAgain session={session} />}
      <button className="plain-action" type="button" onClick={() => session.signOut()}>
        Sign out
      </button>
    </div>
  )
}

function AskAgain({ session }: { session: Session }) {
  return (
    <button className="plain-action ended" type="button" onClick={() => session.end()}>
      Session ended: sign in
    </button>
  )
}

function Identity({ viewer }: { viewer: Viewer }) {
  const kind = kindInWords(viewer.kind)
  return (
    <details className="identity">
      <summary>
        <strong>{viewer.name ?? viewer.app?.name ?? kind}</strong>
        {viewer.tenant && <span> in {viewer.tenant.name}</span>}
      </summary>
      <div className="card">
        <dl>
          <Row term="Kind">{kind}</Row>
          {viewer.tenant && <Row term="Tenant">{`${viewer.tenant.name} (${viewer.tenant.id})`}</Row>}
          {viewer.app && <Row term="App">{`${viewer.app.name} (${viewer.app.id})`}</Row>}
        </dl>
        <h2>Permissions ({viewer.permissions.length})</h2>
        {/* A list that scrolls has to be reachable by keyboard. */}
        <ul tabIndex={0} aria-label="Permissions">
          {viewer.permissions.map((permission) => (
            <li key={permission}>{permission}</li>
          ))}
        </ul>
      </div>
    </details>
  )
}

function Row({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Clock({ session, token }: { session: Session; token: Token }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const tick = () => {
      setNow(Date.now())
      session.endWhenExpired()
    }
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [session])
  return <span className="clock">{timeLeft(token, now)}</span>
}
