import { Progress, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { JSON_MOST, sizeOf } from './json'

interface JsonFieldProps {
  label: string
  value?: string
  onChange: (text: string) => void
  error?: ReactNode
}

/** A JSON object as text, with how much of the room that it has is taken. */
export function JsonField({ label, value = '', onChange, error }: JsonFieldProps) {
  const size = sizeOf(value)
  const share = (100 * size) / JSON_MOST
  const room = `${(size / 1000).toLocaleString(undefined, { maximumFractionDigits: 1 })} of 512 KB`
  return (
    <div>
      <Textarea
        label={label}
        description="A JSON object."
        autosize
        minRows={10}
        maxRows={24}
        spellCheck={false}
        styles={{ input: { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', fontSize: '0.8125rem' } }}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
      <Progress value={Math.min(share, 100)} color={share > 100 ? 'red' : 'brand'} size="sm" mt="xs" aria-label={`Room taken: ${room}`} />
      <small className="quiet number">{room}</small>
    </div>
  )
}
