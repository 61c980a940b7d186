import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/users',
  validateSearch: list('status', 'app', 'group', 'account', 'apps', 'created', 'signed'),
  component: lazyRouteComponent(() => import('./List'), 'UserList'),
})

export const userRoutes = [listRoute]
