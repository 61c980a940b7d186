// The journeys of documents 000 to 003 against the running server, as those travel who have nothing of ours: a token by
// oauth4webapi, and then plain fetch. BASE_URL names the server, CREDENTIALS the file that it wrote on its first start.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import * as oauth from 'oauth4webapi'

const base = process.env.BASE_URL.replace(/\/$/, '')
const demo = JSON.parse(await readFile(process.env.CREDENTIALS, 'utf8'))
const insecure = { [oauth.allowInsecureRequests]: true }
const as = await oauth.processDiscoveryResponse(new URL(base), await oauth.discoveryRequest(new URL(base), insecure))

async function token(client_id, secret) {
  const client = { client_id }
  const response = await oauth.clientCredentialsGrantRequest(as, client, oauth.ClientSecretPost(secret), new URLSearchParams(), insecure)
  return (await oauth.processClientCredentialsResponse(as, client, response)).access_token
}

function door(bearer) {
  return async (method, path, body, status, headers = {}) => {
    const response = await fetch(`${base}/cis/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${bearer}`, ...(body && { 'Content-Type': 'application/json' }), ...headers },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    assert.equal(response.status, status, `${method} ${path}: ${response.status} ${text}`)
    return text ? JSON.parse(text) : undefined
  }
}

// Document 002: a management app, its token, another name, a second secret, the end of the first.
const first = door(await token(demo.management.client_id, demo.management.client_secret))
const made = (await first('POST', '/management/applications', { app_name: 'Journey', app_description: 'Travels.' }, 201)).result
const mine = door(await token(made.client_id, made.client_secret))
assert.ok((await first('GET', '/management/applications', undefined, 200)).result.some((app) => app.app_id === made.app_id))
const renamed = (await first('PUT', `/management/applications/${made.app_id}`, { app_name: 'Journey on' }, 200)).result
assert.deepEqual([renamed.app_id, renamed.client_id, renamed.app_name], [made.app_id, made.client_id, 'Journey on'])
const second = (await first('POST', `/management/applications/${made.app_id}/secrets`, undefined, 201)).result
const secrets = (await first('GET', `/management/applications/${made.app_id}/secrets`, undefined, 200)).result
assert.equal(secrets.length, 2)
await token(made.client_id, made.client_secret) // both work
await token(made.client_id, second.client_secret)
await first('DELETE', `/management/applications/${made.app_id}/secrets/${secrets[0].secret_id}`, undefined, 204)
await token(made.client_id, second.client_secret)

// Documents 000 and 001: an app, its users, their data, a group of them, what they are found by.
const app = (await mine('POST', '/applications', { app_name: 'Travel desk' }, 201)).result
const users = []
for (const name of ['Ida', 'Jon']) {
  const user = { email: `${name.toLowerCase()}@journey.example`, name: { first_name: name, last_name: 'Journey' }, custom_data: { tier: 1 }, app_ids: [app.app_id] }
  users.push((await mine('POST', '/users', user, 201)).result)
}
const [ida, jon] = users
assert.equal(ida.status, 'Pending')
await mine('POST', '/users', { email: 'IDA@journey.example' }, 409)
const merged = (await mine('PUT', `/users/${ida.user_id}`, { custom_data: { seat: '12A' } }, 200)).result
assert.deepEqual(merged.custom_data, { tier: 1, seat: '12A' })
const found = await mine('GET', `/users?search=${encodeURIComponent('email sw "i" and name.last_name eq "Journey"')}`, undefined, 200)
assert.deepEqual(found.result.map((user) => user.user_id), [ida.user_id])
assert.equal((await mine('GET', `/users/email/${encodeURIComponent('jon@journey.example')}`, undefined, 200)).result.user_id, jon.user_id)
const group = (await mine('POST', '/groups', { name: 'Travellers' }, 201)).result
const groupID = group.group_id
await mine('POST', `/groups/${groupID}/members`, { user_ids: users.map((user) => user.user_id) }, 204)
assert.equal((await mine('GET', `/users/${ida.user_id}/groups`, undefined, 200)).result.length, 1)
assert.deepEqual(await mine('GET', `/sessions/${ida.user_id}`, undefined, 200), [])

// The app's own client sees its users and no others, and none of what is the tenant's.
const own = door(await token(app.client_id, app.client_secret))
assert.equal((await own('GET', '/users', undefined, 200)).total_count, 2)
await own('GET', '/management/applications', undefined, 403)
await own('DELETE', `/manage/users/${jon.user_id}`, undefined, 403)

// Document 003: an administrator, found, and gone.
const admin = (await mine('POST', '/admin-users', { email: 'admin@journey.example', roles: ['Support'] }, 201)).result
assert.ok((await mine('GET', '/admin-users', undefined, 200)).result.some((one) => one.user_id === admin.user_id))
await mine('DELETE', `/admin-users/${admin.user_id}`, undefined, 204)

// What was done is in the log, through the other door; a request sent twice was carried out once.
const log = await fetch(`${base}/graphql`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${await token(made.client_id, second.client_secret)}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ query: `{ events(filter: { targetId: "${ida.user_id}" }) { nodes { action } } }` }),
})
assert.deepEqual((await log.json()).data.events.nodes.map((event) => event.action).slice(0, 2), ['user.created', 'user.app_added'])
for (let i = 0; i < 2; i++) await mine('DELETE', `/manage/users/${jon.user_id}`, undefined, 204, { 'Idempotency-Key': 'journey-jon' })
await mine('GET', `/users/${jon.user_id}`, undefined, 404)

// The end: nobody comes in any more by what is deleted.
await mine('DELETE', `/manage/users/${ida.user_id}`, undefined, 204)
await mine('DELETE', `/groups/${groupID}`, undefined, 204)
await mine('DELETE', `/applications/${app.app_id}`, undefined, 204)
await first('DELETE', `/management/applications/${made.app_id}`, undefined, 204)
await assert.rejects(token(made.client_id, second.client_secret))

console.log('documents: all good')
