/** How many bytes an object of custom data may have. */
export const JSON_MOST = 512_000

/** An object as text to edit. */
export function written(value: unknown): string {
  return JSON.stringify(value ?? {}, null, 2)
}

/** How many bytes a text has as it is sent: without blanks if it can be read. */
export function sizeOf(text: string): number {
  const value = parsed(text)
  return new TextEncoder().encode(value ? JSON.stringify(value) : text).length
}

/** Why a text is no object that can be kept; null if it is one. */
export function jsonProblem(text: string): string | null {
  if (!parsed(text)) return why(text)
  return sizeOf(text) > JSON_MOST ? 'It has more than 512,000 bytes. Take something out.' : null
}

/** The members to send, so that what was kept becomes what the text says: null takes one away. */
export function membersChanged(before: unknown, text: string): Record<string, unknown> {
  const [old, now] = [(before ?? {}) as Record<string, unknown>, parsed(text) ?? {}]
  const gone = Object.keys(old).filter((name) => !(name in now))
  const changed = Object.entries(now).filter(([name, value]) => JSON.stringify(old[name]) !== JSON.stringify(value))
  return Object.fromEntries([...gone.map((name) => [name, null]), ...changed])
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function why(text: string): string {
  try {
    JSON.parse(text)
    return 'Write an object: { "name": "value" }.'
  } catch (error) {
    return `This is not JSON: ${(error as Error).message}`
  }
}
