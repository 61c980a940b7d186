import { Radio, Stack } from '@mantine/core'
import type { OnDisable } from '../pages/accounts/generated/graphql'

/** Asks what becomes of the users who have an app by the auto-assignment that is switched off. */
export function OnDisableChoice({ value, onChange }: { value: OnDisable; onChange: (value: OnDisable) => void }) {
  return (
    <Radio.Group label="Users who have it by auto-assignment" value={value} onChange={(next) => onChange(next as OnDisable)}>
      <Stack gap="xs" mt="xs">
        <Radio value="REVOKE" label="Lose it, unless they have it in another way" />
        <Radio value="KEEP_AS_DIRECT" label="Keep it: each of them is assigned directly" />
      </Stack>
    </Radio.Group>
  )
}
