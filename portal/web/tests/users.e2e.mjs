// Drives the list of users: searching, filters in the address, saved views, pages, and many at once with a rehearsal.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { looks } from './admin.mjs'
import { accessible, base, drive, fits, graph, shot } from './browser.mjs'
import { portal } from './portal.mjs'

await drive('users', narrows, views, adds, many, allThatMatch, readOnly, narrow, look)

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

// A user is added from the palette: what is wrong is said at its field, what was typed stays, and undo deletes them again.
async function adds() {
  const email = `added-${Date.now()}@e2e.example`
  const page = await portal('/groups')
  await page.getByRole('link', { name: 'Finance' }).waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find or do' })
  await palette.getByRole('textbox').fill('add a user')
  await palette.getByText('Add a user').click()
  await page.waitForURL('**/users?form=new')
  const form = page.getByRole('dialog', { name: 'Add a user' })
  await form.getByRole('button', { name: 'Add the user' }).click()
  await form.getByText('An email address or a phone number is needed.').waitFor()
  await form.getByLabel('First name').fill('Adele')
  await form.getByLabel('Last name').fill('Added')
  await form.getByLabel('Email').fill('nonsense')
  await form.getByRole('button', { name: 'Add the user' }).click()
  await form.getByText('must be an email address').waitFor()
  assert.equal(await form.getByLabel('Email').getAttribute('aria-invalid'), 'true')
  await shot(page, 'user-add-refused')
  await accessible(page, 'adding, refused')

  await page.goBack()
  await form.waitFor({ state: 'detached' })
  await page.goForward()
  assert.equal(await form.getByLabel('First name').inputValue(), 'Adele')
  await form.getByLabel('Email').fill(email)
  await form.getByLabel('External id').fill(email)
  await form.getByRole('button', { name: /^Apps/ }).click()
  await form.getByRole('checkbox', { name: 'Insights' }).check()
  await form.getByRole('button', { name: /^Groups/ }).click()
  await form.getByRole('checkbox', { name: 'Finance' }).check()
  await form.getByRole('button', { name: 'Groups Finance' }).waitFor()
  await shot(page, 'user-add')
  await accessible(page, 'adding')
  await form.getByRole('button', { name: 'Add the user' }).click()
  await page.waitForURL('**/users/usr_*')
  await page.getByRole('heading', { name: 'Adele Added' }).waitFor()
  const { user } = await graph('query($email: String) { user(email: $email) { id status externalUserId apps { nodes { name } } groups { nodes { name } } } }', { email })
  assert.equal(user.status, 'PENDING')
  assert.equal(user.externalUserId, email)
  assert.ok(user.apps.nodes.some(({ name }) => name === 'Insights'))
  assert.deepEqual(user.groups.nodes, [{ name: 'Finance' }])
  await page.getByText('Adele Added was added.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Undone.').waitFor()
  await page.waitForURL('**/users')
  assert.equal((await graph('query($id: ID!) { user(id: $id) { id } }', { id: user.id })).user, null)
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

// All that match, far beyond a page: rehearsed, carried out in pieces, stopped and gone on with, and who was left out is named.
async function allThatMatch() {
  const last = `Massed${Date.now()}`
  for (const piece of [0, 1, 2]) {
    const rows = Array.from({ length: 200 }, (_, i) => ({ email: `m${piece}-${i}-${last}@e2e.example`, name: { first: `${piece}-${i}`, last } }))
    await graph('mutation($input: UsersCreateInput!) { usersCreate(input: $input) { createdCount } }', { input: { rows } })
  }
  const page = await portal(`/users?q=${last}`)
  await page.getByText('25 of 600').waitFor()
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check()
  await page.getByText('25 selected').waitFor()
  await page.getByRole('button', { name: 'Select all 600 that match' }).click()
  await page.getByText('All 600 that match are selected').waitFor()
  await shot(page, 'users-all')
  await accessible(page, 'all that match')
  await rows(page).first().getByRole('checkbox').uncheck()
  await page.getByText('24 selected').waitFor()
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check()
  await page.getByRole('button', { name: 'Select all 600 that match' }).click()

  // One who goes between the rehearsal and the deed is left out.
  const gone = (await graph('query($email: String) { user(email: $email) { id } }', { email: `m1-7-${last}@e2e.example` })).user.id
  await page.getByRole('button', { name: 'Disable…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Disable 600 users?' })
  await dialog.getByRole('list', { name: 'Changes' }).getByText('600').waitFor()
  assert.equal(await count({ status: ['DISABLED'] }), 0)
  await shot(page, 'users-all-rehearsed')
  await accessible(page, 'all that match, rehearsed')
  await graph('mutation($id: ID!) { userDelete(id: $id) { deletedId } }', { id: gone })
  await dialog.getByRole('button', { name: 'Disable', exact: true }).click()
  await dialog.getByText('1 user was left out').waitFor()
  await dialog.getByText('599 users disabled.').waitFor()
  await dialog.getByRole('list', { name: 'Users who were left out' }).getByText(gone).waitFor()
  await shot(page, 'users-left-out')
  await accessible(page, 'left out')
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download as a file' }).click()])
  assert.match(await readFile(await download.path(), 'utf8'), new RegExp(`^id,reason\n${gone},`))
  assert.equal(await count({ status: ['DISABLED'] }), 599)
  await dialog.getByRole('button', { name: 'Done' }).click()

  // Stopped after the first piece, which is held back until the button was pressed.
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check()
  await page.getByRole('button', { name: 'Select all 599 that match' }).click()
  await page.getByRole('button', { name: 'Enable…' }).click()
  let letGo
  const held = new Promise((resolve) => (letGo = resolve))
  await page.route('**/graphql', async (route) => {
    const body = route.request().postDataJSON()
    if (body?.query.includes('mutation UsersEnable') && !body.variables.dryRun) await held
    await route.continue()
  })
  const enabling = page.getByRole('dialog', { name: 'Enable 599 users?' })
  await enabling.getByRole('list', { name: 'Changes' }).getByText('599').waitFor()
  await enabling.getByRole('button', { name: 'Enable', exact: true }).click()
  await enabling.getByRole('progressbar').waitFor()
  await shot(page, 'users-under-way')
  await accessible(page, 'under way')
  await enabling.getByRole('button', { name: 'Stop' }).click()
  letGo()
  await enabling.getByText('250 users enabled. Nothing was done to the other 349.').waitFor()
  assert.equal(await count({ status: ['DISABLED'] }), 349)
  await enabling.getByRole('button', { name: 'Go on with the other 349' }).click()
  await page.getByText('599 users enabled.').waitFor()
  await enabling.waitFor({ state: 'detached' })
  assert.equal(await count({ status: ['DISABLED'] }), 0)

  // All of it is undone, piece after piece.
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByText(/^Undoing: \d+ left/).waitFor()
  await shot(page, 'users-undoing')
  await page.getByText('Undone.').waitFor()
  assert.equal(await count({ status: ['DISABLED'] }), 599)

  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check()
  await page.getByRole('button', { name: 'Select all 599 that match' }).click()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('599').waitFor()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByText('599 users deleted.').waitFor()
  await page.getByText('No user is like that').waitFor()
  await page.close()

  async function count(filter) {
    return (await graph('query($search: String, $filter: UserFilter) { users(first: 1, search: $search, filter: $filter) { totalCount } }', { search: last, filter })).users.totalCount
  }
}

// Who may only read cannot change anybody, and reads why: by what the server says where the tenant is shown, too.
async function readOnly() {
  for (const permissions of [['users:list', 'users:read'], ['users:list', 'users:read', 'tenant:read']]) {
    const page = await portal('/users', { permissions })
    await rows(page).first().getByRole('checkbox').check()
    for (const name of ['Add a user', 'Import', 'Give an app…', 'Add to a group…', 'Disable…', 'Delete…']) {
      assert.equal(await page.getByRole('button', { name }).getAttribute('aria-disabled'), 'true', name)
    }
    await page.getByRole('button', { name: 'Delete…' }).hover()
    await page.getByText('This needs the permission users:delete').waitFor()
    await page.getByRole('button', { name: 'Add a user' }).click({ force: true })
    assert.ok(!page.url().includes('form=new'), 'the form opens')
    await accessible(page, 'users, read only')
    await page.close()
  }
}

async function narrow() {
  const page = await portal('/users?status=ACTIVE', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await rows(page).first().waitFor()
  await shot(page, 'users-narrow')
  await accessible(page, 'users, narrow')
  await fits(page, 'users')
  await page.close()
}

async function look() {
  await looks('users-form', '/users?form=new', (page) => page.getByRole('button', { name: 'Add the user' }).waitFor())
  await looks('users-bar', '/users', async (page) => {
    await rows(page).first().getByRole('checkbox').check()
    await page.getByRole('button', { name: /^Select all \d/ }).waitFor()
  })
}
