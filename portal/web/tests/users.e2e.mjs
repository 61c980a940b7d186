// Drives the list of users: searching, filters in the address, saved views, pages, and many at once with a rehearsal.
import assert from 'node:assert/strict'
import { accessible, base, drive, fits, graph, shot } from './browser.mjs'
import { portal } from './portal.mjs'

await drive('users', narrows, views, many, readOnly, narrow)

function rows(page) {
  return page.getByRole('table', { name: 'Users' }).locator('tbody tr')
}

// Search and filters are in the address, as chips that go away.
async function narrows() {
  const page = await portal('/users')
  await page.getByText(/^25 of \d/).waitFor()
  await shot(page, 'users')
  await accessible(page, 'users')
  await page.keyboard.press('/')
  await page.keyboard.type('chlo')
  await page.waitForURL('**/users?q=chlo')
  await rows(page).filter({ hasText: 'Chlo' }).first().waitFor()

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Status' }).click()
  await page.getByRole('checkbox', { name: 'Disabled' }).check()
  await page.waitForURL('**/users?q=chlo&status=DISABLED')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'In group' }).click()
  await page.getByRole('button', { name: 'Finance' }).click()
  await page.waitForURL('**group=grp_*')
  await page.getByRole('button', { name: /In group: Finance/ }).waitFor()
  await shot(page, 'users-filtered')
  await accessible(page, 'users, filtered')
  await page.getByRole('button', { name: 'Remove filter In group' }).click()
  await page.getByRole('button', { name: 'Remove filter Status' }).click()
  await page.waitForURL('**/users?q=chlo')
  await page.goBack()
  await page.waitForURL('**/users?q=chlo&status=DISABLED')
  await page.getByRole('button', { name: /Status: Disabled/ }).waitFor()

  await page.goto(base + '/users?sort=email')
  await rows(page).nth(24).waitFor()
  const first = await rows(page).first().textContent()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.waitForURL('**after=*')
  await page.getByRole('button', { name: 'Previous' }).click()
  await page.waitForURL('**before=*')
  await rows(page).filter({ hasText: first }).waitFor()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Phone' }).uncheck()
  await page.getByRole('columnheader', { name: 'Phone' }).waitFor({ state: 'detached' })
  await page.close()
}

// A view is kept by the browser, with what it lists and without where one stood.
async function views() {
  const page = await portal('/users?status=PENDING')
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByLabel('Keep this view as').fill('Never signed in')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.goto(base + '/users')
  await page.getByRole('button', { name: 'Views' }).click()
  await accessible(page, 'views')
  await page.getByRole('button', { name: 'Never signed in' }).click()
  await page.waitForURL('**/users?status=PENDING')
  await page.close()
}

// Many at once: chosen on two pages, rehearsed, done, undone.
async function many() {
  const { usersCreate } = await graph('mutation($input: UsersCreateInput!) { usersCreate(input: $input) { results { user { id } } } }', {
    input: { rows: Array.from({ length: 30 }, (_, i) => ({ email: `bulk-${Date.now()}-${i}@e2e.example`, name: { first: 'Bulky', last: `Number ${i}` } })) },
  })
  const ids = usersCreate.results.map(({ user }) => user.id)
  const page = await portal('/users?q=bulky')
  await page.getByText('25 of 30').waitFor()
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByText('5 of 30').waitFor()
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check()
  await page.getByText('30 selected').waitFor()

  await page.getByRole('button', { name: 'Give an app…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Insights' }).click()
  await page.getByText('30 users will gain it').waitFor()
  await shot(page, 'users-give-app')
  await accessible(page, 'bulk')
  await page.getByRole('button', { name: 'Give it' }).click()
  await page.getByText('30 users have Insights now.').waitFor()
  assert.equal(await withApp(), 30)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Undone.').waitFor({ timeout: 60_000 })
  assert.equal(await withApp(), 0)

  await page.getByRole('button', { name: 'Disable…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('User disabled').waitFor()
  await page.getByRole('button', { name: 'Disable', exact: true }).click()
  await page.getByText('30 users disabled.').waitFor()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('User deleted').waitFor()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByText('30 users deleted.').waitFor()
  await page.getByText('No user is like that').waitFor()
  await page.close()

  async function withApp() {
    const { apps } = await graph('{ apps(first: 1, search: "Insights") { nodes { id } } }')
    const query = 'query($ids: [ID!], $appId: ID!) { users(first: 1, filter: { ids: $ids, appId: $appId }) { totalCount } }'
    const { users } = await graph(query, { ids, appId: apps.nodes[0].id })
    return users.totalCount
  }
}

// Who may only read cannot change anybody.
async function readOnly() {
  const page = await portal('/users', { permissions: ['users:list', 'users:read'] })
  await rows(page).first().getByRole('checkbox').check()
  const disable = page.getByRole('button', { name: 'Disable…' })
  assert.equal(await disable.getAttribute('aria-disabled'), 'true')
  await accessible(page, 'users, read only')
  await page.close()
}

async function narrow() {
  const page = await portal('/users?status=ACTIVE', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await rows(page).first().waitFor()
  await shot(page, 'users-narrow')
  await accessible(page, 'users, narrow')
  await fits(page, 'users')
  await page.close()
}
