import { ActionIcon, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { IconCheck, IconCopy } from './icons'

/** Copies a value, and says for a moment that it did. */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await copyText(value)
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  const label = copied ? 'Copied' : `Copy ${what}`
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={() => void copy()}>
        {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      </ActionIcon>
    </Tooltip>
  )
}

/** An id, as it is, with the button that copies it. */
export function CopyId({ id, what = 'id' }: { id: string; what?: string }) {
  return (
    <span>
      <code className="mono quiet">{id}</code> <CopyButton value={id} what={what} />
    </span>
  )
}

/** Puts text on the clipboard, also where the site is plain http and the browser has no clipboard for it. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
