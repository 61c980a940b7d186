import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker'
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker'
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker'

/** Gives the editor its workers as files of our own, since the page's policy allows no other. */
export function provideWorkers(): void {
  window.MonacoEnvironment = {
    getWorker(_id, label) {
      if (label === 'json') return new JsonWorker()
      if (label === 'graphql') return new GraphQLWorker()
      return new EditorWorker()
    },
  }
}
