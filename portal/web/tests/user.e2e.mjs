// Drives the page of a user: why they have an app and what would end it, editing, groups, disabling, history.
import assert from 'node:assert/strict'
import { looks } from './admin.mjs'
import { accessible, base, drive, fits, graph, shot } from './browser.mjs'
import { portal } from './portal.mjs'

await drive('user', life, contacts, goesBack, readOnly, narrow, look)

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
  await page.goto(`${base}/users/${id}`)
  await page.getByRole('button', { name: 'Restore…' }).click()
  await page.getByText('All that it was related to is still there.').waitFor()
  await shot(page, 'user-restore')
  await accessible(page, 'restoring a user')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByRole('heading', { name: 'Odette Profile' }).waitFor()
  assert.equal((await read(id)).status, 'DISABLED')
  await page.close()
}

// Addresses beside the primary one: added, refused, verified, made primary, removed.
async function contacts() {
  const id = await made()
  const page = await portal(`/users/${id}`)
  const emails = page.getByRole('list', { name: 'Email addresses' })
  await page.getByRole('button', { name: 'Add an email address' }).click()
  await page.waitForURL('**form=email')
  const form = page.getByRole('dialog')
  await form.getByLabel('Email address').fill('nonsense')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await form.locator('[aria-invalid=true]').waitFor()
  assert.equal(await form.getByLabel('Email address').inputValue(), 'nonsense')
  await accessible(page, 'a new address, refused')
  const second = `second-${Date.now()}@e2e.example`
  await form.getByLabel('Email address').fill(second)
  await shot(page, 'user-contact-form')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await emails.getByText(second).waitFor()
  await page.getByText(`${second} was added.`).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await emails.getByText(second).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Add an email address' }).click()
  await form.getByLabel('Email address').fill(second)
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await emails.getByText(second).waitFor()
  await form.waitFor({ state: 'detached' })

  await act(second, 'Mark as verified…', 'Mark as verified')
  await emails.getByRole('listitem').filter({ hasText: second }).getByText('Verified', { exact: true }).waitFor()
  await act(second, 'Make primary…', 'Make primary')
  await emails.getByRole('listitem').filter({ hasText: second }).getByText('Primary').waitFor()
  const { user } = await graph('query($id: ID!) { user(id: $id) { email emails { value primary } } }', { id })
  assert.equal(user.email, second)
  const first = user.emails.find(({ primary }) => !primary).value
  await page.getByRole('button', { name: `Actions for ${second}` }).click()
  assert.equal(await page.getByRole('menuitem', { name: 'Remove…' }).getAttribute('aria-disabled'), 'true')
  await page.keyboard.press('Escape')
  await act(first, 'Remove…', 'Remove')
  await emails.getByText(first).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Add a phone number' }).click()
  const phone = `+1415555${String(Date.now()).slice(-4)}`
  await form.getByLabel('Phone number').fill(phone)
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('list', { name: 'Phone numbers' }).getByText(phone).waitFor()
  await form.waitFor({ state: 'detached' })
  await shot(page, 'user-contacts')
  await accessible(page, 'contacts')
  await page.close()

  async function act(value, item, button) {
    await page.getByRole('button', { name: `Actions for ${value}` }).click()
    await page.getByRole('menuitem', { name: item }).click()
    const question = page.getByRole('dialog')
    await question.getByRole('list', { name: 'Changes' }).waitFor()
    await accessible(page, item)
    await question.getByRole('button', { name: button, exact: true }).click()
    await question.waitFor({ state: 'detached' })
  }
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
  for (const name of ['Add an email address', 'Add a phone number', 'Edit custom data', 'Delete…']) {
    assert.equal(await page.getByRole('button', { name }).getAttribute('aria-disabled'), 'true', name)
  }
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

async function look() {
  const id = await made()
  await graph('mutation($id: ID!) { userEmailAdd(id: $id, input: { value: "another.rather.long.address@second.e2e.example" }) { user { id } } }', { id })
  await looks('user-page', `/users/${id}`, (page) => page.getByRole('list', { name: 'Email addresses' }).getByText('second.e2e').waitFor())
}
