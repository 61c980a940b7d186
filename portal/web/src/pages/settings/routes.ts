import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const route = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  validateSearch: list('tab', 'kind', 'finding'),
  component: lazyRouteComponent(() => import('./Settings'), 'Settings'),
})

export const settingsRoutes = [route]
