import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { RouterProvider } from '@tanstack/react-router'
import { GraphProvider } from '../graphql/use'
import { clients } from './clients'
import { router } from './router'
import { theme } from './theme'

/** The whole portal: looks, the graph, and the pages. The theme's variables are a file, see vite.config.ts. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <GraphProvider clients={clients}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </GraphProvider>
    </MantineProvider>
  )
}
