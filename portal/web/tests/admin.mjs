// What the tests of the administration share.
import { accessible, fits, shot } from './browser.mjs'
import { portal } from './portal.mjs'

/** The same pages on a phone, in the dark, and on a desk, in both. */
export async function looks(name, path, ready) {
  const views = [
    ['', { viewport: { width: 1280, height: 800 } }],
    ['-dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
    ['-narrow', { viewport: { width: 360, height: 740 } }],
    ['-narrow-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ]
  for (const [kind, options] of views) {
    const page = await portal(path, options)
    await ready(page)
    await shot(page, `${name}${kind}`)
    await accessible(page, `${name}${kind}`)
    await fits(page, `${name}${kind}`)
    await page.close()
  }
}
