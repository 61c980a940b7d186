/** A document as a person would write it: without what the client's cache asks for itself, and evenly indented. */
export function forReading(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '__typename')
  let depth = 0
  const even = lines.flatMap((line) => {
    const bare = line.trim()
    if (bare === '') return []
    if (bare.startsWith('}')) depth--
    const out = '  '.repeat(depth) + bare
    if (bare.endsWith('{')) depth++
    return depth === 0 && bare === '}' ? [out, ''] : [out]
  })
  return even.join('\n').trim()
}

/** Where the playground opens with a document. It stands after the #, which is not sent to any server. */
export function playgroundAddress(query: string, variables: string): string {
  return `/playground#${new URLSearchParams({ query, variables }).toString()}`
}
