import { Link, useRouter } from '@tanstack/react-router'
import { Name } from './Names'

// The pages of things, by the beginning of their ids; the first that the portal has is taken.
const pages: Record<string, string[]> = {
  usr: ['/users'],
  app: ['/apps', '/applications'],
  grp: ['/groups'],
  acc: ['/accounts'],
  mgm: ['/management-apps', '/settings/management-apps'],
  adm: ['/admins'],
  rol: ['/roles'],
  whk: ['/webhooks'],
}

/** Finds the page of a thing by its id; undefined where it has none. */
export function usePageOf(): (id: string) => string | undefined {
  const { routesByPath } = useRouter()
  return (id) => {
    const page = pages[id.slice(0, 3)]?.find((path) => `${path}/$id` in routesByPath)
    return page && `${page}/${id}`
  }
}

/** A thing by its name, which leads to its page if it has one. It stands inside of Names. */
export function ObjectLink({ id }: { id: string }) {
  const page = usePageOf()(id)
  if (!page) return <Name id={id} />
  return (
    <Link to={page as '/'}>
      <Name id={id} />
    </Link>
  )
}
