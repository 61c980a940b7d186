import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/roles',
  validateSearch: list(),
  component: lazyRouteComponent(() => import('./List'), 'RoleList'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/roles/$id',
  validateSearch: list('tab'),
  component: lazyRouteComponent(() => import('./Detail'), 'RoleDetail'),
})

export const roleRoutes = [listRoute, detailRoute]
