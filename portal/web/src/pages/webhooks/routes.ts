import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shellRoute'
import { list } from '../../app/url'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks',
  validateSearch: list(),
  component: lazyRouteComponent(() => import('./List'), 'WebhookList'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks/$id',
  validateSearch: list('tab', 'status', 'action', 'queued', 'delivery'),
  component: lazyRouteComponent(() => import('./Detail'), 'WebhookDetail'),
})

export const webhookRoutes = [listRoute, detailRoute]
