import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sessions',
  validateSearch: list('user', 'app', 'started'),
  component: lazyRouteComponent(() => import('./List'), 'SessionList'),
})

export const sessionRoutes = [listRoute]
