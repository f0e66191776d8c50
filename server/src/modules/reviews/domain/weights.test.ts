import type { SchemeWeights } from '@hepai/contract/reviews-shapes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standardSchemes } from './schemes.ts'
import { ballotScore, scoreOf, tenthsOf, weightedResult, weightsProblem, whyOf } from './weights.ts'

const { weights } = standardSchemes.dualReport
if (weights === null) throw new Error('no weights')

const partOf = (weight: number): SchemeWeights['parts'][number] => ({
  name: '项',
  line: 'joint',
  weight,
  from: 'above',
})
/** Weights that add up to 100, however they fall, with a score for each. */
const anyWeighted = fc
  .array(fc.integer({ min: 1, max: 99 }), { maxLength: 7 })
  .map((cuts) => [...new Set(cuts), 100].sort((a, b) => a - b))
  .map((cuts) => cuts.map((cut, place) => partOf(cut - (cuts[place - 1] ?? 0))))
  .chain((parts) =>
    fc.tuple(
      fc.constant<SchemeWeights>({ parts, points: [100, 0], source: '测试' }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: parts.length, maxLength: parts.length }),
    ),
  )

test('the standard weights take 30, 30 and 40 of a hundred, and join both lines', () => {
  expect(weightsProblem(weights, 4)).toBeNull()
  expect(weights.parts.map((one) => [one.line, one.weight])).toEqual([
    ['party', 15],
    ['business', 15],
    ['joint', 30],
    ['joint', 20],
    ['joint', 20],
  ])
  const scores = [90, 80, 85, 92, 88.4].map(tenthsOf)
  const result = weightedResult(weights, scores)
  expect(scoreOf(result ?? 0)).toBe(87.1)
  expect(whyOf(weights, scores, result)).toBe(
    '日常考核（党建） 90×15% + 日常考核（业务） 80×15% + 调查核实 85×30% + 上级述职测评 92×20% + 支部述职测评 88.4×20% = 87.1',
  )
})

test('a result lies between its lowest and its highest part, and equal parts give themselves', () => {
  fc.assert(
    fc.property(anyWeighted, ([given, scores]) => {
      const result = weightedResult(given, scores) ?? -1
      expect(result).toBeGreaterThanOrEqual(Math.min(...scores))
      expect(result).toBeLessThanOrEqual(Math.max(...scores))
      const [first = 0] = scores
      expect(
        weightedResult(
          given,
          scores.map(() => first),
        ),
      ).toBe(first)
    }),
  )
})

test('more in any part is never less in the whole, and a part that is missing leaves no whole', () => {
  fc.assert(
    fc.property(anyWeighted, fc.nat(), ([given, scores], at) => {
      const place = at % scores.length
      const more = scores.map((score, index) => (index === place ? 1000 : score))
      expect(weightedResult(given, more)).toBeGreaterThanOrEqual(weightedResult(given, scores) ?? 0)
      const without = scores.map((score, index) => (index === place ? null : score))
      expect(weightedResult(given, without)).toBeNull()
      expect(whyOf(given, without, null).endsWith('还缺：项')).toBe(true)
    }),
  )
})

test('a ballot is the mean of the grades chosen, whoever abstains', () => {
  expect(ballotScore([6, 2, 0, 0, 3], weights)).toBe(950)
  expect(ballotScore([0, 0, 0, 0, 8], weights)).toBeNull()
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), fc.nat(40), (counts, abstained) => {
      const score = ballotScore([...counts, abstained], weights)
      expect(score).toBe(ballotScore([...counts, 0], weights))
      if (score === null) return
      expect([score >= 400, score <= 1000]).toEqual([true, true])
    }),
  )
})

test('weights that do not add up, two ballots and points out of order are found', () => {
  const with_ = (wish: Partial<SchemeWeights>) => weightsProblem({ ...weights, ...wish }, 4)
  expect(with_({ parts: [partOf(60), partOf(30)] })).toBe('reviews.weightsSum')
  expect(with_({ parts: [1, 2].map(() => ({ ...partOf(50), from: 'ballot' as const })) })).toBe('reviews.weightsBallot')
  expect(with_({ points: [100, 80, 60] })).toBe('reviews.weightsPoints')
  expect(with_({ points: [100, 80, 80, 40] })).toBe('reviews.weightsPoints')
})
