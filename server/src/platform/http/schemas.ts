import { z } from 'zod'

type Schema = Record<string, unknown>

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON Schema of a zod type, for the API document. */
export const documentSchema = (type: z.ZodType, io: 'input' | 'output'): Schema =>
  plainSchema(z.toJSONSchema(type, { io, unrepresentable: 'any', target: 'draft-2020-12' }))

function plainSchema(schema: object): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'))
}

/**
 * The same for the serializer: "X or null" becomes a nullable X, because a union is tried branch by branch at run time, and
 * formats are dropped, because answers already carry text.
 */
export const serializerSchema = (type: z.ZodType): Schema =>
  simplified(plainSchema(z.toJSONSchema(type, { io: 'output', unrepresentable: 'any', target: 'draft-7' })))

function simplified(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(([key]) => !DROPPED.has(key))
  const walked: Schema = Object.fromEntries(kept.map(([key, value]) => [key, walk(key, value)]))
  const branches = walked['anyOf']
  if (!Array.isArray(branches)) return walked
  const others = branches.filter(isSchema).filter((branch) => branch['type'] !== 'null')
  const [only] = others
  return others.length === 1 && only !== undefined && branches.length === 2 ? { ...only, nullable: true } : walked
}

const DROPPED = new Set([
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'default',
  '$schema',
])

function walk(key: string, value: unknown): unknown {
  if (key === 'properties' && isSchema(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, isSchema(item) ? simplified(item) : item]),
    )
  if (Array.isArray(value)) return value.map((item: unknown) => (isSchema(item) ? simplified(item) : item))
  return isSchema(value) ? simplified(value) : value
}
