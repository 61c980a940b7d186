import { guess, mapped, readCSV } from './csv'

/** How much a browser should read at once; the command takes more. */
export const MOST_BYTES = 50 << 20

/** A file as it goes to the server. */
export interface Upload {
  text: string
  type: 'text/csv' | 'application/x-ndjson'
}

/** Why an upload was refused or broken off. */
export interface Refusal {
  text: string
  /** It is not the file that the import began with, or none that can be read. */
  another?: boolean
}

/**
 * Sends a file, tells the job's id as soon as it is known, and reads on until the import ends: the connection is what
 * keeps it going.
 */
export async function sendUsers({ text, type }: Upload, query: Record<string, string>, began: (job: string) => void): Promise<Refusal | undefined> {
  try {
    const response = await fetch(`/import/users?${new URLSearchParams(query)}`, { method: 'POST', headers: { 'content-type': type }, body: text })
    if (!response.ok) return refusalOf(response.status, await response.text(), response.headers.get('retry-after'))
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let said = ''
    let known = false
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      said += part.value
      const end = said.indexOf('\n')
      if (known || end < 0) continue
      known = true
      began((JSON.parse(said.slice(0, end)) as { job: string }).job)
    }
    return undefined
  } catch {
    return { text: 'The connection was lost. What was committed stays: open the import below, and go on with it by the same file.' }
  }
}

/** What the server says of a file that it does not take. */
export function refusalOf(status: number, body: string, retryAfter: string | null): Refusal {
  const text = messageIn(body)
  if (retryAfter !== null) return { text: `${text} Try again in ${retryAfter} s.` }
  return { text, another: status === 409 || status === 400 }
}

function messageIn(body: string): string {
  try {
    return (JSON.parse(body) as { error: { message: string } }).error.message
  } catch {
    return `The server did not take the file: ${body.slice(0, 300)}`
  }
}

/**
 * What a file can have been when an import began with it, the likeliest first: with the names of columns that this browser
 * remembers, as it is, and with those that its header means. The server takes up none but the right one.
 */
export function candidates(text: string, format: 'CSV' | 'JSONL', remembered: (string | null)[] | undefined): Upload[] {
  if (format === 'JSONL') return [{ text, type: 'application/x-ndjson' }]
  const rows = readCSV(text)
  const texts = [...(remembered ? [mapped(rows, remembered)] : []), text, mapped(rows, (rows[0] ?? []).map(guess))]
  return [...new Set(texts)].map((text) => ({ text, type: 'text/csv' }))
}

const KEY = 'tenantry.import.'

/** Remembers what the columns of an import were named, for going on with it. */
export const columnNames = {
  of(job: string): (string | null)[] | undefined {
    try {
      return (JSON.parse(localStorage.getItem(KEY + job) ?? 'null') as (string | null)[] | null) ?? undefined
    } catch {
      return undefined
    }
  },
  keep(job: string, names: (string | null)[]): void {
    localStorage.setItem(KEY + job, JSON.stringify(names))
  },
  forget(job: string): void {
    localStorage.removeItem(KEY + job)
  },
}
