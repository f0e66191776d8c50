import type { SchemeWeights, WeightedView } from '@hepai/contract/reviews-shapes'
import type { CryptoProvider } from '../../../platform/crypto.ts'
import { boxOfText } from '../domain/ballot.ts'
import type { Scores } from '../domain/scores.ts'
import { BOX } from '../domain/sealed.ts'
import { type Tenths, ballotScore, scoreOf, weightedResult, whyOf } from '../domain/weights.ts'
import type { ReviewPerson } from '../store/people.ts'
import type { StoredReview } from '../store/review.ts'
import { openedScores } from '../store/scores.ts'

type Counts = ReadonlyMap<string, readonly number[]>

/** In the order of the roster, never by result; the ballot counts once its sums may be shown. */
export function weightedOf(
  { scheme, scoresCipher, resultCipher }: StoredReview,
  people: readonly ReviewPerson[],
  crypto: CryptoProvider,
): WeightedView | null {
  const { weights } = scheme
  if (weights === null) return null
  const entered = openedScores(scoresCipher, crypto)
  const counts: Counts = resultCipher === null ? new Map() : boxOfText(crypto.decrypt(BOX, resultCipher)).counts
  return {
    source: weights.source,
    parts: weights.parts.map((part, place) => {
      const scores = entered[String(place)]
      return {
        ...part,
        ...{ basis: scores?.basis ?? null, enteredOn: scores?.onDay ?? null, enteredByName: scores?.byName ?? null },
        isIn: part.from === 'ballot' ? counts.size > 0 : scores !== undefined,
      }
    }),
    rows: people
      .filter((one) => one.standing === 'graded')
      .map(({ personId, name, place }) => rowOf(weights, { personId, name, place }, entered, counts)),
  }
}

function rowOf(
  weights: SchemeWeights,
  person: Pick<ReviewPerson, 'personId' | 'name' | 'place'>,
  entered: Scores,
  counts: Counts,
): WeightedView['rows'][number] {
  const scores = weights.parts.map(({ from }, place): Tenths | null =>
    from === 'ballot'
      ? ballotScore(counts.get(person.personId) ?? [], weights)
      : (entered[String(place)]?.tenths[person.personId] ?? null),
  )
  const result = weightedResult(weights, scores)
  return {
    ...person,
    scores: scores.map((one) => (one === null ? null : scoreOf(one))),
    result: result === null ? null : scoreOf(result),
    why: whyOf(weights, scores, result),
  }
}
