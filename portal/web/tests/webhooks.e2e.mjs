// Drives webhooks and sessions: makes a webhook, tests it, sends again, rotates its secret, deletes it; ends sessions.
import assert from 'node:assert/strict'
import { accessible, drive, graph, shot } from './browser.mjs'
import { looks } from './admin.mjs'
import { portal } from './portal.mjs'

await drive('webhooks', life, sessions, readOnly, look)

async function life() {
  const name = `Billing ${Date.now()}`
  const page = await portal('/webhooks')
  await page.getByRole('heading', { name: 'Webhooks' }).waitFor()
  await page.getByRole('button', { name: 'Create a webhook' }).first().click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Address').fill('not an address')
  await page.getByRole('button', { name: 'Create the webhook' }).click()
  await page.getByText('An address such as').waitFor()
  await page.getByLabel('Address').fill('https://receiver.invalid/events')
  await page.getByLabel('Actions').fill('user.created\ngroup.*')
  await shot(page, 'webhook-form')
  await accessible(page, 'webhook form')
  await page.getByRole('button', { name: 'Create the webhook' }).click()
  const once = page.getByRole('dialog', { name: 'Keep this secret' })
  await once.getByText(/^whsec_/).waitFor()
  await accessible(page, 'webhook secret')
  await once.getByRole('button', { name: 'I have it' }).click()
  await page.getByRole('heading', { name }).waitFor()

  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.waitForURL('**delivery=whd_*')
  const delivery = page.getByRole('dialog', { name: 'Webhook tested' })
  await delivery.getByText('Given up').waitFor()
  await delivery.getByRole('list', { name: 'Attempts' }).getByText('Attempt 1').waitFor()
  await shot(page, 'webhook-delivery')
  await accessible(page, 'delivery')
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: 'Select Webhook tested' }).check()
  await page.getByRole('button', { name: 'Send again…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('Webhook redelivered').waitFor()
  await page.getByRole('button', { name: 'Send again', exact: true }).click()
  await page.getByText('1 delivery is sent again.').waitFor()
  await shot(page, 'webhook')
  await accessible(page, 'webhook')

  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByText('all of group').waitFor()
  await page.getByRole('button', { name: 'New secret…' }).click()
  await page.getByRole('radio', { name: /Not at all/ }).check()
  await page.getByRole('list', { name: 'Changes' }).getByText('Webhook secret rotated').waitFor()
  await page.getByRole('button', { name: 'Make a new secret' }).click()
  await page.getByText(/^whsec_/).waitFor()
  await page.getByRole('button', { name: 'I have it' }).click()
  await page.getByRole('button', { name: 'Disable…' }).click()
  await page.getByRole('button', { name: 'Disable', exact: true }).click()
  await page.getByRole('button', { name: 'Enable…' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Send a test' }).getAttribute('aria-disabled'), 'true')
  await shot(page, 'webhook-settings')
  await accessible(page, 'webhook settings')
  await page.goBack()
  await page.getByRole('table', { name: 'Deliveries' }).waitFor()
  await page.goForward()
  await page.getByText('all of group').waitFor()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Delete the webhook' }).click()
  await page.getByText(`The webhook ${name} was deleted.`).waitFor()
  await page.close()
}

// One is ended, then two, each after a rehearsal.
async function sessions() {
  const count = async () => (await graph('{ sessions(first: 1) { totalCount } }')).sessions.totalCount
  const before = await count()
  const page = await portal('/sessions')
  await page.getByRole('checkbox', { name: /^Select the session/ }).first().waitFor()
  await page.getByRole('checkbox', { name: /^Select the session/ }).nth(0).check()
  await page.getByRole('checkbox', { name: /^Select the session/ }).nth(1).check()
  await page.getByRole('button', { name: 'End them…' }).click()
  await page.getByRole('list', { name: 'Changes' }).getByText('Session revoked').waitFor()
  assert.equal(await count(), before, 'a rehearsal ended sessions')
  await shot(page, 'sessions-end')
  await accessible(page, 'sessions, rehearsal')
  await page.getByRole('button', { name: 'End', exact: true }).click()
  await page.getByText('2 sessions ended.').waitFor()
  assert.equal(await count(), before - 2)
  await page.close()
}

async function readOnly() {
  const page = await portal('/sessions', { permissions: ['sessions:read', 'users:read', 'apps:read', 'webhooks:list', 'webhooks:read'] })
  const end = page.getByRole('button', { name: /^End the session/ }).first()
  await end.waitFor()
  assert.equal(await end.getAttribute('aria-disabled'), 'true')
  await end.hover()
  await page.getByText('This needs the permission sessions:delete').waitFor()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Webhooks' }).click()
  const create = page.getByRole('button', { name: 'Create a webhook' }).first()
  await create.hover()
  await page.getByText('This needs the permission webhooks:create and events:read').waitFor()
  await page.close()
}

async function look() {
  await looks('sessions', '/sessions', (page) => page.getByRole('checkbox', { name: /^Select the session/ }).first().waitFor())
  await looks('webhooks', '/webhooks', (page) => page.getByText('No webhook yet').waitFor())
}
