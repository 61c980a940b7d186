import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { accountRoutes } from '../pages/accounts/routes'
import { appRoutes } from '../pages/apps/routes'
import { groupRoutes } from '../pages/groups/routes'
import { userRoutes } from '../pages/users/routes'
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
export const routeTree = rootRoute.addChildren([signInRoute, shellRoute.addChildren([homeRoute, ...groupRoutes, ...userRoutes, ...accountRoutes, ...appRoutes, ...managementAppRoutes])])

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
