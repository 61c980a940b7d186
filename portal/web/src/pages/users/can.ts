import { UsersCanDocument } from './generated/graphql'
import { useGraph } from '../../graphql/use'
import { useWhyNot } from '../../app/session'

/** What the server lets the viewer do to users as such; undefined to whom the tenant is not shown. */
export function useUsersCan() {
  const hidden = useWhyNot('tenant:read') !== null
  return useGraph(UsersCanDocument, {}, { pause: hidden }).data?.tenant?.viewerCan
}
