import { Button } from '@mantine/core'
import type { Permission } from '../app/permissions'
import { Allowed } from './Allowed'
import { IconDownload } from './icons'

interface ExportProps {
  /** The list's name in the graph. */
  list: 'users' | 'groups' | 'accounts' | 'apps' | 'events'
  may: Permission
  /** What is listed: filter, search and orderBy, as the graph takes them. */
  listed: { search?: string; filter?: object; orderBy?: object | null }
}

/** Downloads the whole list as it is narrowed and sorted, an object of JSON in each line. */
export function Export({ list, may, listed }: ExportProps) {
  return (
    <Allowed may={may}>
      <Button component="a" href={addressOf(list, listed)} download variant="default" leftSection={<IconDownload size={18} />}>
        Export
      </Button>
    </Allowed>
  )
}

function addressOf(list: string, { search, filter, orderBy }: ExportProps['listed']): string {
  const given = new URLSearchParams({
    ...(search && { search }),
    ...(filter && { filter: JSON.stringify(filter) }),
    ...(orderBy && { orderBy: JSON.stringify(orderBy) }),
  }).toString()
  return `/export/${list}${given && `?${given}`}`
}
