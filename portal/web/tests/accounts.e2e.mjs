// Drives the accounts as an administrator would: makes one, gives it applications, adds users, opens its numbers, deletes it.
import assert from 'node:assert/strict'
import { accessible, base, drive, fits, graph, shot } from './browser.mjs'
import { portal } from './portal.mjs'

const narrowAndDark = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }

await drive('accounts', ...(process.env.ONLY ? process.env.ONLY.split(",").map((one) => eval(one)) : [life, applications, numbers, addressIsState, readOnly, narrow]))

/** The id of an account that was made for a test. */
async function made(name) {
  const { accountCreate } = await graph('mutation($input: AccountCreateInput!) { accountCreate(input: $input) { account { id } } }', { input: { name } })
  return accountCreate.account.id
}

async function gone(id) {
  await graph('mutation($id: ID!) { accountDelete(id: $id) { deletedId } }', { id })
}

// From nothing to an account with a user, switched off and on, to its deletion.
async function life() {
  const page = await portal('/accounts')
  await page.getByRole('table', { name: 'Accounts' }).getByRole('link').first().waitFor()
  await page.getByRole('button', { name: /Users per account|New in 7 days/ }).first().waitFor()
  await shot(page, 'accounts')
  await accessible(page, 'accounts')

  await page.getByRole('button', { name: 'Create an account' }).click()
  await page.getByLabel('Name').fill('Lantern Works')
  await page.getByLabel('External id').fill('lantern-7')
  await page.getByLabel('Metadata').fill('{"plan": ')
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.getByText('This is not JSON').waitFor()
  await page.getByLabel('Metadata').fill('{"plan": "gold", "seats": 5}')
  await accessible(page, 'account form')
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.getByRole('heading', { name: 'Lantern Works' }).waitFor()
  const id = new URL(page.url()).pathname.split('/')[2]

  await page.getByRole('tab', { name: /Users/ }).click()
  await page.getByText('Nobody belongs to this account').waitFor()
  await page.getByRole('button', { name: 'Add users' }).click()
  await page.getByRole('dialog').getByRole('checkbox').first().check()
  await page.getByRole('region', { name: 'What it would do' }).getByRole('list', { name: 'Changes' }).waitFor()
  await accessible(page, 'adding users')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('1 user added.').waitFor()
  await page.getByRole('button', { name: /^Actions for/ }).first().click()
  await page.getByRole('menuitem', { name: 'Switch the membership off…' }).click()
  await page.getByRole('button', { name: 'Switch off' }).click()
  await page.getByRole('cell', { name: 'Off' }).waitFor()
  await shot(page, 'account-users')
  await accessible(page, 'account users')

  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Metadata').fill('{"plan": "silver"}')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  const { account } = await graph('query($id: ID!) { account(id: $id) { metadata } }', { id })
  assert.deepEqual(account.metadata, { plan: 'silver' })
  await page.getByRole('button', { name: 'Disable…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Disable', exact: true }).click()
  await page.getByText('Lantern Works is disabled.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByText('Undone.').waitFor()
  await page.getByRole('button', { name: 'Disable…' }).waitFor()
  await shot(page, 'account-settings')
  await accessible(page, 'account settings')

  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('cell', { name: 'Account updated' }).first().waitFor()
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('Account deleted').waitFor()
  await page.getByRole('button', { name: 'Delete the account' }).click()
  await page.getByText('The account Lantern Works was deleted.').waitFor()
  assert.equal(new URL(page.url()).pathname, '/accounts')
  await page.close()
}

// Document 004: the drawer lists what the account does not hold, inactive ones marked; auto-assignment is switched by the
// three dots, which say what it would do; the label tells where it comes from.
async function applications() {
  const id = await made('Orchard')
  const { users } = await graph('{ users(first: 2) { nodes { id } } }')
  await graph('mutation($id: ID!, $input: AccountUsersInput!) { accountUsersAdd(id: $id, input: $input) { addedCount } }', { id, input: { userIds: users.nodes.map((user) => user.id) } })
  const { appCreate } = await graph('mutation($input: AppCreateInput!) { appCreate(input: $input) { app { id } } }', { input: { name: `Not yet ${Date.now()}`, active: false } })
  const { account } = await graph('query($id: ID!) { account(id: $id) { assignableApps(first: 100) { nodes { name active } } } }', { id })
  const name = account.assignableApps.nodes.find((app) => !app.active).name

  const page = await portal(`/accounts/${id}?tab=apps`)
  await page.getByRole('button', { name: 'Assign application' }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('Inactive: nobody can enter it').first().waitFor()
  await drawer.getByRole('checkbox', { name }).check()
  await drawer.getByRole('list', { name: 'Access' }).waitFor()
  await shot(page, 'account-apps-assign')
  await accessible(page, 'assigning applications')
  await drawer.getByRole('button', { name: 'Assign', exact: true }).click()
  await page.getByText('1 application assigned.').waitFor()
  const row = page.getByRole('row').filter({ hasText: name })
  await row.getByText('Inactive').waitFor()

  await row.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Enable auto-assignment…' }).click()
  await page.getByRole('list', { name: 'Access' }).getByText('2 users will gain it').waitFor()
  await shot(page, 'account-apps-enable')
  await accessible(page, 'enabling auto-assignment')
  await page.getByRole('button', { name: 'Enable auto-assignment', exact: true }).click()
  await row.getByText('Account auto-assigned').waitFor()
  await shot(page, 'account-apps')
  await accessible(page, 'applications of an account')

  await row.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Disable auto-assignment…' }).click()
  await page.getByText('2 users will lose it').waitFor()
  await page.getByLabel('Keep it: each of them is assigned directly').check()
  await page.getByText('Nobody gains or loses an app.').waitFor()
  await page.getByRole('button', { name: 'Disable auto-assignment', exact: true }).click()
  await row.getByText('Off: users get it one by one').waitFor()

  await graph('mutation($id: ID!) { appUpdate(id: $id, input: { autoAssign: true }) { app { id } } }', { id: appCreate.app.id })
  await page.reload()
  const given = page.getByRole('row').filter({ hasText: 'Environment auto-assigned' }).filter({ hasText: 'Not yet' })
  await given.getByRole('button').click()
  const disable = page.getByRole('menuitem', { name: 'Disable auto-assignment…' })
  assert.equal(await disable.getAttribute('aria-disabled'), 'true')
  await page.keyboard.press('Escape')
  await graph('mutation($id: ID!) { appDelete(id: $id) { deletedId } }', { id: appCreate.app.id })
  await page.close()
  await gone(id)
}

// Each number opens as many rows as it says, and its address opens them again.
async function numbers() {
  const { accounts } = await graph('{ accounts(first: 20, filter: { hasUsers: true }) { nodes { id kpis { users { value } signIns { day signIns { value } } } } } }')
  const busy = accounts.nodes.find(({ kpis }) => kpis.signIns.some(({ signIns }) => signIns.value > 0)) ?? accounts.nodes[0]
  const page = await portal(`/accounts/${busy.id}`)
  await page.getByRole('region', { name: 'Sign-ins per day' }).waitFor()
  await shot(page, 'account')
  await accessible(page, 'account dashboard')
  await page.getByRole('button', { name: /^Users/ }).click()
  await page.waitForURL('**rows=users')
  await page.getByRole('dialog').getByText(`of ${busy.kpis.users.value.toLocaleString()}`).waitFor()
  await shot(page, 'account-kpi')
  await accessible(page, 'rows of a number')
  await page.goBack()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.goForward()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')

  const day = busy.kpis.signIns.findLast(({ signIns }) => signIns.value > 0)
  if (day) {
    await page.goto(`${base}/accounts/${busy.id}?rows=signIns:${day.day}`)
    await page.getByRole('dialog').getByText(`of ${day.signIns.value.toLocaleString()}`).waitFor()
    await page.keyboard.press('Escape')
  }
  const bars = page.getByRole('group', { name: /A bar for each day/ }).getByRole('button')
  assert.equal(await bars.count(), 30)
  await bars.last().focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**rows=signIns:${busy.kpis.signIns.at(-2).day}`)
  await page.close()
}

// Filters and order are in the address; back and forward bring them back.
async function addressIsState() {
  const page = await portal('/accounts')
  const table = page.getByRole('table', { name: 'Accounts' })
  await table.getByRole('link').first().waitFor()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'State' }).click()
  await page.getByLabel('Enabled').check()
  await page.waitForURL('**/accounts?state=enabled')
  await page.keyboard.press('Escape')
  await table.getByRole('link').first().click()
  await page.getByRole('tab', { name: /Applications/ }).click()
  await page.waitForURL('**tab=apps')
  await page.goBack()
  await page.goBack()
  await page.getByRole('button', { name: 'State: Enabled' }).waitFor()
  await page.goForward()
  await page.getByRole('tab', { name: 'Dashboard', selected: true }).waitFor()
  await page.goto(base + '/accounts?q=nothing-like-this')
  await page.getByText('No account is like that').waitFor()
  await accessible(page, 'no accounts')
  await page.goto(base + '/accounts/acc_01h455vb4pex5vsknk084sn02q')
  await page.getByText('There is no such account').waitFor()
  await page.close()
}

// Who may only read sees what they may not do, and why.
async function readOnly() {
  const page = await portal('/accounts', { permissions: ['accounts:list', 'accounts:read', 'apps:read', 'users:read'] })
  const create = page.getByRole('button', { name: 'Create an account' })
  await page.getByRole('table').getByRole('link').first().waitFor()
  assert.equal(await create.getAttribute('aria-disabled'), 'true')
  await create.focus()
  await page.getByText('This needs the permission accounts:create').waitFor()
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('tab', { name: /Applications/ }).click()
  const assign = page.getByRole('button', { name: 'Assign application' }).first()
  assert.equal(await assign.getAttribute('aria-disabled'), 'true')
  await assign.click({ force: true })
  assert.equal(new URL(page.url()).searchParams.get('form'), null)
  await page.getByRole('tab', { name: 'Settings' }).click()
  assert.equal(await page.getByRole('button', { name: 'Delete…' }).getAttribute('aria-disabled'), 'true')
  await accessible(page, 'account settings, read only')
  await page.close()
}

// The same on a phone, in the dark.
async function narrow() {
  const page = await portal('/accounts', narrowAndDark)
  await page.getByRole('table').getByRole('link').first().waitFor()
  await shot(page, 'accounts-narrow')
  await accessible(page, 'accounts, narrow')
  await fits(page, 'accounts')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('region', { name: 'Sign-ins per day' }).waitFor()
  await shot(page, 'account-narrow')
  await accessible(page, 'account, narrow')
  await fits(page, 'an account')
  for (const tab of [/Applications/, /Users/, 'Settings']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('tabpanel').waitFor()
    await fits(page, `tab ${tab} of an account`)
  }
  await page.close()
}
