import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import { GraphiQL } from 'graphiql'
import 'graphiql/graphiql.css'
import { useEffect, useState } from 'react'
import './editor.css'
import { fetcherFor } from './fetcher'
import { takeDocument } from './fragment'
import type { Session } from './session'
import { readyTabs } from './tabs'
import { themeNames } from './theme'
import { provideWorkers } from './workers'

provideWorkers()

// Taken once, however often the editor is drawn.
const arrived = takeDocument(location, history)

// Without this the variables editor would mark an object in the place of the scalar JSON as a mistake.
const anyJSON = { JSON: {} }

/** The editor, the answer and the documentation. */
export default function Editor({ session }: { session: Session }) {
  const [fetcher] = useState(() => fetcherFor(session))
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={readyTabs}
      {...(arrived && { initialQuery: arrived.query, initialVariables: arrived.variables })}
      // Two of the ready tabs are run with variables, which must not be hidden.
      defaultEditorToolsVisibility="variables"
      // A header may carry a token, and storage outlives the tab.
      shouldPersistHeaders={false}
      inputValueDeprecation
      customScalarSchemas={anyJSON}
      editorTheme={themeNames}
    >
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
      <SystemTheme />
    </GraphiQL>
  )
}

// The editor reads the system's theme once; this lets it follow when the system changes.
function SystemTheme() {
  const theme = useGraphiQL((state) => state.theme)
  const { setTheme } = useGraphiQLActions()
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setTheme(theme)
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [theme, setTheme])
  return null
}
