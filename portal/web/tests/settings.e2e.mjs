// Drives the environment: its name and default app, what needs a look, what was deleted; the palette and the keyboard's help.
import assert from 'node:assert/strict'
import { accessible, drive, graph, shot } from './browser.mjs'
import { looks } from './admin.mjs'
import { portal } from './portal.mjs'

await drive('settings', life, deleted, palette, readOnly, look)

async function life() {
  const { tenant: before } = await graph('{ tenant { name } }')
  const page = await portal('/settings')
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Name').fill(`${before.name} tested`)
  await accessible(page, 'settings form')
  await shot(page, 'settings-form')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByText('Undone.').waitFor()
  assert.equal((await graph('{ tenant { name } }')).tenant.name, before.name)

  await page.getByRole('tab', { name: 'Readiness' }).click()
  await page.waitForURL('**tab=readiness')
  await page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: /^Show/ }).first().click()
  await page.getByRole('list', { name: 'Rows' }).getByRole('listitem').first().waitFor()
  await shot(page, 'readiness-rows')
  await accessible(page, 'readiness')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('cell', { name: 'Tenant updated' }).first().waitFor()
  await page.goBack()
  await page.getByRole('list', { name: 'Findings' }).waitFor()
  await page.close()
}

// A deleted group is restored, deleted again, and erased.
async function deleted() {
  const name = `Gone ${Date.now()}`
  const { groupCreate } = await graph('mutation($name: String!) { groupCreate(input: { name: $name }) { group { id } } }', { name })
  const { id } = groupCreate.group
  const remove = () => graph('mutation($id: ID!) { groupDelete(id: $id) { deletedId } }', { id })
  await remove()
  const page = await portal(`/settings?tab=deleted&q=${name}`)
  await page.getByRole('button', { name: `Restore ${name}` }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('Group restored').waitFor()
  await shot(page, 'deleted-restore')
  await accessible(page, 'restoring')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByText(`${name} was restored.`).waitFor()
  assert.equal((await graph('query($id: ID!) { group(id: $id) { name } }', { id })).group.name, name)
  await remove()
  await page.reload()
  await page.getByRole('button', { name: `Erase ${name}` }).click()
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await page.getByText('Nothing deleted is like that').waitFor()
  await page.close()
}

// The palette finds things of every kind, and remembers what was looked at.
async function palette() {
  const page = await portal('/groups')
  await page.getByRole('link', { name: 'Finance' }).click()
  await page.getByRole('heading', { name: 'Finance' }).waitFor()
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Find or do' })
  await dialog.getByText('Finance').waitFor()
  await shot(page, 'palette-recent')
  await accessible(page, 'palette')
  await dialog.getByRole('textbox').fill('rita')
  await dialog.getByText('rita@acme.example').click()
  await page.waitForURL('**/admins/adm_*')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard' }).getByText('The next row').waitFor()
  await shot(page, 'keyboard')
  await accessible(page, 'keyboard')
  await page.close()
}

async function readOnly() {
  const page = await portal('/settings', { permissions: ['tenant:read'] })
  const edit = page.getByRole('button', { name: 'Edit' })
  await edit.waitFor()
  assert.equal(await edit.getAttribute('aria-disabled'), 'true')
  await edit.hover()
  await page.getByText('This needs the permission tenant:edit').waitFor()
  await page.close()
}

async function look() {
  await looks('settings', '/settings', (page) => page.getByText('Default app').waitFor())
  await looks('readiness', '/settings?tab=readiness', (page) => page.getByRole('list', { name: 'Findings' }).waitFor())
  await looks('deleted', '/settings?tab=deleted', (page) => page.getByText(/Nothing was deleted|Restorable until/).first().waitFor())
}
