import { expect, test } from 'vitest'
import { forReading, playgroundAddress } from './operation'

test('a document is shown without the types that the cache asks for', () => {
  const sent = '\n    query A($id: ID!) {\n  group(id: $id) {\n    id\n    ...B\n    __typename\n  }\n}\n    fragment B on Group {\n  name\n  __typename\n}'
  expect(forReading(sent)).toBe('query A($id: ID!) {\n  group(id: $id) {\n    id\n    ...B\n  }\n}\n\nfragment B on Group {\n  name\n}')
})

test('the playground gets both after the #', () => {
  const address = new URL(playgroundAddress('{ viewer { name } }', '{}'), 'http://here')
  const parts = new URLSearchParams(address.hash.slice(1))
  expect(parts.get('query')).toBe('{ viewer { name } }')
  expect(parts.get('variables')).toBe('{}')
})
