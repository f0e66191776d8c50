import { GradeCode, type SchemeFields, reviewKindNames } from '@hepai/contract/reviews-shapes'
import { Refusal } from '../../../platform/refusal.ts'
import { sumOf, weightsProblem } from './weights.ts'

/** What a person may set of a scheme; the kind and whether it grades and limits at all stay as they are. */
export type SchemeWish = Pick<SchemeFields, 'voters' | 'minBallots' | 'source' | 'weights'> & {
  readonly gradeNames: readonly string[]
  readonly limit: Pick<NonNullable<SchemeFields['limit']>, 'base' | 'source'> | null
}

/** @throws Refusal reviews.schemeGrades, schemeLimit, weightsSum, weightsBallot, weightsPoints */
export function schemeFrom(before: SchemeFields, wish: SchemeWish): SchemeFields {
  const { gradeNames, limit, voters, minBallots, source, weights } = wish
  const kindName = reviewKindNames[before.kind]
  if (new Set(gradeNames).size !== gradeNames.length || !isAScale(gradeNames.length, before))
    throw new Refusal('reviews.schemeGrades', { kindName, count: before.grades.length === 0 ? '0' : '2 至 4' })
  if ((limit === null) !== (before.limit === null)) throw new Refusal('reviews.schemeLimit', { kindName })
  const problem = weights === null ? null : weightsProblem(weights, gradeNames.length)
  if (problem !== null) throw new Refusal(problem, { sum: weights === null ? 0 : sumOf(weights) })
  return {
    ...before,
    ...{ voters, minBallots, source, weights },
    grades: GradeCode.options.flatMap((code, place) => {
      const name = gradeNames[place]
      return name === undefined ? [] : [{ code, name }]
    }),
    limit: before.limit === null || limit === null ? null : { ...before.limit, ...limit },
  }
}

/** A kind with grades keeps at least two; one without gets none. */
const isAScale = (count: number, { grades }: SchemeFields): boolean => (grades.length === 0 ? count === 0 : count >= 2)
