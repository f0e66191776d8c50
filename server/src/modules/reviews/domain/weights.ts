import type { SchemeWeights } from '@hepai/contract/reviews-shapes'

/** Scores are counted in tenths of a point, whole numbers from 0 to 1000, so that what is shown adds up by hand. */
export type Tenths = number
export const tenthsOf = (score: number): Tenths => Math.round(score * 10)
export const scoreOf = (tenths: Tenths): number => tenths / 10

/**
 * What a ballot comes to for one person: the mean of the points of the grades chosen. 弃权 does not count.
 *
 * @param counts how many chose each grade in the order of the scale, and last how many abstained
 * @returns tenths, null when nobody chose a grade
 */
export function ballotScore(counts: readonly number[], { points }: Pick<SchemeWeights, 'points'>): Tenths | null {
  const chosen = points.map((point, place) => ({ point, count: counts[place] ?? 0 }))
  const ballots = chosen.reduce((sum, one) => sum + one.count, 0)
  if (ballots === 0) return null
  return Math.round((chosen.reduce((sum, one) => sum + one.point * one.count, 0) * 10) / ballots)
}

/**
 * 双述双评 weighted: the sum of each part's score by its weight. Advice, not a grade: no regulation sets the weights; a town in
 * Hunan takes 日常考核 30, 调查核实 30 and both 述职测评 together 40 (domain-rules §2.4, a secondary source), and a city
 * saves its own in the scheme. Nothing is computed while a part is missing, since the rest would weigh more than it should.
 *
 * @param scores in the order of the parts, null for one that is missing
 * @returns tenths, from the lowest to the highest of the scores
 */
export function weightedResult({ parts }: SchemeWeights, scores: readonly (Tenths | null)[]): Tenths | null {
  let sum = 0
  for (const [place, { weight }] of parts.entries()) {
    const score = scores[place] ?? null
    if (score === null) return null
    sum += weight * score
  }
  return Math.round(sum / 100)
}

export type WeightsProblem = 'reviews.weightsSum' | 'reviews.weightsBallot' | 'reviews.weightsPoints'

export const sumOf = ({ parts }: SchemeWeights): number => parts.reduce((sum, one) => sum + one.weight, 0)

/** What is wrong with weights for a scale of so many grades: they add up to 100, one ballot, points from high to low. */
export function weightsProblem(weights: SchemeWeights, grades: number): WeightsProblem | null {
  const { parts, points } = weights
  if (sumOf(weights) !== 100) return 'reviews.weightsSum'
  if (parts.filter((one) => one.from === 'ballot').length > 1) return 'reviews.weightsBallot'
  const isFalling = points.every((point, place) => place === 0 || point < (points[place - 1] ?? 0))
  return points.length === grades && isFalling ? null : 'reviews.weightsPoints'
}

/** The sum as one would write it on paper; while a part is missing, what is there and what is not. */
export function whyOf({ parts }: SchemeWeights, scores: readonly (Tenths | null)[], result: Tenths | null): string {
  const terms = parts.flatMap(({ name, weight }, place) => {
    const score = scores[place] ?? null
    return score === null ? [] : [`${name} ${String(scoreOf(score))}×${String(weight)}%`]
  })
  if (result !== null) return `${terms.join(' + ')} = ${String(scoreOf(result))}`
  const missing = parts.filter((_part, place) => (scores[place] ?? null) === null).map((one) => one.name)
  return [...(terms.length === 0 ? [] : [terms.join(' + ')]), `还缺：${missing.join('、')}`].join('；')
}
