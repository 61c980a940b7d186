import { expect, test } from 'vitest'
import { forgetView, keepView, readViews, shows } from './views'

function store(text: string | null = null) {
  const kept = { text }
  return { getItem: () => kept.text, setItem: (_: string, value: string) => void (kept.text = value) }
}

test('a view is kept without its place, replaced by its name, and forgotten', () => {
  const s = store()
  keepView(s, 'users', { name: 'Pending', search: { status: 'PENDING', after: 'c' } })
  keepView(s, 'users', { name: 'All', search: {} })
  keepView(s, 'users', { name: 'Pending', search: { status: 'PENDING', sort: 'email' } })
  expect(readViews(s, 'users')).toEqual([
    { name: 'All', search: {} },
    { name: 'Pending', search: { status: 'PENDING', sort: 'email' } },
  ])
  forgetView(s, 'users', 'All')
  expect(readViews(s, 'users').map(({ name }) => name)).toEqual(['Pending'])
})

test('what cannot be read is no view', () => {
  expect(readViews(store('{'), 'users')).toEqual([])
})

test('a view is shown on each of its pages', () => {
  const view = { name: 'Pending', search: { status: 'PENDING' } }
  expect(shows(view, { status: 'PENDING', after: 'c' })).toBe(true)
  expect(shows(view, { status: 'ACTIVE' })).toBe(false)
})
