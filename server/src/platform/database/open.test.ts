import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../testing/platform.ts'

let testing: TestPlatform
beforeAll(async () => {
  testing = await testPlatform()
})
afterAll(() => testing.close())

const piece = fc.constantFrom('主题党日', 'a', ',', '"', '\\', '{', '}', ' ', 'NULL', 'null', "'", '', '\n', '[1:2]=')
const word = fc.oneof(
  fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  fc.constant(null),
)

test('lists of text come back as they were sent, whatever stands in them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
      const { rows } = await sql<{ words: unknown }>`select ${words}::text[] as words`.execute(testing.platform.db)
      expect(rows[0]?.words).toEqual(words)
    }),
    { numRuns: 200 },
  )
})

test('lists of ids, days and numbers come back whole', async () => {
  const id = '0b6a2a1e-98c5-4a53-9a11-0c7f5f6f3d21'
  const { rows } = await sql<Record<string, unknown>>`
    select array[${id}, null]::uuid[] as ids, '{}'::uuid[] as none, array['2026-02-28']::date[] as days,
      array['0.10']::numeric[] as numbers, '[0:1]={甲,乙}'::text[] as shifted, '{{甲},{乙}}'::text[] as nested`.execute(
    testing.platform.db,
  )
  expect(rows[0]).toEqual({
    ids: [id, null],
    none: [],
    days: ['2026-02-28'],
    numbers: ['0.10'],
    shifted: ['甲', '乙'],
    nested: [['甲'], ['乙']],
  })
})
