import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (folder: string, end: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!)

// A mutation that is spelled wrong, or that viewerCan does not speak of, is one whose button would never be greyed.
test('each button names a mutation that viewerCan tells of', () => {
  const told = found(readFileSync('../../db/action.go', 'utf8'), /Name: "(\w+)"/g)
  const named = found(read('src', '.tsx'), /\baction="(\w+)"/g)
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((name) => !told.includes(name))).toEqual([])
})
