// Opens the portal for the browser tests, signed in.
import { freshToken, graph, opened, tokenFor } from './browser.mjs'

/** Opens a page of the portal. `permissions` are what a viewer holds who may not do everything. */
export async function portal(path, { permissions, ...options } = {}) {
  const token = await (permissions ? tokenOf(permissions) : freshToken())
  return opened(path, { viewport: { width: 1280, height: 800 }, ...options, extraHTTPHeaders: { authorization: `Bearer ${token}` } })
}

/** The token of a management app with these permissions, made for the test. */
async function tokenOf(permissions) {
  return tokenFor(await clientWith(permissions))
}

let made = 0

/** A management app that may do this much. */
export async function clientWith(permissions) {
  const name = `Test ${++made} of ${permissions.join(' ')} ${Date.now()}`.slice(0, 200)
  const role = await graph('mutation($input: RoleCreateInput!) { roleCreate(input: $input) { role { id } } }', { input: { name, permissions } })
  const app = await graph('mutation($input: ManagementAppCreateInput!) { managementAppCreate(input: $input) { managementApp { id } clientId clientSecret } }', { input: { name } })
  const { managementApp, clientId, clientSecret } = app.managementAppCreate
  await graph('mutation($id: ID!, $holder: ID!) { roleAssign(id: $id, input: { holderId: $holder }) { role { id } } }', {
    id: role.roleCreate.role.id,
    holder: managementApp.id,
  })
  return { id: clientId, secret: clientSecret }
}
