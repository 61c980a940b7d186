// How soon the portal answers a key or a click on the demo tenant, in milliseconds of this machine: make pace. Heard is
// from the event to the next frame, as browsers measure it (Event Timing); shown is until what was asked for is in the
// page, with the server's answer. Each is the median of its rounds, and the worst.
import { drive, graph } from './browser.mjs'
import { portal } from './portal.mjs'

const ROUNDS = 9

await drive('pace', pace)

async function pace() {
  const page = await portal('/licenses.md')
  await page.addInitScript(listen)
  console.log('heard  worst  shown  worst')
  for (const [name, path, ready, act, shown] of await interactions()) {
    const heard = []
    const seen = []
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto(new URL(path, page.url()).href)
      await page.locator(ready).first().waitFor()
      await page.evaluate(() => (window.heard = []))
      await act(page)
      const at = await page.waitForFunction(shows, shown, { polling: 'raf' })
      seen.push((await at.jsonValue()) - (await page.evaluate(() => window.began)))
      heard.push(await page.evaluate(theNextFrame))
    }
    console.log([...figures(heard), ...figures(seen)].map((n) => String(Math.round(n)).padStart(5)).join('  '), '', name)
  }
}

// Each is its name, where it begins and what is there then, what is done, and what is shown of it.
async function interactions() {
  const { accounts, apps } = await graph('{ accounts(first: 50) { nodes { id users { totalCount } } } apps(first: 50) { nodes { id users { totalCount } } } }')
  const largest = ({ nodes }) => nodes.toSorted((a, b) => b.users.totalCount - a.users.totalCount)[0].id
  const [account, app] = [`/accounts/${largest(accounts)}`, `/apps/${largest(apps)}`]
  const user = 'table a[href^="/users/usr_"]'
  const press = (role, name) => (page) => page.getByRole(role, { name }).first().click()
  return [
    ['Users: a row is selected', '/users', user, (page) => page.locator('tbody [type=checkbox]').first().click(), ['button', 'Disable…']],
    ['Users: all of the page are selected', '/users', user, (page) => page.locator('thead [type=checkbox]').first().click(), ['button', 'Disable…']],
    ['Users: the form of a new one', '/users', user, press('button', /^Add a user$/), ['[role=dialog] label']],
    ['Users: one is opened', '/users', user, (page) => page.locator(user).first().click(), ['[role=tab]', 'Groups']],
    ['Account: its users', account, '[role=tab]', press('tab', /^Users/), ['tbody tr', '@']],
    ['Application: its users', app, '[role=tab]', press('tab', /^Users/), ['tbody tr', '@']],
    ['The menu: groups', '/users', user, press('link', /^Groups$/), ['table a[href^="/groups/grp_"]']],
    ['The menu: the audit log', '/users', user, press('link', /^Audit log$/), ['tbody tr']],
    ['The palette', '/users', user, (page) => page.keyboard.press('Control+k'), ['[role=dialog] input']],
  ]
}

// In the page: the time of the last key or click, and how long each took to the next frame. What took less than
// 16 ms is not told.
function listen() {
  window.heard = []
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, (event) => (window.began = event.timeStamp), { capture: true })
  const entries = (list) => list.getEntries().forEach((entry) => entry.interactionId && window.heard.push(entry.duration))
  new PerformanceObserver(entries).observe({ type: 'event', durationThreshold: 16 })
}

// In the page: the time at which an element is there, with a text.
function shows([selector, text = '']) {
  const there = [...document.querySelectorAll(selector)].some((element) => element.textContent.includes(text) && element.getClientRects().length > 0)
  return there && performance.now()
}

// In the page: how long it took to hear, which is known a frame later.
function theNextFrame() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(Math.max(0, ...window.heard)), 50)))
}

function figures(all) {
  all.sort((a, b) => a - b)
  return [all[Math.floor(all.length / 2)], all.at(-1)]
}
