import { PlanView } from '@hepai/contract/planning-shapes'
import build from 'fast-json-stringify'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { serializerSchema } from './schemas.ts'

const asJson = (text: unknown): unknown => JSON.parse(z.string().parse(text))

test('X or null becomes a nullable X, so that no union is tried at run time', () => {
  const schema = serializerSchema(z.strictObject({ a: z.string().nullable(), b: z.int().nullable() }))
  expect(JSON.stringify(schema)).not.toContain('anyOf')
  const stringify = build(schema)
  expect(asJson(stringify({ a: null, b: null }))).toEqual({ a: null, b: null })
  expect(asJson(stringify({ a: '“引号”', b: 3 }))).toEqual({ a: '“引号”', b: 3 })
})

test('what the schema does not name never leaves the server', () => {
  const stringify = build(serializerSchema(z.strictObject({ items: z.array(z.strictObject({ a: z.string() })) })))
  expect(stringify({ items: [{ a: 'x', secret: 'y' }] })).toBe('{"items":[{"a":"x"}]}')
})

test('the largest answer has no union left', () => {
  expect(JSON.stringify(serializerSchema(PlanView))).not.toContain('anyOf')
})
