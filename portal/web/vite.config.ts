import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { theme, variables } from './src/app/theme.ts'

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

// The theme as a file: at run time the library would write it into a style element, which the page's policy refuses.
function themeCss(): Plugin {
  const name = 'virtual:theme.css'
  return {
    name: 'theme-css',
    resolveId: (id) => (id === name ? name : undefined),
    load(id) {
      if (id !== name) return undefined
      const whole = mergeMantineTheme(DEFAULT_THEME, theme)
      const own = variables(whole)
      const parts = defaultCssVariablesResolver(whole)
      const merged = {
        variables: { ...parts.variables, ...own.variables },
        light: { ...parts.light, ...own.light },
        dark: { ...parts.dark, ...own.dark },
      }
      return convertCssVariables(merged)
    },
  }
}

// What a visitor loads before they see the first page, without the playground's editor and later charts.
const FIRST_LOAD = 250 * 1024

// Fails the build when the first load grows beyond its limit: the entry and all that it imports at once, and the heaviest
// list, since a visitor opens one page first.
function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const frame = chunks.filter((chunk) => chunk.name === 'index' || /app\/Shell\.tsx$/.test(chunk.facadeModuleId ?? ''))
      const lists = chunks.filter((chunk) => /pages\/[\w-]+\/List\.tsx$/.test(chunk.facadeModuleId ?? ''))
      const weigh = (...begin: typeof chunks) => {
        const seen = new Set<string>()
        const take = (file: string) => {
          const chunk = chunks.find(({ fileName }) => fileName === file)
          if (!chunk || seen.has(file)) return
          seen.add(file)
          chunk.imports.forEach(take)
        }
        begin.forEach(({ fileName }) => take(fileName))
        return [...seen].reduce((sum, file) => sum + gzipSync((bundle[file] as { code: string }).code).length, 0)
      }
      const size = Math.max(weigh(...frame), ...lists.map((list) => weigh(...frame, list)))
      console.log(`first load: ${Math.round(size / 1024)} of ${FIRST_LOAD / 1024} KB of JavaScript`)
      if (size > FIRST_LOAD) this.error(`the first load is ${size} bytes of compressed JavaScript, more than ${FIRST_LOAD}`)
    },
  }
}

// Lists every document that the portal sends, by its hash, beside the pages.
function manifest(): Plugin {
  return {
    name: 'manifest',
    apply: 'build',
    generateBundle() {
      const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('persisted-documents.json'))
      const lists = files.map((file) => JSON.parse(readFileSync(`src/${file}`, 'utf8')))
      const all = Object.entries(Object.assign({}, ...lists)).sort(([a], [b]) => (a < b ? -1 : 1))
      this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source: `${JSON.stringify(Object.fromEntries(all), null, 2)}\n` })
    },
  }
}

// For the dev server: a running program, and a token that stands in for a session's cookie.
const server = process.env['TENANTRY_SERVER'] ?? 'http://127.0.0.1:8080'
const token = process.env['TENANTRY_TOKEN']

// Each page is an entry of its own, so that the portal carries none of the editor.
export default defineConfig({
  plugins: [react(), readableTabs(), themeCss(), firstLoad(), manifest()],
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/oidc', '/export', '/import', '/schema.graphql'].map((path) => [
        path,
        { target: server, ...(token && { headers: { authorization: `Bearer ${token}` } }) },
      ]),
    ),
  },
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
  test: { include: ['src/**/*.test.{ts,tsx}'] },
})
