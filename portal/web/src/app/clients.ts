import { clientsFor } from '../graphql/client'
import { goToSignIn } from './leave'

/** The clients of this page's life: a new sign-in loads the page anew, so that nothing of the one before is kept. */
export const clients = clientsFor(goToSignIn)
