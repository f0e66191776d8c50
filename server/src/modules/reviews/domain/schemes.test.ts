import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedUnder } from './limit.ts'
import { type SchemeVersion, schemeOn, standardSchemes } from './schemes.ts'

const { limit } = standardSchemes.memberReview
const roll = (graded: number, ungraded = 0, excluded = 0) => [
  ...Array.from({ length: graded }, () => ({ standing: 'graded' as const })),
  ...Array.from({ length: ungraded }, () => ({ standing: 'ungraded' as const })),
  ...Array.from({ length: excluded }, () => ({ standing: 'excluded' as const })),
]

test('of twenty members six may be 优秀, and the base is the one configured', () => {
  if (limit === null) throw new Error('no limit')
  expect(allowedUnder(limit, roll(20))).toMatchObject({ allowed: 6, base: 20, baseName: '党员总数', share: '1/3' })
  expect(allowedUnder(limit, roll(18, 2, 1))).toMatchObject({ allowed: 7, base: 21 })
  expect(allowedUnder({ ...limit, base: 'participants' }, roll(18, 1, 2))).toMatchObject({ allowed: 6, base: 19 })
  expect(allowedUnder({ ...limit, base: 'graded' }, roll(17, 2, 2))).toMatchObject({ allowed: 5, base: 17 })
})

test('the share is never exceeded, and one more would exceed it', () => {
  if (limit === null) throw new Error('no limit')
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (people, most, of) => {
      const { allowed } = allowedUnder({ ...limit, most, of }, roll(people))
      expect(allowed * of).toBeLessThanOrEqual(people * most)
      expect((allowed + 1) * of).toBeGreaterThan(people * most)
    }),
  )
})

const version = (path: string, validFrom: string, minBallots: number): SchemeVersion => ({
  ...{ id: validFrom, organizationId: path, version: 1, path, organizationName: path, validFrom },
  fields: { ...standardSchemes.memberReview, minBallots },
})

test('the nearest organisation’s latest version holds, else the standard one', () => {
  const versions = [
    version('/r/', '2026-01-01', 6),
    version('/r/a/', '2026-01-01', 7),
    version('/r/a/', '2026-06-01', 8),
  ]
  const on = (path: string, day: string) => schemeOn(versions, 'memberReview', path, day).fields.minBallots
  expect([on('/r/a/b/', '2026-07-01'), on('/r/a/b/', '2026-02-01'), on('/r/ab/', '2026-07-01')]).toEqual([8, 7, 6])
  expect(on('/r/a/b/', '2025-12-31')).toBe(5)
  expect(schemeOn(versions, 'dualReport', '/r/a/', '2026-07-01').id).toBeNull()
})
