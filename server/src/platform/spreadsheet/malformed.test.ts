import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { bundledChild } from '../../testing/children.ts'
import { malformedSheet } from '../../testing/malformed-sheet.arbitrary.ts'
import { findChildrenWith } from '../child-entry.ts'
import { SpreadsheetProblem } from './problem.ts'
import { readSpreadsheet } from './read.ts'
import { readWhole } from './read-whole.ts'
import { rowLimits } from './rows.ts'

beforeAll(() => findChildrenWith(bundledChild))

const FILES = 1000
const LONGEST_MS = 5000
const Row = z.strictObject({
  row: z.int().min(1),
  cells: z.array(z.union([z.string(), z.strictObject({ number: z.string() }), z.null()])).max(rowLimits.columns),
})

/** Null when it was read, else the problem in words; anything else fails the test. Rows are judged after the reading. */
async function problemOf(read: (take: (row: unknown) => void) => Promise<void>): Promise<SpreadsheetProblem | null> {
  const rows: unknown[] = []
  const began = performance.now()
  const problem = await read((row) => rows.push(row)).then(
    () => null,
    (error: unknown) => error,
  )
  expect(performance.now() - began).toBeLessThan(LONGEST_MS)
  for (const row of rows) Row.parse(row)
  if (problem === null) return null
  if (!(problem instanceof SpreadsheetProblem)) throw new Error('neither read nor refused', { cause: problem })
  expect(problem.message).toMatch(/[\u4e00-\u9fff]/u)
  return problem
}

test('of a thousand malformed files each is read or refused in words, in good time', { timeout: 120_000 }, async () => {
  let refused = 0
  let read = 0
  await fc.assert(
    fc.asyncProperty(malformedSheet, async (content) => {
      const problem = await problemOf((take) => readWhole(content, take))
      if (problem === null) read += 1
      else refused += 1
    }),
    { numRuns: FILES },
  )
  // A corpus of which nothing could be read, or all of it, would say little.
  expect(refused).toBeGreaterThan(FILES / 4)
  expect(read).toBeGreaterThan(FILES / 20)
})

test('the same holds through the process that reads for the server', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(malformedSheet, async (content) => {
      await problemOf((take) => readSpreadsheet(content, (batch) => batch.forEach(take)))
    }),
    { numRuns: 25 },
  )
})
