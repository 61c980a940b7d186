import { Kbd, Menu as Dropdown, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import mark from '../assets/mark.svg'
import { IconLogout, IconMoon, IconSearch, IconSelector, IconSun, IconTerminal2 } from '../ui/icons'
import { enumInWords } from '../ui/words'
import styles from './Menu.module.css'
import { type PageEntry, pages } from './pages'
import { tenantName, type Viewer } from './permissions'
import { useWhyNot } from './session'
import { signOut } from './signOut'

/** The menu: the tenant, the palette, the pages, and who is signed in. */
export function Menu({ viewer, openPalette }: { viewer: Viewer; openPalette: () => void }) {
  return (
    <div className={styles.menu}>
      <p className={styles.tenant}>
        <img src={mark} alt="" width="32" height="32" />
        <b>{tenantName(viewer)}</b>
      </p>
      <button type="button" className={styles.find} onClick={openPalette}>
        <IconSearch size={16} aria-hidden /> Find or do <Kbd size="xs">⌘K</Kbd>
      </button>
      <nav aria-label="Pages">
        <ul>
          {pages.map((page) => (
            <li key={page.to}>
              <Entry page={page} />
            </li>
          ))}
          <li className={styles.apart}>
            <a className={styles.entry} href="/playground">
              <IconTerminal2 size={18} /> Playground
            </a>
          </li>
        </ul>
      </nav>
      <Who viewer={viewer} />
    </div>
  )
}

function Entry({ page: { to, label, icon: Icon, needs } }: { page: PageEntry }) {
  const reason = useWhyNot(needs)
  if (reason) {
    return (
      <Tooltip label={reason} multiline w={260} position="right">
        <span className={styles.entry} role="link" aria-disabled tabIndex={0}>
          <Icon size={18} /> {label}
        </span>
      </Tooltip>
    )
  }
  return (
    <Link to={to} className={styles.entry} activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
      <Icon size={18} /> {label}
    </Link>
  )
}

function Who({ viewer }: { viewer: Viewer }) {
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const leave = async () => {
    await signOut()
    location.assign('/sign-in')
  }
  return (
    <Dropdown position="top-start" width={230}>
      <Dropdown.Target>
        <button type="button" className={styles.who}>
          <span>
            <b>{viewer.name}</b>
            <small>{enumInWords(viewer.kind)}</small>
          </span>
          <IconSelector size={16} aria-hidden />
        </button>
      </Dropdown.Target>
      <Dropdown.Dropdown>
        <Dropdown.Item leftSection={dark ? <IconSun size={16} /> : <IconMoon size={16} />} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
          {dark ? 'Light colours' : 'Dark colours'}
        </Dropdown.Item>
        <Dropdown.Item onClick={() => setColorScheme('auto')}>Colours of the system</Dropdown.Item>
        <Dropdown.Divider />
        <Dropdown.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          Sign out
        </Dropdown.Item>
      </Dropdown.Dropdown>
    </Dropdown>
  )
}
