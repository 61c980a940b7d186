// Opens the portal for the browser tests, signed in.
import assert from 'node:assert/strict'
import { base, client, graph, opened } from './browser.mjs'

/** Opens a page of the portal. `permissions` are what a viewer holds who may not do everything. */
export async function portal(path, { permissions, ...options } = {}) {
  const { id, secret } = permissions ? await clientWith(permissions) : client
  const page = await opened('/licenses.md', { viewport: { width: 1280, height: 800 }, ...options })
  const response = await page.request.post(base + '/auth/session', { data: { clientId: id, clientSecret: secret } })
  assert.equal(response.status(), 204, await response.text())
  await page.goto(base + path)
  return page
}

let made = 0

/** The credentials of a management app with these permissions, made for the test. */
export async function clientWith(permissions) {
  const name = `Test ${++made} ${Date.now()}`
  const role = await graph('mutation($input: RoleCreateInput!) { roleCreate(input: $input) { role { id } } }', { input: { name, permissions } })
  const app = await graph(
    'mutation($input: ManagementAppCreateInput!) { managementAppCreate(input: $input) { managementApp { id } clientId clientSecret } }',
    { input: { name } },
  )
  const { managementApp, clientId, clientSecret } = app.managementAppCreate
  await graph('mutation($id: ID!, $holderId: ID!) { roleAssign(id: $id, input: { holderId: $holderId }) { role { id } } }', {
    id: role.roleCreate.role.id,
    holderId: managementApp.id,
  })
  return { id: clientId, secret: clientSecret }
}
