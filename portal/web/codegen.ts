import { existsSync, readdirSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'
import type { Types } from '@graphql-codegen/plugin-helpers'
import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql'

// The client's cache asks each object for its type. Here rather than at run time, so that the manifest lists what is
// sent; not at the top, where a subscription may have one field alone.
function withTypenames(document: DocumentNode): DocumentNode {
  const ask = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const
  return visit(document, {
    SelectionSet(set, _key, parent): SelectionSetNode | undefined {
      if (parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION) return undefined
      return { ...set, selections: [...set.selections, ask] }
    },
  })
}

// What several pages send, and of each page its own documents: a page loads these alone.
const shared = ['src/graphql/*.graphql', 'src/ui/*.graphql', 'src/pages/clients/*.graphql']
const pages = readdirSync('src/pages').filter((page) => page !== 'clients' && existsSync(`src/pages/${page}/${page}.graphql`))

const output = (documents: string[]): Types.ConfiguredOutput => ({
  preset: 'client',
  documents,
  documentTransforms: [
    {
      transform: ({ documents }) =>
        documents.map((file) => (file.document ? { ...file, document: withTypenames(file.document) } : file)),
    },
  ],
  presetConfig: {
    fragmentMasking: false,
    persistedDocuments: { hashAlgorithm: 'sha256' },
  },
  config: {
    documentMode: 'string',
    pureMagicComment: true, // what is not used is left out
    enumsAsTypes: true,
    useTypeImports: true,
    strictScalars: true,
    scalars: { ID: 'string', DateTime: 'string', Date: 'string', JSON: 'unknown', Password: 'string' },
  },
})

// Types every document of the pages by the schema in this tree, and lists them in manifests of persisted operations.
// What it writes is not committed: the schema and the documents are, and each script of package.json runs it first.
const config: CodegenConfig = {
  schema: '../../schema/*.graphqls',
  generates: Object.fromEntries([
    ['src/graphql/generated/', output(shared)],
    ...pages.map((page) => [`src/pages/${page}/generated/`, output([...shared, `src/pages/${page}/*.graphql`])]),
  ]),
}

export default config
