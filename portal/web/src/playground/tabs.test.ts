import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, coerceInputValue, type GraphQLSchema, isInputType, parse, typeFromAST, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readyTabs } from './tabs'
import { VIEWER_QUERY } from './viewer'

// The schema that the server promises, from its own files.
const folder = new URL('../../../../schema/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.graphqls'))
const text = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
const schema = buildSchema(text, { assumeValidSDL: true })

it('reads the viewer as the schema has it', () => {
  expect(validate(schema, parse(VIEWER_QUERY))).toEqual([])
})

describe.each(readyTabs)('ready tab %#', ({ query, variables }) => {
  it('is valid', () => {
    expect(validate(schema, parse(query))).toEqual([])
  })

  it('comes with variables that fit', () => {
    expect(misfits(schema, query, JSON.parse(variables ?? '{}'))).toEqual([])
  })
})

// What is wrong with the variables of the first operation, in words.
function misfits(schema: GraphQLSchema, query: string, variables: Record<string, unknown>): string[] {
  const [operation] = parse(query).definitions
  if (operation?.kind !== 'OperationDefinition') return ['the first definition is no operation']
  const wrong: string[] = []
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value
    const type = typeFromAST(schema, definition.type as never)
    if (!isInputType(type)) wrong.push(`${name} has no type`)
    else coerceInputValue(variables[name] ?? null, type, (_path, _value, error) => wrong.push(error.message))
  }
  return wrong
}
