import type { editor } from 'monaco-editor'

/** The names under which the editor knows our themes. */
export const themeNames = { light: 'tenantry-light', dark: 'tenantry-dark' }

interface Palette {
  brand: string
  card: string
  ink: string
  number: string
  argument: string
  lineNumber: string
  comment: string
  key: string
}

const light: Palette = {
  brand: '#0f6b5c',
  card: '#ffffff',
  ink: '#17211f',
  number: '#06684a',
  argument: '#5a4fc4',
  lineNumber: '#5c6a67',
  comment: '#566461',
  key: '#8c3a1c',
}

const dark: Palette = {
  brand: '#5ed3bb',
  card: '#182226',
  ink: '#e6eeec',
  number: '#b5cea8',
  argument: '#a9a2ff',
  lineNumber: '#93a5a1',
  comment: '#9db0ac',
  key: '#8fd0f5',
}

/** Teaches the editor our colours; the base themes' greys and greens are too pale to read on our ground. */
export async function defineThemes(): Promise<void> {
  const monaco = await import('monaco-graphql/esm/monaco-editor.js')
  monaco.editor.defineTheme(themeNames.light, themeOf('vs', light))
  monaco.editor.defineTheme(themeNames.dark, themeOf('vs-dark', dark))
}

function themeOf(base: 'vs' | 'vs-dark', palette: Palette): editor.IStandaloneThemeData {
  const { brand, card, ink, number, argument, lineNumber, comment, key } = palette
  return {
    base,
    inherit: true,
    rules: [
      { token: 'number', foreground: number },
      { token: 'comment', foreground: comment },
      { token: 'key.identifier.gql', foreground: key },
      { token: 'string.key.json', foreground: key },
      { token: 'argument.identifier.gql', foreground: argument },
    ],
    colors: {
      'editor.background': '#00000000',
      'scrollbar.shadow': '#00000000',
      'editorLineNumber.foreground': lineNumber,
      'editorLineNumber.dimmedForeground': lineNumber,
      focusBorder: brand,
      'textLink.foreground': brand,
      'editorLink.activeForeground': brand,
      'list.highlightForeground': brand,
      'list.focusHighlightForeground': brand,
      'list.hoverBackground': `${brand}19`,
      'editorSuggestWidget.selectedBackground': `${brand}26`,
      'editorSuggestWidget.selectedForeground': ink,
      'editorSuggestWidget.selectedIconForeground': ink,
      'editorSuggestWidget.background': card,
      'editorHoverWidget.background': card,
      'editorWidget.background': card,
      'menu.background': card,
      'quickInput.background': card,
    },
  }
}
