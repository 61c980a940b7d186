// Takes the pictures of the README, of a new demo tenant: make screenshots.
import { drive, graph, shot } from './browser.mjs'
import { portal } from './portal.mjs'

const wide = { viewport: { width: 1280, height: 800 } }

async function users() {
  const page = await portal('/users', wide)
  await page.getByRole('table').getByRole('link').first().waitFor()
  await shot(page, 'portal-users')
}

async function account() {
  const { accounts } = await graph('{ accounts(first: 1, orderBy: { field: NAME }) { nodes { id } } }')
  const page = await portal(`/accounts/${accounts.nodes[0].id}`, wide)
  await page.getByRole('img', { name: /sign-ins/i }).or(page.getByText(/sign-ins/i)).first().waitFor()
  await shot(page, 'portal-account')
}

async function audit() {
  const page = await portal('/audit', { ...wide, colorScheme: 'dark' })
  await page.locator('td[data-label="Object"] span[title]').first().waitFor()
  await shot(page, 'portal-audit')
}

await drive('screenshots', users, account, audit)
