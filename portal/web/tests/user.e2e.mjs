// Drives the page of a user: why they have an app and what would end it, editing, groups, disabling, history.
import assert from 'node:assert/strict'
import { accessible, base, drive, fits, graph, shot } from './browser.mjs'
import { portal } from './portal.mjs'

await drive('user', life, goesBack, readOnly, narrow)

// A user of the test's own.
async function made() {
  const input = { email: `one-${Date.now()}@e2e.example`, name: { first: 'Odette', last: 'Profile' }, customData: { plan: 'gold', old: 1 } }
  const { userCreate } = await graph('mutation($input: UserCreateInput!) { userCreate(input: $input) { user { id } } }', { input })
  return userCreate.user.id
}

function read(id) {
  return graph('query($id: ID!) { user(id: $id) { status customData language name { first } } }', { id }).then(({ user }) => user)
}

async function life() {
  const id = await made()
  const page = await portal('/users?q=odette')
  await page.getByRole('link', { name: 'Odette Profile' }).first().click()
  await page.getByRole('heading', { name: 'Odette Profile' }).waitFor()
  await page.goto(`${base}/users/${id}`)
  await page.getByText('"gold"').waitFor()
  await shot(page, 'user')
  await accessible(page, 'user')

  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByLabel('Language').fill('pt-BR')
  await accessible(page, 'user form')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  assert.equal((await read(id)).language, 'pt-BR')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Undone.').waitFor()
  assert.equal((await read(id)).language, null)

  await page.getByRole('button', { name: 'Edit custom data' }).click()
  const data = page.getByRole('dialog').getByLabel('Custom data')
  await data.fill('{ "plan": ')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('This is not JSON').waitFor()
  await accessible(page, 'custom data')
  await data.fill('{ "plan": "silver" }')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('"silver"').waitFor()
  assert.deepEqual((await read(id)).customData, { plan: 'silver' })

  await page.getByRole('tab', { name: 'Apps' }).click()
  await page.getByRole('button', { name: 'Give an app' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Insights' }).click()
  await page.getByText('1 user will gain it').waitFor()
  await page.getByRole('button', { name: 'Give it' }).click()
  await page.getByRole('list', { name: 'Sources of Insights' }).getByText('Given directly').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'What would end it? Insights' }).click()
  await page.getByText('Touches this user alone').waitFor()
  await shot(page, 'user-apps')
  await accessible(page, 'user apps')
  await page.getByRole('button', { name: 'Take away… Insights' }).click()
  await page.getByText('1 user will lose it').waitFor()
  await page.getByRole('button', { name: 'Take it away' }).click()
  await page.getByText('Insights was taken away.').waitFor()

  await page.getByRole('tab', { name: 'Groups' }).click()
  await page.getByText('In no group').waitFor()
  await page.getByRole('button', { name: 'Add to a group' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Finance' }).click()
  await page.getByRole('list', { name: 'Changes' }).waitFor()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('link', { name: 'Finance' }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await accessible(page, 'user groups')
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByText('Signed in nowhere').waitFor()

  await page.getByRole('button', { name: 'Disable…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('User disabled').waitFor()
  await page.getByRole('button', { name: 'Disable', exact: true }).click()
  await page.getByRole('button', { name: 'Enable…' }).waitFor()
  assert.equal((await read(id)).status, 'DISABLED')
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('cell', { name: 'User disabled' }).first().waitFor()
  await shot(page, 'user-history')
  await accessible(page, 'user history')

  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('User deleted').waitFor()
  assert.ok(await read(id), 'a rehearsal deleted the user')
  await page.getByRole('button', { name: 'Delete the user' }).click()
  await page.getByText('Odette Profile was deleted.').waitFor()
  assert.equal(await read(id), null)
  await page.close()
}

// The sessions of a user of the demo are ended; tabs are steps of the history.
async function goesBack() {
  const { sessions } = await graph('{ sessions(first: 1) { nodes { user { id } } } }')
  const id = sessions.nodes[0]?.user.id
  assert.ok(id, 'the demo has no session')
  const page = await portal(`/users/${id}`)
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.waitForURL('**tab=sessions')
  await page.getByRole('button', { name: 'End all sessions…' }).click()
  await page.getByRole('list', { name: 'Changes' }).waitFor()
  await page.getByRole('button', { name: 'End', exact: true }).click()
  await page.getByText('Signed in nowhere').waitFor()
  await page.goBack()
  await page.getByRole('tab', { name: 'Profile', selected: true }).waitFor()
  await page.goForward()
  await page.getByRole('tab', { name: 'Sessions', selected: true }).waitFor()
  await page.close()
}

// Who may only read sees why.
async function readOnly() {
  const id = await made()
  const page = await portal(`/users/${id}`, { permissions: ['users:list', 'users:read', 'apps:read'] })
  const edit = page.getByRole('button', { name: 'Edit', exact: true })
  await edit.waitFor()
  assert.equal(await edit.getAttribute('aria-disabled'), 'true')
  await edit.focus()
  await page.getByText('This needs the permission users:edit').waitFor()
  await accessible(page, 'user, read only')
  await page.goto(base + '/users/usr_01h455vb4pex5vsknk084sn02q')
  await page.getByText('There is no such user').waitFor()
  await page.close()
}

async function narrow() {
  const { users } = await graph('{ users(first: 1, filter: { status: [ACTIVE] }) { nodes { id } } }')
  const page = await portal(`/users/${users.nodes[0].id}`, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  await page.getByRole('heading', { name: 'Tenant data' }).waitFor()
  await shot(page, 'user-narrow')
  await accessible(page, 'user, narrow')
  await fits(page, 'a user')
  await page.getByRole('tab', { name: 'Apps' }).click()
  await page.getByRole('heading', { name: /^Why/ }).first().waitFor()
  await shot(page, 'user-apps-narrow')
  await accessible(page, 'user apps, narrow')
  await fits(page, 'the apps of a user')
  await page.close()
}
