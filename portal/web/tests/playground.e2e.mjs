// Drives the playground of a running server in a real browser, as a newcomer would: BASE_URL, CLIENT_ID and
// CLIENT_SECRET name the server and a client of it; CHROMIUM the browser; OUT a folder for screenshots.
import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const env = (name) => process.env[name] ?? assert.fail(`set ${name}`)
const base = env('BASE_URL').replace(/\/$/, '')
const client = { id: env('CLIENT_ID'), secret: env('CLIENT_SECRET') }
const out = process.env.OUT ?? new URL('out', import.meta.url).pathname
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const flags = '--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

await mkdir(out, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', ...flags.split(' ')],
})

const faults = []
try {
  await newcomer()
  await otherWaysIn()
  await follows()
  await narrow()
  assert.deepEqual(faults, [])
  console.log('playground: all good')
} catch (error) {
  for (const [i, context] of browser.contexts().entries()) await shot(context.pages()[0], `failed-${i}`)
  console.error(faults.join('\n'))
  throw error
} finally {
  await browser.close()
}

// Signs in, runs the first tab, reads the answer, reloads, signs out.
async function newcomer() {
  const page = await opened('/playground')
  await shot(page, 'sign-in')
  await accessible(page, 'sign-in')

  await signIn(page, client.id, 'not-the-secret')
  await page.getByRole('alert').filter({ hasText: 'secret is wrong' }).waitFor()
  await signIn(page, client.id, client.secret)
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  assert.ok(!(await stored(page)).includes(client.secret), 'the secret is stored')

  await run(page)
  await answered(page, '"permissions"')
  const tabs = await page.locator('.graphiql-tab-button').allTextContents()
  assert.deepEqual(tabs, ['FirstQuery', 'UsersPage', 'CreateUser', 'RotateSecret'])
  await shot(page, 'first-query')
  await accessible(page, 'editor')

  await page.getByRole('button', { name: 'UsersPage' }).click()
  await run(page)
  await answered(page, '"hasNextPage"')
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.getByText('Root Types').waitFor()
  await shot(page, 'users-page')
  await accessible(page, 'documentation')
  await completes(page)
  await shot(page, 'completion')

  await page.reload()
  await page.locator('summary').click()
  await page.getByRole('list', { name: 'Permissions' }).waitFor()
  await shot(page, 'who')
  await accessible(page, 'who')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Client id').waitFor()
  assert.equal(await page.evaluate(() => sessionStorage.length), 0, 'the token outlives the sign-out')
  await page.close()
}

// A pasted token signs in; a spent link says so and leaves the address bar; an ended session asks again.
async function otherWaysIn() {
  const page = await opened('/playground')
  await page.goto(base + '/playground#admin_link=spent')
  await page.getByRole('alert').filter({ hasText: /link/ }).waitFor()
  assert.equal(new URL(page.url()).hash, '')

  await page.getByText('Access token', { exact: true }).first().click()
  await page.locator('textarea[name=token]').fill(`Bearer ${await freshToken()}`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()

  await run(page)
  await answered(page, '"permissions"')
  await page.route('**/graphql', (route) => route.fulfill({ status: 401, json: { errors: [{ message: 'ended' }] } }))
  await run(page)
  await page.getByRole('dialog', { name: 'Sign in again' }).waitFor()
  await shot(page, 'ended')
  await accessible(page, 'ended')
  await page.unroute('**/graphql')
  await signIn(page, client.id, client.secret)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.close()
}

// A subscription shows what happens while it is open, until it is stopped.
async function follows() {
  const page = await opened('/playground')
  await signIn(page, client.id, client.secret)
  await page.getByRole('region', { name: 'Operation Editor' }).locator('.view-lines').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('subscription { changes { cursor node { action } } }')
  const open = page.waitForResponse((response) => response.headers()['content-type']?.startsWith('text/event-stream'))
  await run(page)
  await open
  const authorization = `Bearer ${await freshToken()}`
  const query = 'mutation($email: String!) { userCreate(input: { email: $email }) { user { id } } }'
  const told = answered(page, '"user.created"').then(() => true)
  for (let n = 0; !(await Promise.race([told, Promise.resolve(false)])); n++) {
    const body = JSON.stringify({ query, variables: { email: `playground-${n}@acme.example` } })
    await fetch(base + '/graphql', { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body })
  }
  await shot(page, 'subscription')
  await page.getByRole('button', { name: /stop query/i }).click()
  await page.getByRole('button', { name: /execute query/i }).waitFor()
  await page.close()
}

// The same at the width of a small phone, in the dark.
async function narrow() {
  const page = await opened('/playground', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await shot(page, 'narrow-sign-in')
  await accessible(page, 'narrow-sign-in')
  await signIn(page, client.id, client.secret)
  await run(page)
  await answered(page, '"permissions"')
  await shot(page, 'narrow-editor')
  await accessible(page, 'narrow-editor')
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways')
  await page.goto(base + '/')
  await shot(page, 'narrow-landing')
  await accessible(page, 'narrow-landing')
  await page.close()
}

// Each page is a visitor of its own, with nothing in storage.
async function opened(path, options = { viewport: { width: 1280, height: 800 } }) {
  const page = await browser.newPage(options)
  page.on('request', (request) => {
    const url = new URL(request.url())
    const own = url.origin === base || ['data:', 'blob:'].includes(url.protocol)
    if (!own) faults.push(`asks another host: ${url.origin}`)
  })
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text())
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  await page.goto(base + path)
  return page
}

async function signIn(page, id, secret) {
  await page.getByLabel('Client id').fill(id)
  await page.getByLabel('Client secret').fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

// The button is there before the editor is, and does nothing until then.
async function run(page) {
  await page.getByRole('region', { name: 'Operation Editor' }).locator('.view-line').first().waitFor()
  await page.getByRole('button', { name: /execute query/i }).click()
}

async function answered(page, text) {
  await page.locator('.graphiql-response .view-lines').filter({ hasText: text }).waitFor()
}

// Completion comes from a worker that knows the schema: it proves that the workers run under the policy.
async function completes(page) {
  await page.getByRole('button', { name: 'FirstQuery' }).click()
  const editor = page.getByRole('region', { name: 'Operation Editor' })
  await editor.locator('.view-lines').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('{ view')
  await page.keyboard.press('Control+Space')
  await page.locator('.suggest-widget').getByText('viewer').first().waitFor()
}

async function freshToken() {
  const form = { grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret }
  const response = await fetch(base + '/oidc/token', { method: 'POST', body: new URLSearchParams(form) })
  return (await response.json()).access_token
}

async function stored(page) {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
}

async function shot(page, name) {
  await page.screenshot({ path: join(out, `${name}.png`) })
}

async function accessible(page, where) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  for (const { impact, id, help, nodes } of violations) {
    if (!['serious', 'critical'].includes(impact)) continue
    faults.push(`${where}: ${id} (${impact}): ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  }
}
