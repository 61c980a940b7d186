import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: list('actor', 'target', 'app', 'account', 'action', 'at', 'event'),
  component: lazyRouteComponent(() => import('./List'), 'AuditLog'),
})

export const auditRoutes = [listRoute]
