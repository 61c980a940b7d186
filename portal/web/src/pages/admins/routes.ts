import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admins',
  validateSearch: list(),
  component: lazyRouteComponent(() => import('./List'), 'AdminList'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admins/$id',
  validateSearch: list('tab'),
  component: lazyRouteComponent(() => import('./Detail'), 'AdminDetail'),
})

export const adminRoutes = [listRoute, detailRoute]
