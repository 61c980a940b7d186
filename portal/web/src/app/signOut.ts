/** Ends the session at the server. The page that is open is left for the sign-in. */
export async function signOut(): Promise<void> {
  await fetch('/auth/session', { method: 'DELETE', credentials: 'same-origin' }).catch(() => undefined)
}
