import { expect, it } from 'vitest'
import { takeAdminCode, takeDocument } from './fragment'

function open(hash: string) {
  const shown: string[] = []
  const bar = { replaceState: (_state: unknown, _title: string, url?: string | URL | null) => void shown.push(String(url)) }
  return { code: takeAdminCode({ hash, pathname: '/playground', search: '?a=1' }, bar), shown }
}

it.each([
  ['#admin_link=abc', 'abc'],
  ['#x=1&admin_link=a%2Bb', 'a+b'],
])('takes the code of %s and clears the address', (hash, code) => {
  expect(open(hash)).toEqual({ code, shown: ['/playground?a=1'] })
})

it('clears the address of an empty code too', () => {
  expect(open('#admin_link=')).toEqual({ code: null, shown: ['/playground?a=1'] })
})

it.each(['', '#', '#docs', '#admin_links=abc'])('leaves the address alone at %j', (hash) => {
  expect(open(hash)).toEqual({ code: null, shown: [] })
})

it('takes a document out of the address', () => {
  const shown: string[] = []
  const bar = { replaceState: (_state: unknown, _title: string, url?: string | URL | null) => void shown.push(String(url)) }
  const hash = '#query=%7B+viewer+%7B+name+%7D+%7D&variables=%7B%22a%22%3A1%7D'
  expect(takeDocument({ hash, pathname: '/playground', search: '' }, bar)).toEqual({ query: '{ viewer { name } }', variables: '{"a":1}' })
  expect(takeDocument({ hash: '', pathname: '/playground', search: '' }, bar)).toBeNull()
  expect(shown).toEqual(['/playground'])
})
