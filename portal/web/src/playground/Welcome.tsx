import type { Session } from './session'
import { SignInForm } from './SignInForm'

/** What a visitor sees before the sign-in. */
export function Welcome({ session, notice }: { session: Session; notice: string }) {
  return (
    <div className="welcome">
      <section className="card" aria-labelledby="sign-in">
        <h1 id="sign-in">Sign in to the playground</h1>
        <p className="quiet">
          Every token opens its own part of the graph: a management app sees its whole tenant, an app its own users.
        </p>
        <SignInForm session={session} notice={notice} />
      </section>
      <p className="quiet aside">
        Just looking? <a href="/schema.graphql">Read the schema</a>, no sign-in needed.
      </p>
    </div>
  )
}
