import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

// GraphiQL calls its list items tabs although they hold two buttons each, which a screen reader cannot enter. As a
// plain list with the current item marked, they read well. The build fails when the library no longer says this.
function readableTabs(): Plugin {
  const changes = [
    ['role: "tablist",', ''],
    ['role: "tab",', ''],
    ['"aria-selected": isActive', '"aria-current": isActive'],
  ] as const
  return {
    name: 'readable-tabs',
    apply: 'build',
    transform: {
      filter: { id: /@graphiql\/react\/dist\/components\/tabs\/index\.js$/ },
      handler(code) {
        for (const [from, to] of changes) {
          if (!code.includes(from)) this.error(`GraphiQL's tabs changed: ${from} is not there any more`)
          code = code.replace(from, to)
        }
        return { code, map: null }
      },
    },
  }
}

// Each page is an entry of its own, so that the landing page carries none of the editor.
export default defineConfig({
  plugins: [react(), readableTabs()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // The pages' policy refuses fonts from data: addresses, so no asset is inlined.
    assetsInlineLimit: 0,
    // The polyfill would be an extra script for browsers that all know modulepreload by now.
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    // The editor is one large chunk that only the playground loads, on purpose.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: ['index.html', 'playground.html'],
      onLog(level, log, handle) {
        // A compiler's hint in libraries that were compiled before they came here; nothing reads it any more.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
      },
    },
  },
  test: { include: ['src/**/*.test.ts'] },
})
