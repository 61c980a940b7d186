import { expect, test } from 'vitest'
import { guess, mapped, readCSV } from './csv'

test('quotes, line breaks and a byte order mark', () => {
  expect(readCSV('\ufeffa,b\r\n"x, ""y""","l1\nl2"\r\n,z')).toEqual([['a', 'b'], ['x, "y"', 'l1\nl2'], ['', 'z']])
  expect(readCSV('a\nb\nc\n', 2)).toEqual([['a'], ['b']])
})

test('columns without a name are left out, and what needs quotes has them', () => {
  expect(mapped([['a', 'b', 'c'], ['1', '2', 'x, "y"']], ['email', null, 'name.first'])).toBe('email,name.first\n1,"x, ""y"""\n')
})

test.each([['E-Mail', 'email'], ['First name', 'name.first'], ['NAME.LAST', 'name.last'], ['shoe size', null]])('%s means %s', (header, field) =>
  expect(guess(header)).toBe(field),
)
