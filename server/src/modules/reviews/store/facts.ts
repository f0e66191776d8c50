import { CITY } from '../../../platform/city.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '../../../platform/tables.ts'
import type { ReviewFacts } from '../domain/facts.ts'
import { peopleOf } from './people.ts'
import { votersOf, waysOf } from './voters.ts'
import type { StoredReview } from './review.ts'

/** What the steps of a review ask about. */
export async function factsOf(db: Kysely<Tables>, review: StoredReview): Promise<ReviewFacts> {
  const notes = await db
    .selectFrom('review_note')
    .select('kind')
    .distinct()
    .where('city_id', '=', CITY)
    .where('review_id', '=', review.id)
    .execute()
  const people = await peopleOf(db, review.id)
  const graded = people.filter((one) => one.standing === 'graded')
  return {
    noteKinds: notes.map((one) => one.kind),
    missingSelfReviews: people.filter((one) => one.standing !== 'excluded' && one.submittedOn === null).length,
    hasMeeting: review.activityId !== null,
    ballots: waysOf(await votersOf(db, review.id)),
    minBallots: review.scheme.minBallots,
    hasGrades: graded.length > 0 && graded.every((one) => one.gradeCipher !== null),
    openFindings: review.openFindings,
  }
}
