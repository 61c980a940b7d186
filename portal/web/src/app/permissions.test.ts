import { expect, test } from 'vitest'
import { covers, type Viewer, whyNot } from './permissions'

test.each([
  [['groups:edit'], 'groups:edit', true],
  [['groups:edit'], 'groups:delete', false],
  [['*:*'], 'groups:delete', true],
  [['*:read'], 'groups:list', true],
  [['*:read'], 'groups:edit', false],
  [['*:edit'], 'groups:edit', true],
  [[], 'groups:read', false],
] as const)('%j covers %s: %s', (held, wanted, yes) => {
  expect(covers(held, wanted)).toBe(yes)
})

test('a reason names what is missing, and whom to ask', () => {
  const viewer = { permissions: ['groups:read'], tenant: { id: 'ten_1', name: 'Acme' } } as unknown as Viewer
  expect(whyNot(viewer, 'groups:read')).toBeNull()
  expect(whyNot(viewer, 'groups:read', 'groups:edit')).toBe(
    'This needs the permission groups:edit. Ask an administrator of Acme for a role that has it.',
  )
})
