// Drives the import of a file of users, and the export of a list.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { accessible, drive, fits, shot } from './browser.mjs'
import { portal } from './portal.mjs'

await drive('import', inAndOut, narrow)

async function inAndOut() {
  const page = await portal('/users/import')
  const last = `Imported${Date.now()}`
  const lines = ['E-mail,First name,Surname,Shoe size', `a-${last}@e2e.example,Ida,${last},38`, `nonsense,Ib,${last},44`]
  await page.locator('input[type=file]').setInputFiles({ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await page.getByRole('combobox', { name: 'What Surname is' }).selectOption('name.last')
  await shot(page, 'import')
  await accessible(page, 'import')
  await page.getByRole('button', { name: 'Import 2 rows' }).click()
  await page.getByText('Done', { exact: true }).waitFor()
  await page.getByRole('list', { name: 'Refused rows' }).getByText('line 3').waitFor()
  await shot(page, 'import-done')
  await accessible(page, 'import done')
  await page.goto(new URL(`/users?q=${last}`, page.url()).href)
  await page.getByText('1 of 1').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export' }).click()])
  const text = await readFile(await download.path(), 'utf8')
  assert.match(text, new RegExp(`a-${last}@e2e.example`, 'i'))
  assert.deepEqual(JSON.parse(text.trim().split('\n').at(-1)), { end: true, rows: 1 })
  await page.close()
}

async function narrow() {
  const page = await portal('/users/import', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await page.getByRole('heading', { name: 'Import users' }).waitFor()
  await accessible(page, 'import, narrow')
  await fits(page, 'import')
  await page.close()
}
