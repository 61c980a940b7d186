// Signs in by each of the ways, and out: a one-time link, a password, a management app's credentials.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { accessible, base, client, drive, fits, opened, shot } from './browser.mjs'
import { portal } from './portal.mjs'

const link = JSON.parse(await readFile(process.env.CREDENTIALS ?? assert.fail('set CREDENTIALS'), 'utf8')).admin_link
const password = 'Correct-horse-battery-9'

await drive('sign-in', stranger, byLink, sessionEnds, narrow)

// Without a session every page leads to the sign-in, and from there back.
async function stranger() {
  const page = await opened('/groups?q=fin')
  await page.waitForURL('**/sign-in?next=*')
  await page.getByText('Management app', { exact: true }).click()
  await page.getByLabel('Client id').waitFor()
  await shot(page, 'portal-sign-in')
  await accessible(page, 'portal sign-in')
  await page.getByLabel('Client id').fill(client.id)
  await page.getByLabel('Client secret', { exact: true }).fill('not-the-secret')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  assert.equal(await page.getByLabel('Client id').inputValue(), client.id, 'what was typed is gone')
  await page.getByLabel('Client secret', { exact: true }).fill(client.secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/groups?q=fin')
  await page.getByRole('link', { name: 'Finance' }).waitFor()
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
  assert.ok(!kept.includes(client.secret) && !kept.includes('session'), `a script can read ${kept}`)
  await page.getByRole('button', { name: /Back office/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await page.goto(base + '/groups')
  await page.waitForURL('**/sign-in?next=*')
  await page.close()
}

// The link of the first start opens once, has a password set, and the password opens from then on.
async function byLink() {
  const page = await opened(link.slice(base.length))
  await page.getByRole('heading', { name: 'Set your password' }).waitFor()
  assert.equal(new URL(page.url()).hash, '', 'the code is still in the address')
  await accessible(page, 'set password')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('The same again').fill('something else')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByText('The two are not the same.').waitFor()
  await page.getByLabel('The same again').fill(password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Tenantry' }).waitFor()
  const email = await page.evaluate(async () => {
    const query = '{ viewer { id } adminUsers(first: 5) { nodes { id email } } }'
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
    const { data } = await response.json()
    return data.adminUsers.nodes.find(({ id }) => id === data.viewer.id).email
  })
  await page.close()

  const again = await opened(link.slice(base.length))
  await again.getByRole('alert').filter({ hasText: 'A link is good once' }).waitFor()
  await again.getByLabel('Email').fill(email)
  await again.getByLabel('Password', { exact: true }).fill(password)
  await again.getByRole('button', { name: 'Sign in' }).click()
  await again.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Tenantry' }).waitFor()
  await again.goto(base + '/sign-in')
  await again.getByRole('heading', { name: 'You are signed in' }).waitFor()
  await again.close()
}

// A session that ends in the middle of a form leads to the sign-in and back to what was typed.
async function sessionEnds() {
  const page = await portal('/groups?form=new')
  await page.getByLabel('Name').fill('Half typed')
  await page.request.delete(base + '/auth/session')
  await page.getByRole('button', { name: 'Create the group' }).click()
  await page.waitForURL('**/sign-in?next=*')
  await page.getByText('Management app', { exact: true }).click()
  await page.getByLabel('Client id').fill(client.id)
  await page.getByLabel('Client secret', { exact: true }).fill(client.secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('Name').waitFor()
  assert.equal(await page.getByLabel('Name').inputValue(), 'Half typed')
  await page.close()
}

async function narrow() {
  const page = await opened('/sign-in', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await page.getByLabel('Email').waitFor()
  await shot(page, 'portal-sign-in-narrow')
  await accessible(page, 'portal sign-in, narrow')
  await fits(page, 'the sign-in')
  await page.close()
}
