import type { SchemeWeights } from '@hepai/contract/reviews-shapes'
import { Refusal } from '../../../platform/refusal.ts'
import type { Tenths } from './weights.ts'

/** One part as those above judged it: by what, when, by whom, and the score of each person. */
type PartScores = {
  readonly basis: string
  readonly onDay: string
  readonly byName: string
  readonly tenths: Readonly<Record<string, Tenths>>
}
/** By the place of the part in the scheme. */
export type Scores = Readonly<Record<string, PartScores>>

type Person = { readonly personId: string; readonly name: string; readonly standing: string }
type Given = { readonly personId: string; readonly score: number }

/**
 * A part is judged whole: everyone who gets a grade once, nobody else, and never by one of them.
 *
 * @throws Refusal reviews.noSuchPart, ownScore, notOnList, scoreMissing
 */
export function checkScores(
  weights: SchemeWeights | null,
  part: number,
  people: readonly Person[],
  given: readonly Given[],
  byPersonId: string | null,
): void {
  if (weights?.parts[part]?.from !== 'above') throw new Refusal('reviews.noSuchPart')
  const graded = people.filter((one) => one.standing === 'graded')
  if (graded.some((one) => one.personId === byPersonId)) throw new Refusal('reviews.ownScore')
  const named = new Set(given.map((one) => one.personId))
  const isListed = given.every(({ personId }) => graded.some((one) => one.personId === personId))
  if (!isListed || named.size !== given.length) throw new Refusal('reviews.notOnList')
  const missing = graded.filter((one) => !named.has(one.personId))
  if (missing.length > 0)
    throw new Refusal('reviews.scoreMissing', { names: missing.map((one) => one.name).join('、') })
}
