/** A JSON object, or why a text is none. */
export function readObject(text: string): { object: Record<string, unknown>; problem?: undefined } | { object?: undefined; problem: string } {
  if (text.trim() === '') return { object: {} }
  try {
    const value: unknown = JSON.parse(text)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return { problem: 'This must be a JSON object: { … }.' }
    return { object: value as Record<string, unknown> }
  } catch (error) {
    return { problem: `This is not JSON: ${(error as Error).message}` }
  }
}

/** What to send so that one object becomes the other: members that changed, and null for those that are gone. */
export function patchOf(from: Record<string, unknown>, to: Record<string, unknown>): Record<string, unknown> {
  const gone = Object.keys(from).filter((name) => !(name in to))
  const changed = Object.entries(to).filter(([name, value]) => JSON.stringify(from[name]) !== JSON.stringify(value))
  return Object.fromEntries([...gone.map((name) => [name, null] as const), ...changed])
}
