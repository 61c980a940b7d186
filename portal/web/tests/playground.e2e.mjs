// Drives the playground of a running server in a real browser, as a newcomer would: BASE_URL, CLIENT_ID and
// CLIENT_SECRET name the server and a client of it; CHROMIUM the browser; OUT a folder for screenshots.
import assert from 'node:assert/strict'
import { accessible, base, client, drive, freshToken, opened, shot } from './browser.mjs'

await drive('playground', newcomer, otherWaysIn, follows, narrow)

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
  await page.close()
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

async function stored(page) {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
}
