import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { Session, SessionState } from './session'
import { SignInAgain } from './SignInAgain'
import { TopBar } from './TopBar'
import { identityOf } from './viewer'
import { Welcome } from './Welcome'

// The editor is most of the page's weight, and nobody needs it before the sign-in.
const Editor = lazy(async () => {
  const [editor, theme] = await Promise.all([import('./Editor'), import('./theme')])
  await theme.defineThemes()
  return editor
})

/** The whole page. */
export function App({ session }: { session: Session }) {
  const state = useSyncExternalStore(session.subscribe, session.get)
  return (
    <>
      <TopBar session={session} state={state} />
      <main>{content(session, state)}</main>
    </>
  )
}

function content(session: Session, state: SessionState) {
  switch (state.phase) {
    case 'checking':
      return <Waiting>Signing in…</Waiting>
    case 'signedOut':
      return <Welcome session={session} notice={state.notice} />
    default:
      return (
        <>
          <Suspense fallback={<Waiting>Loading the editor…</Waiting>}>
            <Editor key={identityOf(state.viewer)} session={session} />
          </Suspense>
          {state.phase === 'ended' && <SignInAgain session={session} state={state} />}
        </>
      )
  }
}

function Waiting({ children }: { children: string }) {
  return (
    <p className="waiting" role="status">
      {children}
    </p>
  )
}
