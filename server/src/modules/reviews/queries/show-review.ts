import * as contract from '@hepai/contract/reviews'
import type { ReviewState } from '@hepai/contract/reviews-shapes'
import type { Kysely } from 'kysely'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import type { Platform } from '../../../platform/platform.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { FEWEST_OF_A_WAY } from '../domain/ballot.ts'
import { allowedOnReview, seesEverybody } from '../permissions.ts'
import { factsOf } from '../store/facts.ts'
import { findingsOf } from '../store/findings.ts'
import { meetingsFor } from '../store/meetings.ts'
import { notesOf } from '../store/notes.ts'
import { type ReviewPerson, peopleOf } from '../store/people.ts'
import { type StoredReview, reviewsWithPlaces, stepsOf, storedOf } from '../store/review.ts'
import { confirmerOf } from '../store/places.ts'
import { votersOf, waysOf } from '../store/voters.ts'
import { findingView } from './finding-view.ts'
import { rowOf } from './review-row.ts'
import { weightedOf } from './weighted-view.ts'
import { limitOf, mineOf, movesOf, personView, resultOf, stepsView } from './review-views.ts'

/** Everybody sees the steps and the 整改清单; people, grades and sums only who records or confirms; each their own part. */
export const showReview = query(contract.showReview, async ({ input, actor, db, platform, today }) => {
  const row = await reviewsWithPlaces(db)
    .where('review.id', '=', input.reviewId)
    .where(inScope(scopeOf(actor, 'reviews.read'), 'organization.path'))
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  const review = storedOf(row)
  const [people, voters] = [await peopleOf(db, review.id), await votersOf(db, review.id)]
  const isInside = seesEverybody(actor, review.organization)
  const mine = mineOf(review, people, voters, actor.personId, platform.crypto)
  const takesPart = isInside || mine !== null
  return {
    review: rowOf(review, today),
    scheme: review.scheme,
    steps: stepsView(review, await stepsOf(db, review.id), platform),
    waitsFor: review.state === 'proposed' ? await confirmerOf(db, review.organization) : null,
    moves: movesOf(review, await factsOf(db, review), actor),
    ...(await meetingParts(db, review, actor)),
    isInside,
    ...(isInside ? await insideParts(db, platform, review, people, voters) : outside),
    colleagues: takesPart ? colleaguesOf(people) : [],
    turnout: { voters: voters.length, received: voters.filter((one) => one.receivedOn !== null).length },
    ways: isInside && review.state === 'ballot' ? { ...waysOf(voters), fewest: FEWEST_OF_A_WAY } : null,
    limit: takesPart ? limitOf(review.scheme, people) : null,
    findings: (await findingsOf(db, review.id)).map((one) => findingView(one, review, actor, today)),
    mine,
    allowed: allowedOnReview(actor, review, waysOf(voters)),
  }
})

const outside = { people: [], voters: [], result: null, weighted: null, notes: [] }

async function insideParts(
  db: Kysely<Tables>,
  { crypto }: Platform,
  review: StoredReview,
  people: readonly ReviewPerson[],
  voters: Awaited<ReturnType<typeof votersOf>>,
) {
  return {
    people: people.map((one) => personView(one, crypto)),
    voters: review.state === 'ballot' ? votersView(voters) : [],
    result: isCounted(review.state) ? resultOf(review, people, voters, crypto) : null,
    weighted: isReported(review.state) ? weightedOf(review, people, crypto) : null,
    notes: (await notesOf(db, review.id)).map(({ cipher, ...note }) => ({ ...note })),
  }
}

const isCounted = (state: ReviewState): boolean =>
  !(['preparing', 'selfReview', 'criticism', 'ballot'] satisfies ReviewState[]).some((one) => one === state)

const isReported = (state: ReviewState): boolean => state !== 'preparing' && state !== 'selfReview'

const colleaguesOf = (people: readonly ReviewPerson[]) =>
  people
    .filter((one) => one.standing !== 'excluded')
    .map(({ personId, name, place, standing }) => ({ personId, name, place, isGraded: standing === 'graded' }))

const votersView = (voters: Awaited<ReturnType<typeof votersOf>>) =>
  voters.map(({ personId, name, receivedOn }) => ({ personId, name, hasVoted: receivedOn !== null }))

async function meetingParts(db: Kysely<Tables>, review: StoredReview, actor: Actor) {
  const { linked, open } = await meetingsFor(db, review)
  return { activity: linked, meetings: mayOn(actor, 'reviews.record', review.organization) ? [...open] : [] }
}
