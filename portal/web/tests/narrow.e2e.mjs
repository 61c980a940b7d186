// Every page on a phone, light and dark: nothing is beyond the right edge, and axe finds nothing.
import { accessible, drive, faults, graph, shot } from './browser.mjs'
import { portal } from './portal.mjs'

const first = `{
  users(first: 1) { nodes { id } }
  groups(first: 1) { nodes { id } }
  accounts(first: 1) { nodes { id } }
  apps(first: 1) { nodes { id } }
  adminUsers(first: 1) { nodes { id } }
  roles(first: 1) { nodes { id } }
  managementApps(first: 1) { nodes { id } }
}`

await drive('narrow', ...['light', 'dark'].map((scheme) => () => look(scheme)))

async function look(colorScheme) {
  const made = await graph('mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { webhook { id } } }', {
    input: { name: `Narrow ${Date.now()}`, url: 'https://receiver-with-a-rather-long-name.invalid/tenants/acme/events', actions: ['user.created', 'group.member_added', 'account.*'] },
  })
  const webhook = made.webhookCreate.webhook.id
  const page = await portal('/users', { viewport: { width: 360, height: 740 }, colorScheme })
  for (const [name, path] of await pages(webhook)) {
    await page.goto(new URL(path, page.url()).href)
    await settled(page)
    await shot(page, `narrow-${colorScheme}-${name}`, { fullPage: true })
    for (const what of await page.evaluate(beyond)) faults.push(`${name}, narrow and ${colorScheme}: ${what}`)
    await accessible(page, `${name}, narrow and ${colorScheme}`)
  }
  await graph('mutation($id: ID!) { webhookDelete(id: $id) { deletedId } }', { id: webhook })
  await page.close()
}

// What each page shows, and each of its forms, by the address.
async function pages(webhook) {
  const found = await graph(first)
  const id = (list) => found[list].nodes[0].id
  const of = (path, list, ...tabs) => [[`${path}-list`, `/${path}`], ...tabs.map((tab) => [`${path}-${tab || 'first'}`, `/${path}/${id(list)}${tab && `?tab=${tab}`}`])]
  return [
    ...of('users', 'users', ''),
    ...of('groups', 'groups', '', 'apps', 'history'),
    ['groups-form', '/groups?form=new'],
    ...of('accounts', 'accounts', '', 'apps', 'users', 'settings', 'history'),
    ['accounts-form', '/accounts?form=new'],
    ['accounts-assign', `/accounts/${id('accounts')}?tab=apps&form=assign`],
    ...of('apps', 'apps', '', 'clients', 'users', 'accounts', 'history'),
    ['apps-form', '/apps?form=new'],
    ['apps-filtered', '/apps?active=yes&assigned=yes&auto=yes'],
    ...of('management-apps', 'managementApps', '', 'roles', 'history'),
    ['management-apps-filtered', '/management-apps?unused=90&old=365'],
    ['management-apps-form', `/management-apps/${id('managementApps')}?tab=roles&form=roles`],
    ...of('admins', 'adminUsers', '', 'sessions', 'history'),
    ['admins-form', '/admins?form=new'],
    ...of('roles', 'roles', '', 'holders', 'history'),
    ['roles-form', '/roles?form=new'],
    ['sessions', '/sessions'],
    ['webhooks-list', '/webhooks'],
    ['webhooks-form', '/webhooks?form=new'],
    ...['', 'settings', 'history'].map((tab) => [`webhook-${tab || 'first'}`, `/webhooks/${webhook}${tab && `?tab=${tab}`}`]),
    ['audit', '/audit'],
    ['audit-filtered', '/audit?action=user.created,group.created,app.created&at=2020-01-01..'],
    ...['', 'readiness', 'deleted', 'history'].map((tab) => [`settings-${tab || 'first'}`, `/settings${tab && `?tab=${tab}`}`]),
    ['settings-form', '/settings?form=edit'],
  ]
}

// What is beyond an edge: of the page, or of a table, which would be scrolled sideways.
function beyond() {
  const wide = [document.documentElement, ...document.querySelectorAll('main *, [role=dialog] *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && (one === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)))
  return wide.filter((one) => one.tagName !== 'PRE').map((one) => `${one.outerHTML.slice(0, 100)} scrolls sideways by ${one.scrollWidth - one.clientWidth} px`)
}

// All that was asked has been answered: no skeleton is left.
async function settled(page) {
  await page.getByRole('main').getByRole('heading').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root, table[aria-busy]'))
}
