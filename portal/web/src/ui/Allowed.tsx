import { Tooltip } from '@mantine/core'
import { cloneElement, type MouseEvent, type ReactElement } from 'react'
import type { Permission } from '../app/permissions'
import { useWhyNot } from '../app/session'
import { useAllowance } from './Can'

interface Pressable {
  onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined
  'aria-disabled'?: boolean
  'data-disabled'?: boolean
}

interface AllowedProps {
  /** What the button needs. */
  may: Permission | Permission[]
  /** The mutation that it carries out: what the server says of it in viewerCan goes before what the permissions say. */
  action?: string
  /** Another reason why it cannot be pressed now. */
  unless?: string | null | undefined
  children: ReactElement<Pressable>
}

/**
 * Greys a button that the viewer may not press, and says why. It stays in the order of the keyboard, so that the reason
 * can be read there, too.
 */
export function Allowed({ may, action, unless, children }: AllowedProps) {
  const missing = useWhyNot(...[may].flat())
  const said = useAllowance(action)
  const reason = (said ? refusal(said, missing) : missing) ?? unless
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

function refusal({ allowed, reason }: { allowed: boolean; reason: string | null }, missing: string | null): string | null {
  return allowed ? null : (missing ?? reason ?? 'The server does not allow this here.')
}
