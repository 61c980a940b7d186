// Drives admins and roles: makes a role, invites somebody with it, takes it away, removes them.
import assert from 'node:assert/strict'
import { accessible, drive, graph, shot } from './browser.mjs'
import { looks } from './admin.mjs'
import { portal } from './portal.mjs'

await drive('admins', life, keepsWhatIsTyped, addressIsState, readOnly, look)

async function life() {
  const stamp = Date.now()
  const page = await portal('/roles')
  await page.getByRole('link', { name: 'Global admin' }).waitFor()
  await page.getByRole('button', { name: 'Create a role' }).click()
  await page.getByLabel('Name').fill(`Night desk ${stamp}`)
  await page.getByRole('checkbox', { name: 'Groups', exact: true }).check()
  await page.getByRole('searchbox', { name: 'Search permissions' }).fill('users:')
  await page.getByRole('checkbox', { name: 'users:read', exact: true }).check()
  await page.getByRole('searchbox', { name: 'Search permissions' }).fill('')
  assert.equal(await page.getByRole('checkbox', { name: 'Users', exact: true }).evaluate((box) => box.indeterminate), true)
  await shot(page, 'role-form')
  await accessible(page, 'role form')
  await page.getByRole('button', { name: 'Create the role' }).click()
  await page.getByRole('heading', { name: `Night desk ${stamp}` }).waitFor()
  const { roles } = await graph('query($search: String) { roles(first: 1, search: $search) { nodes { permissions } } }', { search: `Night desk ${stamp}` })
  assert.deepEqual(roles.nodes[0].permissions, ['groups:create', 'groups:delete', 'groups:edit', 'groups:list', 'groups:read', 'users:read'])
  await shot(page, 'role')
  await accessible(page, 'role')

  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Admins' }).click()
  await page.getByRole('button', { name: 'Invite an admin' }).click()
  await page.getByLabel('Email').fill(`nora.${stamp}@acme.example`)
  await page.getByLabel('Name').fill('Nora Night')
  await page.getByRole('searchbox', { name: 'Search roles' }).fill('night')
  await page.getByRole('checkbox', { name: `Night desk ${stamp}` }).check()
  await shot(page, 'admin-invite')
  await accessible(page, 'invitation')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const once = page.getByRole('dialog', { name: 'Hand over this link' })
  await once.getByText(/^http/).waitFor()
  await page.keyboard.press('Escape')
  assert.equal(await once.isVisible(), true, 'a slip of the hand lost the link')
  await shot(page, 'admin-link')
  await accessible(page, 'link')
  await once.getByRole('button', { name: 'I have it' }).click()
  await page.getByRole('link', { name: `nora.${stamp}@acme.example` }).click()
  await page.getByRole('heading', { name: 'Nora Night' }).waitFor()
  await page.getByRole('cell', { name: `Night desk ${stamp}`, exact: true }).waitFor()
  await shot(page, 'admin')
  await accessible(page, 'admin')

  await page.getByRole('button', { name: `Take away Night desk ${stamp}` }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('Role revoked').waitFor()
  await page.getByRole('button', { name: 'Take away', exact: true }).click()
  await page.getByText('Without one, they can sign in and do nothing').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByText('Undone.').waitFor()
  await page.getByRole('cell', { name: `Night desk ${stamp}`, exact: true }).waitFor()

  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByText('Not signed in anywhere').waitFor()
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('cell', { name: 'Admin user created' }).waitFor()
  await page.getByRole('button', { name: 'Remove…' }).click()
  await page.getByRole('button', { name: 'Remove the admin' }).click()
  await page.getByText('is no admin any more').waitFor()
  assert.equal(new URL(page.url()).pathname, '/admins')

  await page.goto(new URL(`/roles?q=Night desk ${stamp}`, page.url()).href)
  await page.getByRole('button', { name: /Actions for Night desk/ }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Delete the role' }).click()
  await page.getByText('No role begins with').waitFor()
  await page.close()
}

// A refusal and a reload leave what was typed.
async function keepsWhatIsTyped() {
  const page = await portal('/roles?form=new')
  await page.getByLabel('Name').fill('global admin')
  await page.getByRole('checkbox', { name: 'users:read', exact: true }).check()
  await page.getByRole('button', { name: 'Create the role' }).click()
  await page.getByText(/has that name/).waitFor()
  await page.reload()
  await page.getByLabel('Name').waitFor()
  assert.equal(await page.getByLabel('Name').inputValue(), 'global admin')
  assert.equal(await page.getByRole('checkbox', { name: 'users:read', exact: true }).isChecked(), true)
  await page.close()
}

async function addressIsState() {
  const page = await portal('/roles')
  await page.getByRole('link', { name: 'Global admin' }).click()
  await page.getByText('everything, now and later').waitFor()
  await page.getByRole('tab', { name: 'Held by' }).click()
  await page.waitForURL('**tab=holders')
  await page.getByRole('button', { name: /^Take away (?!$)/ }).first().waitFor()
  await shot(page, 'role-holders')
  await accessible(page, 'holders of a role')
  await page.goBack()
  await page.getByText('everything, now and later').waitFor()
  await page.goForward()
  await page.getByRole('button', { name: /^Take away (?!$)/ }).first().waitFor()
  await page.close()
}

// Who may only read sees what they may not do, and why; who may make roles cannot give what they do not hold.
async function readOnly() {
  const page = await portal('/admins', { permissions: ['adminUsers:list', 'adminUsers:read', 'roles:list', 'roles:read', 'roles:create'] })
  await page.getByRole('link', { name: 'rita@acme.example' }).waitFor()
  const invite = page.getByRole('button', { name: 'Invite an admin' })
  assert.equal(await invite.getAttribute('aria-disabled'), 'true')
  await invite.focus()
  await page.getByText('This needs the permission adminUsers:create').waitFor()
  await shot(page, 'admins-read-only')
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Roles' }).click()
  await page.getByRole('button', { name: 'Create a role' }).click()
  assert.equal(await page.getByRole('checkbox', { name: /^users:edit/ }).isDisabled(), true)
  assert.equal(await page.getByRole('checkbox', { name: 'roles:read', exact: true }).isDisabled(), false)
  await accessible(page, 'role form, in part')
  await page.close()
}

async function look() {
  await looks('admins', '/admins', (page) => page.getByRole('link', { name: 'rita@acme.example' }).waitFor())
  await looks('roles', '/roles', (page) => page.getByRole('link', { name: 'Global admin' }).waitFor())
}
