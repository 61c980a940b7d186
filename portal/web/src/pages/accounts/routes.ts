import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts',
  validateSearch: list('rows', 'state', 'apps', 'users', 'externalId', 'created', 'seen'),
  component: lazyRouteComponent(() => import('./List'), 'AccountList'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts/$id',
  validateSearch: list('tab', 'rows', 'status', 'membership'),
  component: lazyRouteComponent(() => import('./Detail'), 'AccountDetail'),
})

export const accountRoutes = [listRoute, detailRoute]
