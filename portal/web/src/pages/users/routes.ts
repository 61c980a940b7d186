import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list, only } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/users',
  validateSearch: list('status', 'app', 'group', 'account', 'apps', 'created', 'signed'),
  component: lazyRouteComponent(() => import('./List'), 'UserList'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/users/$id',
  validateSearch: list('tab'),
  component: lazyRouteComponent(() => import('./Detail'), 'UserDetail'),
})

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/users/import',
  validateSearch: only('job'),
  component: lazyRouteComponent(() => import('./Import'), 'UserImport'),
})

export const userRoutes = [listRoute, importRoute, detailRoute]
