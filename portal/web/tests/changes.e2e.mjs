// Follows the log with the clients that others wrote for subscriptions: graphql-ws and graphql-sse.
// BASE_URL names the server, CREDENTIALS the file that it wrote on its first start.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createClient as createSSE } from 'graphql-sse'
import { createClient as createWS } from 'graphql-ws'
import WebSocket from 'ws'

const base = process.env.BASE_URL.replace(/\/$/, '')
const demo = JSON.parse(await readFile(process.env.CREDENTIALS, 'utf8'))
const socketURL = `${base.replace(/^http/, 'ws')}/graphql`

async function buy({ client_id, client_secret }) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret })
  return (await (await fetch(`${base}/oidc/token`, { method: 'POST', body })).json()).access_token
}

const token = await buy(demo.management)

async function ask(query, variables) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const { data, errors } = await (await fetch(`${base}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json()
  assert.equal(errors, undefined, JSON.stringify(errors))
  return data
}

const end = async () => (await ask('{ events(last: 1, orderBy: {field: COMMITTED}) { pageInfo { endCursor } } }')).events.pageInfo.endCursor
const create = async (email) => (await ask('mutation($email: String!) { userCreate(input: {email: $email}) { user { id } } }', { email })).userCreate.user.id
const query = 'subscription($after: String, $filter: EventFilter) { changes(after: $after, filter: $filter) { cursor node { action targetId } } }'
const created = { action: ['user.created'] }

// take subscribes, and resolves to the first n things that come. The variables' cursor moves
// with what came, so that a client that connects again by itself goes on where it was.
function take(client, n, variables) {
  return new Promise((resolve, reject) => {
    const got = []
    const done = (settle, value) => {
      setImmediate(() => stop())
      settle(value)
    }
    const stop = client.subscribe({ query, variables }, {
      next({ data, errors }) {
        if (errors) return done(reject, errors)
        variables.after = data.changes.cursor
        got.push(data.changes.node.targetId)
        if (got.length === n) done(resolve, got)
      },
      error: reject,
      complete: () => got.length < n && reject(new Error('complete too early')),
    })
  })
}

const sockets = []
class Noted extends WebSocket {
  constructor(...args) {
    super(...args)
    sockets.push(this)
  }
}
const overSocket = (given, more) => createWS({ url: socketURL, webSocketImpl: Noted, connectionParams: () => ({ Authorization: `Bearer ${given}` }), ...more })
const overEvents = (given, more) => createSSE({ url: `${base}/graphql`, headers: { Authorization: `Bearer ${given}` }, ...more })

// Each client has what was committed since the cursor, then what is committed now, and goes on.
for (const [name, connect] of Object.entries({ ws: overSocket, sse: overEvents })) {
  const client = connect(token)
  const variables = { after: (await filteredEnd()), filter: created }
  const first = await create(`${name}-1@changes.example`)
  assert.deepEqual(await take(client, 1, variables), [first])
  const live = take(client, 2, variables)
  const rest = [await create(`${name}-2@changes.example`), await create(`${name}-3@changes.example`)]
  assert.deepEqual(await live, rest)
  await client.dispose()
}

// A cursor belongs to a list with its filter: this one is of the last user that was created.
async function filteredEnd() {
  const page = await ask('query($filter: EventFilter) { events(last: 1, filter: $filter, orderBy: {field: COMMITTED}) { pageInfo { endCursor } } }', { filter: created })
  return page.events.pageInfo.endCursor
}

// A socket that breaks in the midst is made anew by the client, and nothing is lost or comes twice.
{
  const client = overSocket(token)
  const following = take(client, 4, { after: await filteredEnd(), filter: created })
  const all = []
  for (let n = 0; n < 4; n++) {
    all.push(await create(`again-${n}@changes.example`))
    sockets.at(-1)?.terminate()
  }
  assert.deepEqual(await following, all)
  await client.dispose()
}

// What another tenant does is not told, nor what an app's own token may not see.
{
  const other = overEvents(await buy(demo.other.management))
  const app = overSocket(await buy(demo.apps[0]))
  const after = await end()
  await create('unseen@changes.example')
  const strangers = [take(other, 1, { after }), take(app, 1, { after })]
  assert.equal(await Promise.race([...strangers, take(overSocket(token), 1, { after }).then(() => 'ours')]), 'ours')
  strangers.forEach((stranger) => stranger.catch(() => undefined))
  await other.dispose()
  await app.dispose()
}

// A query and a refusal, by both.
for (const client of [overSocket(token), overEvents(token)]) {
  const one = (text) => new Promise((resolve, reject) => client.subscribe({ query: text }, { next: resolve, error: reject, complete: () => undefined }))
  assert.deepEqual((await one('{ viewer { kind } }')).data, { viewer: { kind: 'MANAGEMENT_APP' } })
  const refused = await one('subscription { nothing }').catch((errors) => ({ errors }))
  assert.equal(refused.errors[0].extensions.code, 'INVALID')
  await client.dispose()
}

// The protocol's codes, as its client hears them.
const closed = (client, text = query) =>
  new Promise((resolve) => client.subscribe({ query: text }, { next() {}, complete() {}, error: resolve }))
assert.equal((await closed(overSocket('none', { retryAttempts: 0 }))).code, 4403)

function raw(...messages) {
  return new Promise((resolve) => {
    const socket = new WebSocket(socketURL, 'graphql-transport-ws')
    socket.on('open', () => messages.forEach((message) => socket.send(JSON.stringify(message))))
    socket.on('close', resolve)
  })
}
const init = { type: 'connection_init', payload: { Authorization: `Bearer ${token}` } }
const subscribe = { id: '1', type: 'subscribe', payload: { query } }
assert.equal(await raw(subscribe), 4401)
assert.equal(await raw(init, subscribe, subscribe), 4409)
assert.equal(await raw(init, init), 4429)

console.log('changes: all good')
process.exit(0)
