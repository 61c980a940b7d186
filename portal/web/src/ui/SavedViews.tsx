import { ActionIcon, Button, Divider, Popover, Stack, TextInput, Tooltip } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useViewer } from '../app/session'
import { IconCheck, IconStar, IconTrash } from './icons'
import type { List } from './list'
import { forgetView, keepView, readViews, shows } from './views'

/** Views of a list that this browser keeps for the tenant. */
export function SavedViews({ name, list }: { name: string; list: List }) {
  const { tenant } = useViewer()
  const key = `${tenant?.id ?? ''}.${name}`
  const [views, setViews] = useState(() => readViews(localStorage, key))
  const shown = views.find((view) => shows(view, list.search))
  const open = (search: Record<string, string>) =>
    list.change({ ...Object.fromEntries(Object.keys(list.search).map((old) => [old, undefined])), ...search })
  const keep = (called: string) => {
    keepView(localStorage, key, { name: called, search: list.search })
    setViews(readViews(localStorage, key))
  }
  const forget = (called: string) => {
    forgetView(localStorage, key, called)
    setViews(readViews(localStorage, key))
  }
  return (
    <Popover width={260} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label="Views">
          <ActionIcon variant="default" size={36} aria-label="Views">
            <IconStar size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label="Views">
        <Stack gap={2}>
          {[{ name: 'All', search: {} }, ...views].map((view) => (
            <Button
              key={view.name}
              variant="subtle"
              color="gray"
              justify="space-between"
              rightSection={view === shown && <IconCheck size={16} aria-label="shown" />}
              onClick={() => open(view.search)}
            >
              {view.name}
            </Button>
          ))}
        </Stack>
        <Divider my="sm" />
        {shown ? (
          <Button variant="subtle" color="red" fullWidth leftSection={<IconTrash size={16} />} onClick={() => forget(shown.name)}>
            Forget “{shown.name}”
          </Button>
        ) : (
          <Keep keep={keep} />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function Keep({ keep }: { keep: (name: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (name) keep(name)
  }
  return (
    <form onSubmit={submit}>
      <TextInput name="name" aria-label="Keep this view as" placeholder="Keep this view as…" maxLength={60} mb="xs" />
      <Button type="submit" size="xs">
        Keep
      </Button>
    </form>
  )
}
