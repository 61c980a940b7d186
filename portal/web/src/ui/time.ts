const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** How long ago something was, in words; after a week, its day is clearer. */
export function ago(at: Date, now: Date, locale?: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1]
  if (unit === 'second') return 'just now'
  if (['year', 'month', 'week'].includes(unit)) return day(at, locale)
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit)
}

/** The day, in the reader's zone and language. */
export function day(at: Date, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at)
}

/** The whole moment with its zone. */
export function moment(at: Date, locale?: string): string {
  const fields = { dateStyle: 'medium', timeStyle: 'medium' } as const
  const zone = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }).formatToParts(at).find((part) => part.type === 'timeZoneName')
  return `${new Intl.DateTimeFormat(locale, fields).format(at)} ${zone?.value ?? ''}`.trim()
}
