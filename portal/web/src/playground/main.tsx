import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { signOut } from '../app/signOut'
import { App } from './App'
import { takeAdminCode } from './fragment'
import { tokenForAdminCode } from './oauth'
import './playground.css'
import { Session } from './session'
import type { Token } from './token'
import { viewerOf } from './viewer'

// Outside of React, because a one-time code must be exchanged once, however often a component is drawn.
const session = new Session({ storage: sessionStorage, viewerOf, now: Date.now, leave: () => void signOut() })
void session.open(arriving())
addEventListener('hashchange', () => {
  const token = arriving()
  if (token !== null) void session.open(token)
})

function arriving(): Promise<Token> | null {
  const code = takeAdminCode(location, history)
  return code === null ? null : tokenForAdminCode(code)
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
)
