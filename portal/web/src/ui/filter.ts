import type { ComponentType } from 'react'

interface Named {
  /** Its name in the address. */
  name: string
  label: string
}

/** One way to narrow a list. Its value in the address is text, whatever its kind. */
export type Filter = Named &
  (
    | { kind: 'choice'; options: { value: string; label: string }[]; many?: boolean }
    | { kind: 'text'; hint: string }
    | { kind: 'span' }
    | { kind: 'pick'; Pick: ComponentType<{ onPick: (id: string) => void }>; Name: ComponentType<{ id: string }> }
  )

/** What a chip says of a value that needs no look at the graph. */
export function inWords(filter: Filter, value: string): string {
  switch (filter.kind) {
    case 'choice':
      return value.split(',').map((one) => filter.options.find((option) => option.value === one)?.label ?? one).join(', ')
    case 'span':
      return spanInWords(value)
    default:
      return value
  }
}

/** A span of days as the address has it: 2026-01-01..2026-02-01, either end may be absent. */
export function spanOf(value: string | undefined): { from?: string; to?: string } {
  const [from = '', to = ''] = (value ?? '').split('..')
  return { ...(isDay(from) && { from }), ...(isDay(to) && { to }) }
}

/** A span for the address; undefined if both ends are open. */
export function spanText({ from = '', to = '' }: { from?: string | undefined; to?: string | undefined }): string | undefined {
  return from || to ? `${from}..${to}` : undefined
}

/** A span of days in the reader's zone as the graph takes it: the last day is in it, whole. */
export function rangeOf(value: string | undefined): { from?: string; to?: string } | undefined {
  const { from, to } = spanOf(value)
  if (!from && !to) return undefined
  return { ...(from && { from: midnight(from, 0) }), ...(to && { to: midnight(to, 1) }) }
}

/** The values of a filter that takes many. */
export function manyOf<T extends string>(value: string | undefined): T[] | undefined {
  return value ? (value.split(',') as T[]) : undefined
}

function spanInWords(value: string): string {
  const { from, to } = spanOf(value)
  if (from && to) return `${from} to ${to}`
  if (!from && !to) return 'any time'
  return from ? `from ${from}` : `until ${to}`
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
}

function midnight(day: string, later: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, date + later).toISOString()
}
