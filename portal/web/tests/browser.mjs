// What the browser tests share: BASE_URL, CLIENT_ID and CLIENT_SECRET name the server and a client of it; CHROMIUM the
// browser; OUT a folder for screenshots.
import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const env = (name) => process.env[name] ?? assert.fail(`set ${name}`)
export const base = env('BASE_URL').replace(/\/$/, '')
export const client = { id: env('CLIENT_ID'), secret: env('CLIENT_SECRET') }
const out = process.env.OUT ?? new URL('out', import.meta.url).pathname
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const flags = '--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

await mkdir(out, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', ...flags.split(' ')],
})

/** What was wrong on any page, whatever the test looked at. */
export const faults = []

/** Runs the tests of a file one after the other, and closes the browser. */
export async function drive(name, ...tests) {
  try {
    for (const test of tests) await test()
    assert.deepEqual(faults, [])
    console.log(`${name}: all good`)
  } catch (error) {
    for (const [i, context] of browser.contexts().entries()) await shot(context.pages()[0], `failed-${name}-${i}`)
    console.error(faults.join('\n'))
    throw error
  } finally {
    await browser.close()
  }
}

/** Opens a path. Each page is a visitor of its own, with nothing in storage, who wants nothing to move. */
export async function opened(path, options = { viewport: { width: 1280, height: 800 } }) {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options })
  page.on('request', (request) => {
    const url = new URL(request.url())
    const own = url.origin === base || ['data:', 'blob:'].includes(url.protocol)
    if (!own) faults.push(`asks another host: ${url.origin}`)
  })
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text())
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  await page.goto(base + path)
  return page
}

/** Buys a token for requests beside the browser. */
export function freshToken() {
  return tokenFor(client)
}

/** Buys a token with the credentials of any client. */
export async function tokenFor({ id, secret }) {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret }
  const response = await fetch(base + '/oidc/token', { method: 'POST', body: new URLSearchParams(form) })
  return (await response.json()).access_token
}

/** Asks the graph beside the browser: to prepare something, and to see what a page has done. */
export async function graph(query, variables = {}) {
  const headers = { authorization: `Bearer ${await freshToken()}`, 'content-type': 'application/json' }
  const response = await fetch(base + '/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  const { data, errors } = await response.json()
  assert.equal(errors, undefined, JSON.stringify(errors))
  return data
}

export async function shot(page, name) {
  await page.screenshot({ path: join(out, `${name}.png`) })
}

/** Notes what axe finds on a page. */
export async function accessible(page, where) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished))) // halfway, colours are others
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  for (const { impact, id, help, nodes } of violations) {
    if (!['serious', 'critical'].includes(impact)) continue
    faults.push(`${where}: ${id} (${impact}): ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  }
}

/** Whether a page fits: nothing of it is beyond its right edge. */
export async function fits(page, where) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  assert.ok(wide <= 0, `${where} scrolls sideways by ${wide} px`)
}
