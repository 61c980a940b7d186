// Drives the running server with clients that others wrote: oauth4webapi for the token, graphql-request for the
// graph. BASE_URL names the server, CREDENTIALS the file that it wrote on its first start.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { GraphQLClient, gql, ClientError } from 'graphql-request'
import * as oauth from 'oauth4webapi'

const base = process.env.BASE_URL.replace(/\/$/, '')
const demo = JSON.parse(await readFile(process.env.CREDENTIALS, 'utf8'))
const insecure = { [oauth.allowInsecureRequests]: true }

// The server says of itself where its endpoints are and how to speak to them.
const issuer = new URL(base)
const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure))
assert.equal(as.token_endpoint, `${base}/oidc/token`)

async function graph(credentials, authenticate) {
  const client = { client_id: credentials.client_id }
  const response = await oauth.clientCredentialsGrantRequest(as, client, authenticate(credentials.client_secret), new URLSearchParams(), insecure)
  const { access_token } = await oauth.processClientCredentialsResponse(as, client, response)
  return new GraphQLClient(`${base}/graphql`, { headers: { authorization: `Bearer ${access_token}` } })
}

const acme = await graph(demo.management, oauth.ClientSecretPost)
const globex = await graph(demo.other.management, oauth.ClientSecretBasic)
const app = await graph(demo.apps[0], oauth.ClientSecretPost)
const operator = await graph(demo.operator, oauth.ClientSecretPost)

// A page, and the next, until all users were seen once.
const page = gql`query Page($after: String) { users(first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`
const seen = new Set()
for (let after = null; ; ) {
  const { users } = await acme.request(page, { after })
  users.nodes.forEach((user) => seen.add(user.id))
  if (!users.pageInfo.hasNextPage) {
    assert.equal(seen.size, users.totalCount)
    break
  }
  after = users.pageInfo.endCursor
}
assert.equal(seen.size, 2000)

// What one tenant makes, another does not see; an app sees its own users; the operator sees tenants alone.
const { userCreate } = await acme.request(gql`mutation { userCreate(input: { email: "e2e@acme.example" }) { user { id version } } }`)
const node = gql`query Node($id: ID!) { node(id: $id) { id } }`
assert.deepEqual(await acme.request(node, { id: userCreate.user.id }), { node: { id: userCreate.user.id } })
assert.deepEqual(await globex.request(node, { id: userCreate.user.id }), { node: null })
const { viewer, users } = await app.request(gql`{ viewer { kind app { id } } users { totalCount } }`)
assert.deepEqual(viewer, { kind: 'APP', app: { id: demo.apps[0].app_id } })
assert.ok(users.totalCount > 0 && users.totalCount <= 2001)
const { tenants } = await operator.request(gql`{ tenants { nodes { name } } }`)
assert.deepEqual(tenants.nodes.map((tenant) => tenant.name), ['Acme', 'Globex'])
await assert.rejects(operator.request(gql`{ users { totalCount } }`), (error) => error instanceof ClientError && code(error) === 'FORBIDDEN')

// Errors come as the client expects them, with our code and the request's id.
await assert.rejects(acme.request(gql`mutation { userCreate(input: { email: "E2E@acme.example" }) { user { id } } }`), (error) => {
  const { extensions } = error.response.errors[0]
  return extensions.code === 'CONFLICT' && extensions.field === 'email' && extensions.requestId === error.response.headers.get('x-request-id')
})
await acme.request(gql`mutation Delete($id: ID!) { userDelete(id: $id) { deletedId } }`, userCreate.user)

function code(error) {
  return error.response.errors[0].extensions.code
}

console.log('clients: all good')
