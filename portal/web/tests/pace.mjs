// How long the portal takes to show that it has heard, as the browser measures it (Event Timing: from the key or the click
// to the next frame), and what a click needs until the server's answer is seen: make pace. Times are this machine's.
import { drive, graph } from './browser.mjs'
import { portal } from './portal.mjs'

await drive('pace', pace)

async function pace() {
  const { accounts, apps } = await graph('{ accounts(first: 1) { nodes { id } } apps(first: 1) { nodes { id } } }')
  const page = await portal('/users', {})
  await page.addInitScript(observe)
  for (const [name, path, act] of [
    ['users: search as you type', '/users', (page) => page.getByRole('searchbox').first().pressSequentially('ann', { delay: 120 })],
    ['users: a row is chosen', '/users', (page) => page.getByRole('table').getByRole('checkbox').nth(1).click()],
    ['users: a profile is opened', '/users', (page) => page.getByRole('table').getByRole('link').first().click()],
    ['groups: the form is opened', '/groups', (page) => page.getByRole('button', { name: /^(add|new|create)/i }).first().click()],
    ['account: the users tab', `/accounts/${accounts.nodes[0].id}`, (page) => page.getByRole('tab', { name: /users/i }).click()],
    ['app: the users tab', `/apps/${apps.nodes[0].id}`, (page) => page.getByRole('tab', { name: /users/i }).click()],
    ['audit: a record is opened', '/audit', (page) => page.getByRole('table').getByRole('button').first().click()],
    ['the palette', '/users', (page) => page.keyboard.press('Control+k')],
  ]) {
    const all = []
    for (let i = 0; i < 5; i++) {
      await page.goto(new URL(path, page.url()).href)
      await page.waitForLoadState('networkidle')
      const before = await page.evaluate(() => window.heard.length)
      await act(page)
      await page.waitForLoadState('networkidle')
      const heard = await page.evaluate((n) => window.heard.slice(n), before).catch(() => [])
      all.push(Math.max(0, ...heard))
    }
    all.sort((a, b) => a - b)
    console.log(`${String(all[2]).padStart(5)} ms, at most ${String(all[4]).padStart(4)}  ${name}`)
  }
}

// Entries below 16 ms are not told: they are 0 here.
function observe() {
  window.heard = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) window.heard.push(entry.duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
}
