import { Button, Drawer, Skeleton } from '@mantine/core'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ViewerDocument } from '../graphql/generated/graphql'
import { useGraph } from '../graphql/use'
import { IconMenu2 } from '../ui/icons'
import { EmptyState } from '../ui/EmptyState'
import { later, useSoon } from '../ui/later'
import { ProblemAlert } from '../ui/Problem'
import { KeyHelp } from './KeyHelp'
import { Menu } from './Menu'
import { OfflineBanner } from './OfflineBanner'
import { tenantName, type Viewer } from './permissions'
import { remember } from './recent'
import { SessionProvider } from './session'
import { signOut } from './signOut'
import styles from './Shell.module.css'

const Palette = later(() => import('./Palette'))

const noVariables = {}

/** What is around every page: the menu, who is signed in, the palette, and what is said when the network goes. */
export function Shell() {
  const { data, problem, reload } = useGraph(ViewerDocument, noVariables)
  // Whoever is not signed in is on the way to the sign-in page already: see clients.ts.
  if (problem?.code === 'UNAUTHENTICATED') return null
  if (!data && problem) return <main className={styles.alone}><ProblemAlert problem={problem} retry={reload} /></main>
  if (!data) return <Waiting />
  if (data.viewer.kind === 'OPERATOR') return <NoTenant />
  return (
    <SessionProvider viewer={data.viewer}>
      <Frame viewer={data.viewer} />
    </SessionProvider>
  )
}

function Frame({ viewer }: { viewer: Viewer }) {
  const [menu, setMenu] = useState(false)
  const [palette, setPalette] = useState(false)
  const { pathname } = useLocation()
  useEffect(() => setMenu(false), [pathname])
  useEffect(() => remember(pathname), [pathname])
  usePaletteKey(() => setPalette(true))
  useSoon(Palette)
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      <section className={styles.side} aria-label="Menu">
        <Menu viewer={viewer} openPalette={() => setPalette(true)} />
      </section>
      <header className={styles.top}>
        <Button variant="subtle" color="gray" leftSection={<IconMenu2 size={20} />} onClick={() => setMenu(true)}>
          Menu
        </Button>
        <b>{tenantName(viewer)}</b>
      </header>
      <Drawer opened={menu} onClose={() => setMenu(false)} position="left" size={280} padding="md" title="Menu">
        <Menu viewer={viewer} openPalette={() => setPalette(true)} />
      </Drawer>
      <main id="page" tabIndex={-1} className={styles.page}>
        <OfflineBanner />
        <Outlet />
      </main>
      <KeyHelp />
      {palette && <Palette onClose={() => setPalette(false)} />}
    </div>
  )
}

function usePaletteKey(open: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

function Waiting() {
  return (
    <div className={styles.shell} aria-busy>
      <div className={styles.side}>
        {[1, 2, 3, 4].map((line) => (
          <Skeleton key={line} height={20} my="md" />
        ))}
      </div>
      <main className={styles.page} aria-label="Loading">
        <Skeleton height={32} width={220} mb="xl" />
        <Skeleton height={320} />
      </main>
    </div>
  )
}

function NoTenant() {
  const leave = async () => {
    await signOut()
    location.assign('/sign-in')
  }
  return (
    <main className={styles.alone}>
      <EmptyState title="These credentials have no tenant" action={<Button onClick={() => void leave()}>Sign in as somebody else</Button>}>
        The portal shows one tenant. An operator's credentials create and list tenants, which the graph does; to look into one,
        sign in as an administrator of it.
      </EmptyState>
    </main>
  )
}
