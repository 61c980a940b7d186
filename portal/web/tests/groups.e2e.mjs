// Drives the groups as an administrator would: makes one, fills it, sees who gains what, takes it apart, undoes it.
import assert from 'node:assert/strict'
import { accessible, base, drive, fits, graph, shot } from './browser.mjs'
import { portal } from './portal.mjs'

const narrowAndDark = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }

await drive('groups', life, keepsWhatIsTyped, addressIsState, keys, readOnly, narrow)

// From nothing to a group with members and an app, to its deletion, and back.
async function life() {
  const page = await portal('/groups')
  await page.getByRole('link', { name: 'Finance' }).waitFor()
  await shot(page, 'groups')
  await accessible(page, 'groups')

  await page.getByRole('button', { name: 'Create a group' }).click()
  await page.getByLabel('Name').fill('Night shift')
  await accessible(page, 'group form')
  await page.getByRole('button', { name: 'Create the group' }).click()
  await page.getByRole('heading', { name: 'Night shift' }).waitFor()
  await page.getByText('Nobody is in this group').waitFor()

  await page.getByRole('tab', { name: /Apps/ }).click()
  await page.getByRole('button', { name: 'Assign apps' }).click()
  await page.getByRole('checkbox', { name: 'Insights' }).check()
  await shot(page, 'group-apps-assign')
  await page.getByRole('button', { name: 'Assign', exact: true }).click()
  await page.getByText('1 app assigned.').waitFor()

  await page.getByRole('tab', { name: /Members/ }).click()
  await page.getByRole('button', { name: 'Add members' }).click()
  await page.getByRole('checkbox').first().waitFor()
  await page.getByLabel('Search users').fill('chlo')
  await page.getByText(/^Chlo/).first().waitFor()
  await accessible(page, 'member picker')
  await page.getByRole('checkbox').first().check()
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('2 members added.').waitFor()
  await page.getByRole('checkbox', { name: /^Select Chlo/ }).first().waitFor()

  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check()
  await page.getByRole('button', { name: 'Remove from the group…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('Group member removed').waitFor()
  await shot(page, 'group-members-remove')
  await accessible(page, 'rehearsal')
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByText('2 members removed.').waitFor()
  await page.getByText('Nobody is in this group').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByText('Undone.').waitFor()
  await page.getByRole('checkbox', { name: /^Select Chlo/ }).first().waitFor()
  await shot(page, 'group')
  await accessible(page, 'group')

  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('cell', { name: 'Group member removed' }).first().waitFor()
  await shot(page, 'group-history')
  await accessible(page, 'group history')

  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('Group deleted').waitFor()
  const { groups: before } = await graph('{ groups(first: 1, search: "Night") { totalCount } }')
  assert.equal(before.totalCount, 1, 'a rehearsal deleted the group')
  await page.getByRole('button', { name: 'Delete the group' }).click()
  await page.getByText('The group Night shift was deleted.').waitFor()
  assert.equal(new URL(page.url()).pathname, '/groups')
  const { groups: after } = await graph('{ groups(first: 1, search: "Night") { totalCount } }')
  assert.equal(after.totalCount, 0)
  await page.close()
}

// A refusal, a reload and a session that ends leave what was typed in its field.
async function keepsWhatIsTyped() {
  const page = await portal('/groups?form=new')
  await page.getByLabel('Name').fill('finance')
  await page.getByLabel('Description').fill('Typed at length')
  await page.getByRole('button', { name: 'Create the group' }).click()
  await page.getByText('Another group of the tenant has that name.').waitFor()
  assert.equal(await page.getByLabel('Description').inputValue(), 'Typed at length')
  await page.reload()
  await page.getByLabel('Name').waitFor()
  assert.equal(await page.getByLabel('Description').inputValue(), 'Typed at length')

  await page.context().setOffline(true)
  await page.getByText('You are offline').waitFor()
  await page.getByLabel('Name').fill('Offline group')
  await page.getByRole('button', { name: 'Create the group' }).click()
  await page.getByRole('alert').filter({ hasText: 'cannot be reached' }).waitFor()
  await shot(page, 'offline')
  await page.context().setOffline(false)
  await page.getByText('You are offline').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Create the group' }).click()
  await page.getByRole('heading', { name: 'Offline group' }).waitFor()
  await graph('mutation($id: ID!) { groupDelete(id: $id) { deletedId } }', { id: new URL(page.url()).pathname.split('/')[2] })
  await page.close()
}

// What is searched, sorted and chosen is in the address; back and forward bring it back.
async function addressIsState() {
  const page = await portal('/groups')
  const rows = page.getByRole('table', { name: 'Groups' }).getByRole('link')
  await rows.first().waitFor()
  await page.getByRole('button', { name: 'Name' }).click()
  await page.waitForURL('**/groups?sort=-name')
  const last = await rows.first().textContent()
  await page.getByRole('searchbox', { name: 'Search' }).fill('fin')
  await page.waitForURL('**/groups?q=fin&sort=-name')
  await page.getByText('1 of 1').waitFor()
  await page.getByRole('link', { name: 'Finance' }).click()
  await page.getByRole('tab', { name: 'History' }).click()
  await page.waitForURL('**tab=history')
  await page.goBack()
  await page.goBack()
  await page.getByText('1 of 1').waitFor()
  assert.equal(await page.getByRole('searchbox', { name: 'Search' }).inputValue(), 'fin')
  await page.goForward()
  await page.getByRole('tab', { name: /Members/, selected: true }).waitFor()
  await page.goto(base + '/groups?sort=-name')
  await rows.first().waitFor()
  assert.equal(await rows.first().textContent(), last)
  await page.goto(base + '/groups?q=nothing-like-this')
  await page.getByText('No group begins with').waitFor()
  await accessible(page, 'no groups')
  await page.goto(base + '/groups/grp_01h455vb4pex5vsknk084sn02q')
  await page.getByText('There is no such group').waitFor()
  await page.close()
}

// j, k, x, / and the palette.
async function keys() {
  const page = await portal('/groups')
  await page.getByRole('link', { name: 'Finance' }).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = await page.getByRole('table', { name: 'Groups' }).getByRole('link').nth(1).textContent()
  assert.equal(await page.evaluate(() => document.activeElement.textContent), second)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: second }).waitFor()
  await page.getByRole('checkbox').nth(2).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByText('1 selected').waitFor()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.waitForURL('**after=*')
  await page.getByText('1 selected').waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Find or do' }).getByRole('textbox').fill('fin')
  await page.getByRole('dialog').getByText('Finance').waitFor()
  await shot(page, 'palette')
  await accessible(page, 'palette')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Finance' }).waitFor()
  await page.close()
}

// Who may only read sees what they may not do, and why.
async function readOnly() {
  const page = await portal('/groups', { permissions: ['groups:list', 'groups:read'] })
  await page.getByRole('link', { name: 'Finance' }).waitFor()
  const create = page.getByRole('button', { name: 'Create a group' })
  assert.equal(await create.getAttribute('aria-disabled'), 'true')
  await create.click({ force: true })
  assert.equal(new URL(page.url()).search, '')
  await create.focus()
  await page.getByText('This needs the permission groups:create').waitFor()
  await shot(page, 'groups-read-only')
  await accessible(page, 'groups, read only')
  await page.close()
}

// The same on a phone, in the dark.
async function narrow() {
  const page = await portal('/groups', narrowAndDark)
  await page.getByRole('link', { name: 'Finance' }).waitFor()
  await shot(page, 'groups-narrow')
  await accessible(page, 'groups, narrow')
  await fits(page, 'groups')
  await page.getByRole('link', { name: 'Finance' }).click()
  await page.getByRole('checkbox').first().waitFor()
  await shot(page, 'group-narrow')
  await accessible(page, 'group, narrow')
  await fits(page, 'a group')
  await page.close()
}
