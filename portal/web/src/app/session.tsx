import { createContext, type ReactNode, use } from 'react'
import { type Permission, type Viewer, whyNot } from './permissions'

const Session = createContext<Viewer | null>(null)

/** Says to all that is below who is signed in. */
export function SessionProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <Session value={viewer}>{children}</Session>
}

/** Who is signed in. Only pages inside of the shell may ask. */
export function useViewer(): Viewer {
  const viewer = use(Session)
  if (!viewer) throw new Error('useViewer is for pages inside of the shell')
  return viewer
}

/** Why the viewer may not do something, or null. */
export function useWhyNot(...wanted: Permission[]): string | null {
  return whyNot(useViewer(), ...wanted)
}
