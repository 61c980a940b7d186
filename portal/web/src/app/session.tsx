import { createContext, type ReactNode, use } from 'react'
import { Can } from '../ui/Can'
import { type Permission, type Viewer, whyNot } from './permissions'

const Session = createContext<Viewer | null>(null)

/** Says to all that is below who is signed in, and what they may do in the tenant. */
export function SessionProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <Session value={viewer}>
      <Can viewerCan={viewer.viewerCan}>{children}</Can>
    </Session>
  )
}

/** Who is signed in. Only pages inside of the shell may ask. */
export function useViewer(): Viewer {
  const viewer = use(Session)
  if (!viewer) throw new Error('useViewer is for pages inside of the shell')
  return viewer
}

/** Why the viewer may not see something, or null. */
export function useWhyNot(...wanted: Permission[]): string | null {
  return whyNot(useViewer(), ...wanted)
}
