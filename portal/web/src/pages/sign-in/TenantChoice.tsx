import { Button, Stack } from '@mantine/core'
import type { Choice } from './door'

interface TenantChoiceProps {
  tenants: Choice[]
  choose: (tenant: string) => Promise<void>
  back: () => void
}

/** Asks who administers several tenants which of them to open. */
export function TenantChoice({ tenants, choose, back }: TenantChoiceProps) {
  return (
    <>
      <h2>Which tenant?</h2>
      <Stack gap="xs">
        {tenants.map(({ id, name }) => (
          <Button key={id} variant="default" size="md" justify="flex-start" onClick={() => void choose(id)}>
            {name}
          </Button>
        ))}
        <Button variant="subtle" onClick={back}>
          Back
        </Button>
      </Stack>
    </>
  )
}
