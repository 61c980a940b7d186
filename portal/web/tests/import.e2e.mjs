// Drives the import of a file of users, and the export of a list.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import http from 'node:http'
import { looks } from './admin.mjs'
import { accessible, base, drive, freshToken, graph, shot } from './browser.mjs'
import { portal } from './portal.mjs'

await drive('import', inAndOut, goesOn, cancels, readOnly, look)

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
  await page.getByRole('table', { name: 'Refused rows' }).getByText('Line 3').waitFor()
  await shot(page, 'import-done')
  await accessible(page, 'import done')
  await page.getByRole('link', { name: 'Imports' }).click()
  const newest = page.getByRole('table', { name: 'Imports' }).locator('tbody tr').first()
  await newest.getByText('Done').waitFor()
  await shot(page, 'imports')
  await accessible(page, 'imports')
  await newest.getByRole('link').click()
  await page.waitForURL('**job=imp_*')
  await page.getByText('Line 3').waitFor()
  await page.goBack()
  await newest.waitFor()
  await page.goForward()
  await page.getByText('Line 3').waitFor()
  await page.goto(new URL(`/users?q=${last}`, page.url()).href)
  await page.getByText('1 of 1').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export' }).click()])
  const text = await readFile(await download.path(), 'utf8')
  assert.match(text, new RegExp(`a-${last}@e2e.example`, 'i'))
  assert.deepEqual(JSON.parse(text.trim().split('\n').at(-1)), { end: true, rows: 1 })
  await page.close()
}

// An import whose connection was lost is gone on with by the same file, and by no other.
async function goesOn() {
  const last = `Resumed${Date.now()}`
  const { job, text } = await interrupted(last)
  const page = await portal('/users')
  await page.getByText(/^25 of \d/).waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find or do' })
  await palette.getByRole('textbox').fill('import')
  await palette.getByText('Import users').click()
  await page.getByRole('table', { name: 'Imports' }).locator('tbody tr').first().getByText('Interrupted').waitFor()
  await page.getByRole('table', { name: 'Imports' }).locator('tbody tr').first().getByRole('link').click()
  await page.waitForURL(`**job=${job}`)
  await page.getByRole('heading', { name: 'Go on with it' }).waitFor()
  await shot(page, 'import-interrupted')
  await accessible(page, 'import, interrupted')
  await give('another.csv', text.replaceAll('@e2e', '@other'))
  await page.getByText('That is another file than the one').waitFor()
  await give('users.csv', text)
  await page.getByRole('heading', { name: 'Done' }).waitFor({ timeout: 60_000 })
  const { users } = await graph('query($search: String) { users(first: 1, search: $search) { totalCount } }', { search: last })
  assert.equal(users.totalCount, 1500)
  await page.close()

  async function give(name, text) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Go on' }).click()
  }
}

async function cancels() {
  const { job } = await interrupted(`Cancelled${Date.now()}`)
  const page = await portal(`/users/import?job=${job}`)
  await page.getByRole('button', { name: 'Cancel the import…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('Import cancelled').waitFor()
  await accessible(page, 'cancelling')
  await page.getByRole('button', { name: 'Cancel it' }).click()
  await page.getByRole('heading', { name: 'Cancelled' }).waitFor()
  assert.equal((await graph('query($id: ID!) { importJob(id: $id) { status } }', { id: job })).importJob.status, 'CANCELLED')
  await page.close()
}

// Sends 1,500 rows, and is gone as soon as the first of them are committed.
async function interrupted(last) {
  const lines = Array.from({ length: 1500 }, (_, i) => `r${i}-${last}@e2e.example,${last}`)
  const text = ['email,name.last', ...lines].join('\n') + '\n'
  const headers = { authorization: `Bearer ${await freshToken()}`, 'content-type': 'text/csv', 'transfer-encoding': 'chunked' }
  let request
  const job = await new Promise((resolve, reject) => {
    request = http.request(`${base}/import/users`, { method: 'POST', headers }, (response) => {
      response.once('data', (line) => resolve(JSON.parse(String(line).split('\n')[0]).job))
      response.on('error', () => {})
    })
    request.on('error', reject)
    request.write(text.slice(0, text.indexOf('r1200-')))
  })
  const read = () => graph('query($id: ID!) { importJob(id: $id) { status readCount } }', { id: job }).then(({ importJob }) => importJob)
  while ((await read()).readCount === 0) await new Promise((resolve) => setTimeout(resolve, 50))
  request.destroy()
  while ((await read()).status === 'RUNNING') await new Promise((resolve) => setTimeout(resolve, 50))
  return { job, text }
}

// Who may not create users is told so, and can start nothing.
async function readOnly() {
  const page = await portal('/users/import', { permissions: ['users:list', 'users:read', 'tenant:read'] })
  await page.locator('input[type=file]').setInputFiles({ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from('email\na@e2e.example\n') })
  const start = page.getByRole('button', { name: 'Import 1 row' })
  assert.equal(await start.getAttribute('aria-disabled'), 'true')
  await start.hover()
  await page.getByText('This needs the permission users:create').first().waitFor()
  await accessible(page, 'import, read only')
  await page.close()
}

async function look() {
  const { importJobs } = await graph('{ importJobs(last: 10) { nodes { id failedCount } } }')
  const refused = importJobs.nodes.find(({ failedCount }) => failedCount > 0)
  await looks('import', '/users/import', (page) => page.getByRole('table', { name: 'Imports' }).locator('tbody tr').first().getByRole('link').waitFor())
  await looks('import-job', `/users/import?job=${refused.id}`, (page) => page.getByText('Line 3').waitFor())
}
