import { Button, Checkbox, Popover, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Filter, inWords, manyOf, spanOf, spanText } from './filter'
import styles from './FilterBar.module.css'
import { IconX } from './icons'

interface FilterChipProps {
  filter: Filter
  value: string | undefined
  opened: boolean
  onOpen: (yes: boolean) => void
  onChange: (value: string | undefined) => void
}

/** A filter that is on: what it says, a way to change it, and a way to remove it. */
export function FilterChip({ filter, value, opened, onOpen, onChange }: FilterChipProps) {
  const remove = () => {
    onOpen(false)
    onChange(undefined)
  }
  return (
    <li>
      <Popover opened={opened} onChange={onOpen} position="bottom-start" trapFocus returnFocus>
        <span className={styles.chip}>
          <Popover.Target>
            <button type="button" onClick={() => onOpen(!opened)}>
              {filter.label}: <b>{value === undefined ? '…' : filter.kind === 'pick' ? <filter.Name id={value} /> : inWords(filter, value)}</b>
            </button>
          </Popover.Target>
          <button type="button" onClick={remove} aria-label={`Remove filter ${filter.label}`}>
            <IconX size={14} />
          </button>
        </span>
        <Popover.Dropdown aria-label={filter.label}>
          <Editor filter={filter} value={value} onChange={onChange} done={() => onOpen(false)} />
        </Popover.Dropdown>
      </Popover>
    </li>
  )
}

interface EditorProps {
  filter: Filter
  value: string | undefined
  onChange: (value: string | undefined) => void
  done: () => void
}

function Editor({ filter, value, onChange, done }: EditorProps) {
  switch (filter.kind) {
    case 'choice':
      return <ChoiceEditor filter={filter} value={value} onChange={onChange} />
    case 'span':
      return <SpanEditor value={value} onChange={onChange} />
    case 'text':
      return <TextEditor label={filter.label} hint={filter.hint} value={value} onChange={onChange} done={done} />
    case 'pick':
      return (
        <filter.Pick
          onPick={(id) => {
            onChange(id)
            done()
          }}
        />
      )
  }
}

function ChoiceEditor({ filter, value, onChange }: Omit<EditorProps, 'done' | 'filter'> & { filter: Filter & { kind: 'choice' } }) {
  const chosen = manyOf(value) ?? []
  const toggle = (one: string, on: boolean) => {
    const rest = filter.many ? chosen.filter((other) => other !== one) : []
    onChange([...rest, ...(on ? [one] : [])].join(',') || undefined)
  }
  return (
    <Stack gap="xs" role="group" aria-label={filter.label}>
      {filter.options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={(event) => toggle(option.value, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  )
}

function SpanEditor({ value, onChange }: Pick<EditorProps, 'value' | 'onChange'>) {
  const span = spanOf(value)
  return (
    <Stack gap="xs">
      <TextInput type="date" label="From" value={span.from ?? ''} onChange={(event) => onChange(spanText({ ...span, from: event.currentTarget.value }))} />
      <TextInput type="date" label="Until" value={span.to ?? ''} onChange={(event) => onChange(spanText({ ...span, to: event.currentTarget.value }))} />
    </Stack>
  )
}

function TextEditor({ label, hint, value, onChange, done }: Omit<EditorProps, 'filter'> & { label: string; hint: string }) {
  const [text, setText] = useState(value ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChange(text.trim() || undefined)
    done()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput label={label} placeholder={hint} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus />
        <Button type="submit" size="xs">
          Apply
        </Button>
      </Stack>
    </form>
  )
}
