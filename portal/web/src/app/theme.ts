import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const brand: MantineColorsTuple = [
  '#effaf7', '#dcf2ec', '#b5e4d8', '#8ad6c4', '#5ed3bb', '#2fb399', '#15907a', '#0f6b5c', '#0b574b', '#07443a',
]
const gray: MantineColorsTuple = [
  '#f6f8f7', '#eef2f0', '#e3e9e7', '#d6dfdc', '#c3cecb', '#7d8d89', '#56635f', '#45524f', '#2c3835', '#17211f',
]
const dark: MantineColorsTuple = [
  '#e6eeec', '#c6d3d0', '#9db0ac', '#8a9e9a', '#334348', '#263439', '#1e2a2f', '#182226', '#10171a', '#0b1012',
]
const red: MantineColorsTuple = [
  '#fdf1ef', '#fae0dc', '#f4bfb8', '#f09f94', '#ff9d8f', '#dd5b4c', '#c23a2b', '#a3261a', '#861d13', '#6c170f',
]

// Dialogs keep the page behind them still by a rule in base.css: the library's own way writes a style element, which
// the policy of the page refuses.
const dialog = { lockScroll: false, closeButtonProps: { 'aria-label': 'Close' } } as const

/** Colours, sizes and habits of every component. vite.config.ts writes it as static variables: see theme.css there. */
export const theme = createTheme({
  colors: { brand, gray, dark, red },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 4 },
  black: '#17211f',
  autoContrast: true,
  defaultRadius: 'md',
  radius: { md: '0.5rem', lg: '0.75rem' },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  headings: { fontWeight: '650' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { variant: 'filled' }, styles: { label: { fontWeight: 550 } } },
    Modal: { defaultProps: { ...dialog, centered: true } },
    Drawer: { defaultProps: { ...dialog, position: 'right' } },
    Tooltip: { defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: true } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    Popover: { defaultProps: { shadow: 'md' } },
  },
})

/** Where the library's own choice is too pale to read on our ground. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-4)',
    '--mantine-color-error': 'var(--mantine-color-red-7)',
    '--mantine-color-disabled-color': 'var(--mantine-color-gray-6)',
  },
  dark: {
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-disabled-color': 'var(--mantine-color-dark-2)',
  },
})
