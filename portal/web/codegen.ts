import type { CodegenConfig } from '@graphql-codegen/cli'
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

// Types every document of the pages by the schema in this tree, and lists them in a manifest of persisted operations.
// What it writes is not committed: the schema and the documents are, and each script of package.json runs it first.
const config: CodegenConfig = {
  schema: '../../schema/*.graphqls',
  documents: 'src/**/*.graphql',
  generates: {
    'src/graphql/generated/': {
      preset: 'client',
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
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { ID: 'string', DateTime: 'string', Date: 'string', JSON: 'unknown', Password: 'string' },
      },
    },
  },
}

export default config
