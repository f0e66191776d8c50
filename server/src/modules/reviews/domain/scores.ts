import type { SchemeWeights } from '@hepai/contract/reviews-shapes'
import { z } from 'zod'
import { Refusal } from '../../../platform/refusal.ts'

/** One part as those above judged it: by what, when, by whom, and the tenths of each person. */
const PartScores = z.object({
  basis: z.string(),
  onDay: z.string(),
  byName: z.string(),
  tenths: z.record(z.string(), z.int().min(0).max(1000)),
})
export type PartScores = z.infer<typeof PartScores>
/** By the place of the part in the scheme. */
const Scores = z.record(z.string(), PartScores)
export type Scores = z.infer<typeof Scores>

export const scoresOfText = (text: string): Scores => Scores.parse(JSON.parse(text))
export const textOfScores = (scores: Scores): string => JSON.stringify(scores)

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
