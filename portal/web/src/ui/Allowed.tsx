import { Tooltip } from '@mantine/core'
import { cloneElement, type MouseEvent, type ReactElement } from 'react'
import type { Permission } from '../app/permissions'
import { useWhyNot } from '../app/session'

interface Pressable {
  onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined
  'aria-disabled'?: boolean
  'data-disabled'?: boolean
}

interface AllowedProps {
  /** What the button needs. */
  may: Permission | Permission[]
  /** Another reason why it cannot be pressed now. */
  unless?: string | null | undefined
  children: ReactElement<Pressable>
}

/**
 * Greys a button that the viewer may not press, and says why. It stays in the order of the keyboard, so that the reason
 * can be read there, too.
 */
export function Allowed({ may, unless, children }: AllowedProps) {
  const reason = useWhyNot(...[may].flat()) ?? unless
  if (!reason) return children
  const greyed = cloneElement(children, {
    'aria-disabled': true,
    'data-disabled': true,
    onClick: (event) => event.preventDefault(),
  })
  return (
    <Tooltip label={reason} multiline w={280}>
      {greyed}
    </Tooltip>
  )
}
