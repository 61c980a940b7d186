import { useEffect, useRef } from 'react'
import type { Session, SessionState } from './session'
import { SignInForm } from './SignInForm'

type Ended = Extract<SessionState, { phase: 'ended' }>

/** Asks for another sign-in over the editor, whose contents stay as they are. */
export function SignInAgain({ session, state }: { session: Session; state: Ended }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // A refused request makes a new state, so a dialog that was put away comes back with the next one.
  useEffect(() => dialog.current?.showModal(), [state])

  return (
    <dialog ref={dialog} className="card" aria-labelledby="sign-in-again">
      <h1 id="sign-in-again">Sign in again</h1>
      <p className="quiet">{state.notice}</p>
      <SignInForm session={session} notice="" />
      <button className="plain-action" type="button" onClick={() => dialog.current?.close()}>
        Not now
      </button>
    </dialog>
  )
}
