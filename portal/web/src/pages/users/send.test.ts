import { expect, test } from 'vitest'
import { candidates, refusalOf } from './send'

test('a file may have been another when the import began', () => {
  const text = 'E-mail,Surname\na@b.example,Lee\n'
  const sent = (remembered?: (string | null)[]) => candidates(text, 'CSV', remembered).map((upload) => upload.text)
  expect(sent(['email', 'name.last'])).toEqual(['email,name.last\na@b.example,Lee\n', text, 'email\na@b.example\n'])
  expect(sent()).toEqual([text, 'email\na@b.example\n'])
  expect(candidates('email\na@b.example\n', 'CSV', ['email'])).toHaveLength(1)
  expect(candidates('{}\n', 'JSONL', undefined)).toEqual([{ text: '{}\n', type: 'application/x-ndjson' }])
})

test.each([
  [409, '{"error":{"code":"CONFLICT","message":"That is another file."}}', null, { text: 'That is another file.', another: true }],
  [409, '{"error":{"code":"CONFLICT","message":"Another request has it."}}', '12', { text: 'Another request has it. Try again in 12 s.' }],
  [403, '{"error":{"message":"No."}}', null, { text: 'No.', another: false }],
  [502, '<html>', null, { text: 'The server did not take the file: <html>', another: false }],
])('%i %s', (status, body, wait, want) => expect(refusalOf(status, body, wait)).toEqual(want))
