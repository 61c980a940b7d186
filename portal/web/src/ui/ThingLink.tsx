import { Link } from '@tanstack/react-router'
import paths from '../app/paths.json'

/** The name of a thing, which leads to its page where the portal has one: kind is groups, accounts, apps, users. */
export function ThingLink({ kind, id, children }: { kind: string; id: string; children: string }) {
  if (!paths.includes(`/${kind}/{id}`)) return <b>{children}</b>
  return <Link to={`/${kind}/${id}` as '/'}>{children}</Link>
}
