import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { accountRoutes } from '../pages/accounts/routes'
import { appRoutes } from '../pages/apps/routes'
import { adminRoutes } from '../pages/admins/routes'
import { auditRoutes } from '../pages/audit/routes'
import { groupRoutes } from '../pages/groups/routes'
import { roleRoutes } from '../pages/roles/routes'
import { sessionRoutes } from '../pages/sessions/routes'
import { settingsRoutes } from '../pages/settings/routes'
import { userRoutes } from '../pages/users/routes'
import { webhookRoutes } from '../pages/webhooks/routes'
import { ErrorPage, NotFoundPage } from './ErrorPage'
import { managementAppRoutes } from '../pages/management-apps/routes'
import { shellRoute } from './shellRoute'
import { rootRoute } from './rootRoute'
import { only, parseSearch, stringifySearch } from './url'

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: only('next'),
  component: lazyRouteComponent(() => import('../pages/sign-in/SignIn'), 'SignIn'),
})

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/users', replace: true })
  },
})

/** Every page. Their paths stand in paths.json as well, by which the server knows them: router.test.ts compares. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([
    homeRoute,
    ...groupRoutes,
    ...userRoutes,
    ...accountRoutes,
    ...appRoutes,
    ...managementAppRoutes,
    ...adminRoutes,
    ...roleRoutes,
    ...auditRoutes,
    ...sessionRoutes,
    ...webhookRoutes,
    ...settingsRoutes,
  ]),
])

/** The portal's router. Addresses are plain text, see url.ts. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
