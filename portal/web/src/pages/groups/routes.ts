import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/groups',
  validateSearch: list(),
  component: lazyRouteComponent(() => import('./List'), 'GroupList'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/groups/$id',
  validateSearch: list('tab'),
  component: lazyRouteComponent(() => import('./Detail'), 'GroupDetail'),
})

export const groupRoutes = [listRoute, detailRoute]
