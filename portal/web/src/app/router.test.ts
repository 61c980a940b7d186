import { expect, test } from 'vitest'
import paths from './paths.json'
import { router } from './router'

test('the server knows the paths of the pages, and no others', () => {
  const own = Object.keys(router.routesByPath).map((path) => path.replaceAll(/\$(\w+)/g, '{$1}'))
  expect([...new Set(own)].sort()).toEqual([...paths].sort())
})
