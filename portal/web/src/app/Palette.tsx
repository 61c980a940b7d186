import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { NamesDocument, PaletteDocument, type PaletteQuery } from '../graphql/generated/graphql'
import { useLookUp } from '../graphql/use'
import { IconPlus, IconSearch } from '../ui/icons'
import { namesIn } from '../ui/Names'
import { usePageOf } from '../ui/ObjectLink'
import { userName } from '../ui/User'
import { pages } from './pages'
import { covers } from './permissions'
import { recentIDs } from './recent'
import { useViewer } from './session'

/** Finds pages, things and what can be begun. It is loaded when it is first opened. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState('')
  const fixed = useFixed()
  const found = useFound(query)
  useEffect(() => spotlight.open(), [])
  return (
    <Spotlight
      actions={[...fixed, ...found]}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      filter={(text, actions) => matching(text, actions as SpotlightActionGroupData[])}
      shortcut={null}
      lockScroll={false}
      centered={false}
      attributes={{ content: { 'aria-label': 'Find or do' } }}
      scrollable
      maxHeight={420}
      nothingFound="Nothing begins like that. Try the start of a name or of an email address."
      searchProps={{ leftSection: <IconSearch size={18} />, placeholder: 'A page, a name, something to do', 'aria-label': 'Find or do', onKeyDown: takeFirst }}
    />
  )
}

// Enter takes the first that is shown, where the arrows have chosen no other.
function takeFirst(event: KeyboardEvent) {
  const actions = document.querySelectorAll<HTMLElement>('.mantine-Spotlight-action')
  if (event.key === 'Enter' && ![...actions].some((action) => action.hasAttribute('data-selected'))) actions[0]?.click()
}

// Things were searched by the server already; pages and deeds are searched here.
function matching(text: string, groups: SpotlightActionGroupData[]): SpotlightActionGroupData[] {
  const wanted = text.trim().toLowerCase()
  return groups
    .map((group) => ({
      ...group,
      actions: group.actions.filter((action) => action.id.startsWith('found:') || action.label?.toLowerCase().includes(wanted)),
    }))
    .filter((group) => group.actions.length > 0)
}

function useFixed(): SpotlightActionGroupData[] {
  const viewer = useViewer()
  const navigate = useNavigate()
  const may = pages.filter(({ needs }) => covers(viewer.permissions, needs))
  const goTo = may.map(({ to, label, icon: Icon }): SpotlightActionData => ({
    id: to, label, leftSection: <Icon size={18} />, onClick: () => void navigate({ to }),
  }))
  const begin = may.flatMap(({ to, begin }): SpotlightActionData[] =>
    begin && covers(viewer.permissions, begin.needs)
      ? [{ id: `begin:${to}`, label: begin.label, leftSection: <IconPlus size={18} />, onClick: () => void navigate({ to, search: { form: begin.form } as never }) }]
      : [],
  )
  return [
    { group: 'Pages', actions: goTo },
    { group: 'Do', actions: begin },
  ]
}

// What the graph finds by the start of a name, asked a moment after the last key; before that, what was looked at last.
function useFound(query: string): SpotlightActionGroupData[] {
  const [found, setFound] = useState<SpotlightActionGroupData[]>([])
  const lookUp = useLookUp(PaletteDocument)
  const recent = useRecent()
  const groupsOf = useGroups()
  const text = query.trim()
  useEffect(() => {
    if (text === '') return setFound([])
    let current = true
    const timer = setTimeout(async () => {
      const { data } = await lookUp({ search: text })
      if (current && data) setFound(groupsOf(thingsOf(data)))
    }, 200)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, lookUp, groupsOf])
  return text === '' ? groupsOf({ Recent: recent }) : found
}

interface Thing {
  id: string
  name: string
  detail?: string | null
}

// What the viewer may not list is null, and left out.
function thingsOf(data: PaletteQuery): Record<string, Thing[]> {
  const named = (nodes: { id: string; label: string }[] = []) => nodes.map(({ id, label }) => ({ id, name: label }))
  return {
    Users: (data.users?.nodes ?? []).map((user) => ({ id: user.id, name: userName(user), detail: user.email })),
    Apps: named(data.apps?.nodes),
    Groups: named(data.groups?.nodes),
    Accounts: named(data.accounts?.nodes),
    Admins: named(data.adminUsers?.nodes),
  }
}

function useGroups() {
  const pageOf = useRef(usePageOf())
  const navigate = useNavigate()
  return useCallback(
    (things: Record<string, Thing[]>): SpotlightActionGroupData[] =>
      Object.entries(things).map(([group, all]) => ({
        group,
        actions: all.flatMap(({ id, name, detail }): SpotlightActionData[] => {
          const page = pageOf.current(id)
          if (!page) return []
          return [{ id: `found:${id}`, label: name, ...(detail && detail !== name && { description: detail }), onClick: () => void navigate({ to: page as '/' }) }]
        }),
      })),
    [navigate],
  )
}

// The names of what was looked at last; what is gone by now is left out.
function useRecent(): Thing[] {
  const lookUp = useLookUp(NamesDocument)
  const [things, setThings] = useState<Thing[]>([])
  useEffect(() => {
    const ids = recentIDs()
    if (ids.length === 0) return
    let current = true
    void lookUp({ ids }).then(({ data }) => {
      const known = namesIn(data?.nodes ?? [])
      if (current) setThings(ids.flatMap((id) => (known.has(id) ? [{ id, name: known.get(id)! }] : [])))
    })
    return () => {
      current = false
    }
  }, [lookUp])
  return things
}
