import type { GradeCode, SchemeFields, Standing } from '@hepai/contract/reviews-shapes'
import { Refusal } from '../../../platform/refusal.ts'
import { allowedUnder } from './limit.ts'

export type Proposal = { readonly personId: string; readonly grade: GradeCode; readonly grounds: string }
type Person = { readonly personId: string; readonly name: string; readonly standing: Standing }

/**
 * The limit is said before reasons are asked for, since it may change who gets which grade. Grades as the committee of the branch proposes them: everyone who gets a grade once, nobody else, grounds for the best and the
 * worst, and not more of the limited grade than the scheme allows.
 *
 * @throws Refusal reviews.notOnList, noGradeFor, gradeMissing, noSuchGrade, groundsMissing, overLimit
 */
export function checkProposal(scheme: SchemeFields, people: readonly Person[], grades: readonly Proposal[]): void {
  const byId = new Map(people.map((one) => [one.personId, one]))
  const names = new Map(scheme.grades.map((one) => [one.code, one.name]))
  const given = new Set(grades.map((one) => one.personId))
  checkLimit(scheme, people, grades)
  for (const { personId, grade, grounds } of grades) {
    const person = byId.get(personId)
    if (person === undefined) throw new Refusal('reviews.notOnList')
    if (person.standing !== 'graded') throw new Refusal('reviews.noGradeFor', { name: person.name })
    const name = names.get(grade)
    if (name === undefined) throw new Refusal('reviews.noSuchGrade')
    if (grounds === '' && needsGrounds(scheme, grade))
      throw new Refusal('reviews.groundsMissing', { name: person.name, grade: name })
  }
  const missing = people.filter((one) => one.standing === 'graded' && !given.has(one.personId))
  if (missing.length > 0 || given.size !== grades.length)
    throw new Refusal('reviews.gradeMissing', { names: missing.map((one) => one.name).join('、') })
}

/** Only the usual grade speaks for itself; the best and those below it say why. */
export const needsGrounds = ({ grades }: SchemeFields, grade: GradeCode): boolean => grades[1]?.code !== grade

function checkLimit(
  { limit, grades: scale }: SchemeFields,
  people: readonly Person[],
  grades: readonly Proposal[],
): void {
  if (limit === null) return
  const count = grades.filter((one) => one.grade === limit.grade).length
  const { allowed, base, baseName, share } = allowedUnder(limit, people)
  if (count <= allowed) return
  throw new Refusal('reviews.overLimit', {
    ...{ count, allowed, base, baseName, share, over: count - allowed, source: limit.source },
    grade: scale.find((one) => one.code === limit.grade)?.name ?? limit.grade,
  })
}
