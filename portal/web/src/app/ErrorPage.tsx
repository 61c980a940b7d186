import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../ui/EmptyState'

/** What stands where a page broke: it says so, and leads on. */
export function ErrorPage({ error }: { error: unknown }) {
  console.error(error)
  const message = error instanceof Error ? error.message : String(error)
  const gone = /dynamically imported|module script/i.test(message)
  return (
    <EmptyState
      title={gone ? 'There is a newer version of this page' : 'This page has failed'}
      action={<Button onClick={() => location.reload()}>Load it again</Button>}
    >
      {gone ? 'The server was brought up to date while the page was open.' : `Nothing was changed by that. What the browser says: ${message}`}
    </EmptyState>
  )
}

/** What stands where no page is. */
export function NotFoundPage() {
  return (
    <EmptyState title="There is no such page" action={<Button component={Link} to="/">Go to the start</Button>}>
      The address may have been cut off, or the page has another one by now.
    </EmptyState>
  )
}
