import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/apps',
  validateSearch: list('state', 'auto', 'assigned'),
  component: lazyRouteComponent(() => import('./List'), 'AppList'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/apps/$id',
  validateSearch: list('tab', 'rows', 'source', 'status'),
  component: lazyRouteComponent(() => import('./Detail'), 'AppDetail'),
})

export const appRoutes = [listRoute, detailRoute]
