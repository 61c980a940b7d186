// Drives the audit log as an administrator would: sees what happens, narrows it, looks closer, undoes.
import assert from 'node:assert/strict'
import { accessible, drive, graph, shot } from './browser.mjs'
import { looks } from './admin.mjs'
import { portal } from './portal.mjs'

const create = async (name) => (await graph('mutation($name: String!) { groupCreate(input: { name: $name }) { group { id } } }', { name })).groupCreate.group.id
const rename = (id, name) => graph('mutation($id: ID!, $name: String!) { groupUpdate(id: $id, input: { name: $name }) { group { id } } }', { id, name })
const remove = (id) => graph('mutation($id: ID!) { groupDelete(id: $id) { deletedId } }', { id })

await drive('audit', life, addressIsState, readOnly, look)

// What happens comes by itself; while paused it is counted; a record is opened, and undone.
async function life() {
  const first = `Watched ${Date.now()}`
  const id = await create(first)
  const page = await portal(`/audit?target=${id}`)
  const table = page.getByRole('table', { name: 'Audit log' })
  await table.getByRole('button', { name: 'Group created' }).waitFor()
  await page.waitForTimeout(500)
  await rename(id, `${first} again`)
  await table.getByRole('button', { name: 'Group updated' }).waitFor()

  await page.getByRole('switch', { name: 'Live' }).click({ force: true })
  await rename(id, `${first} thrice`)
  await page.getByRole('button', { name: '1 new' }).waitFor()
  assert.equal(await table.getByRole('button', { name: 'Group updated' }).count(), 1, 'shown although paused')
  await page.getByRole('button', { name: '1 new' }).click()
  await table.getByRole('button', { name: 'Group updated' }).nth(1).waitFor()

  await table.getByRole('button', { name: 'Group updated' }).first().click()
  await page.waitForURL('**event=evt_*')
  const record = page.getByRole('dialog', { name: 'Group updated' })
  await record.getByLabel('Before').getByText(`${first} again`).waitFor()
  await record.getByLabel('After').getByText(`${first} thrice`).waitFor()
  await record.getByRole('link', { name: `${first} thrice` }).waitFor()
  await shot(page, 'audit-record')
  await accessible(page, 'audit record')
  await record.getByRole('button', { name: 'Undo this change…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('Group updated').waitFor()
  await shot(page, 'audit-undo')
  await page.getByRole('button', { name: 'Undo it' }).click()
  await page.getByText('The change was undone.').waitFor()
  const { group } = await graph('query($id: ID!) { group(id: $id) { name } }', { id })
  assert.equal(group.name, `${first} again`)
  await remove(id)
  await page.close()
}

// Filters are chips in the address; back takes the last one away again.
async function addressIsState() {
  const page = await portal('/audit')
  await page.getByRole('table', { name: 'Audit log' }).getByRole('button').first().waitFor()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'What' }).click()
  await page.getByRole('searchbox', { name: 'Search actions' }).fill('token issued')
  await page.getByRole('checkbox', { name: 'Client token issued' }).check()
  await page.waitForURL('**action=client.token_issued')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'App' }).click()
  await page.getByRole('searchbox', { name: 'App' }).fill('ins')
  await page.getByRole('list', { name: 'Found' }).getByRole('button', { name: /Insights/ }).click()
  await page.waitForURL('**app=app_*')
  await page.getByRole('list', { name: 'Filters' }).getByText('Insights').waitFor()
  await shot(page, 'audit-filters')
  await accessible(page, 'audit filters')
  await page.goBack()
  await page.getByRole('list', { name: 'Filters' }).getByText('Insights').waitFor({ state: 'detached' })
  await page.goForward()
  await page.getByRole('list', { name: 'Filters' }).getByText('Insights').waitFor()
  await page.close()
}

// Who may only read the log sees why nothing can be undone, once it is tried.
async function readOnly() {
  const id = await create(`Read ${Date.now()}`)
  await rename(id, `Read on ${Date.now()}`)
  const page = await portal(`/audit?target=${id}`, { permissions: ['events:read', 'groups:read'] })
  await page.getByRole('button', { name: 'Group created' }).click()
  const undo = page.getByRole('button', { name: 'Undo this change…' })
  assert.equal(await undo.getAttribute('aria-disabled'), 'true')
  await undo.hover()
  await page.getByText('undone by deleting it').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Group updated' }).click()
  await undo.click()
  await page.getByRole('alert').filter({ hasText: 'groups:edit' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Undo it' }).isDisabled(), true)
  await remove(id)
  await page.close()
}

function look() {
  return looks('audit', '/audit', (page) => page.getByRole('table', { name: 'Audit log' }).getByRole('button').first().waitFor())
}
