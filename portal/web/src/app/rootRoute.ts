import { createRootRoute } from '@tanstack/react-router'

/** The root of every page, signed in or not. */
export const rootRoute = createRootRoute()
