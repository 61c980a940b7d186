import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/management-apps',
  validateSearch: list('unused', 'old'),
  component: lazyRouteComponent(() => import('./List'), 'ManagementAppList'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/management-apps/$id',
  validateSearch: list('tab'),
  component: lazyRouteComponent(() => import('./Detail'), 'ManagementAppDetail'),
})

export const managementAppRoutes = [listRoute, detailRoute]
