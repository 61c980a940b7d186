// What both servers share: as many processes as there are cores, and who a token stands for.
import cluster from 'node:cluster'
import { createPublicKey } from 'node:crypto'
import { availableParallelism } from 'node:os'
import jwt from 'jsonwebtoken'
import pg from 'pg'

export const [host, port] = process.argv[2].split(':')
const [socket, database] = process.argv.slice(3)
const workers = availableParallelism()

// everyCore runs serve in as many processes as there are cores. Together they have as many
// connections as the others have.
export function everyCore(serve) {
  if (cluster.isPrimary) {
    for (let i = 0; i < workers; i++) cluster.fork()
    return
  }
  serve()
}

export function pool(more) {
  return new pg.Pool({
    ...more,
    host: socket, database, user: 'postgres', max: Math.max(1, Math.floor(16 / workers)),
    options: '-c role=tenantry_server -c jit=off', idleTimeoutMillis: 0,
  })
}

const door = new pg.Pool({ host: socket, database, user: 'postgres', max: 1 })
const known = new Map()

const keyText = bytes => bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')

// caller verifies a token once, and remembers it.
export async function caller(authorization) {
  const token = authorization?.replace(/^Bearer /, '')
  const kept = known.get(token)
  if (kept && kept.expires > Date.now()) return kept
  const { header } = jwt.decode(token, { complete: true })
  const { rows } = await door.query('select public from signing_keys where id = $1', [header.kid])
  const said = jwt.verify(token, createPublicKey({ key: rows[0].public, format: 'jwk' }), { algorithms: ['ES256'] })
  const client = Buffer.from(said.sub, 'base64url')
  const found = await door.query('select app_id from clients where tenant_id = $1 and id = $2', [keyText(client.subarray(0, 16)), keyText(client.subarray(16))])
  const who = { tenant: keyText(client.subarray(0, 16)), app: found.rows[0].app_id, expires: said.exp * 1000 }
  known.set(token, who)
  return who
}
