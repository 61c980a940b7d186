import { type RefObject, useEffect } from 'react'

/** Whether a key was meant for a field, or for a dialog that is open over the page. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target as HTMLElement | null
  const inField = !!at?.closest('input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=menu]')
  return inField || event.metaKey || event.ctrlKey || event.altKey || document.querySelector('[aria-modal=true]') !== null
}

/** j and k go to the next row and the one before, x selects; Enter opens the link that has the focus by itself. */
export function useRowKeys(body: RefObject<HTMLTableSectionElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!body.current || isTyping(event)) return
      if (event.key === 'j' || event.key === 'k') step(body.current, event.key === 'j' ? 1 : -1)
      else if (event.key === 'x') rowWithFocus(body.current)?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [body])
}

function rowWithFocus(body: HTMLElement): HTMLTableRowElement | null {
  return body.contains(document.activeElement) ? document.activeElement!.closest('tr') : null
}

function step(body: HTMLTableSectionElement, by: 1 | -1): void {
  const rows = Array.from(body.rows)
  const now = rowWithFocus(body)
  const next = now ? rows[rows.indexOf(now) + by] : rows[by === 1 ? 0 : rows.length - 1]
  next?.querySelector<HTMLElement>('a, button, input')?.focus()
  next?.querySelector<HTMLElement>('a')?.focus()
}
