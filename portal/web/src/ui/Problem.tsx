import { Alert, Button } from '@mantine/core'
import type { Problem } from '../graphql/errors'
import { IconAlertTriangle } from './icons'

/** What went wrong, and the way to try again if there is one. */
export function ProblemAlert({ problem, retry }: { problem: Problem; retry?: (() => void) | undefined }) {
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle />}>
      {problem.text}
      {retry && (
        <Button size="xs" variant="default" display="block" mt="sm" onClick={retry}>
          Try again
        </Button>
      )}
    </Alert>
  )
}
