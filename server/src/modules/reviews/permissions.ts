import type { ReviewState } from '@hepai/contract/reviews-shapes'
import { type Actor, mayOn, type OrganizationRef } from '../../platform/grant.ts'
import { type Ways, isFewFromAccounts } from './domain/ballot.ts'
import type { StoredReview } from './store/review.ts'

const named = (verbs: readonly string[]): string[] => verbs.map((verb) => `reviews.${verb}`)

/** From the reports until the grades are confirmed. */
export const scoredStates: readonly ReviewState[] = ['criticism', 'ballot', 'grading', 'proposed']

const beforeBallot: readonly ReviewState[] = ['preparing', 'selfReview', 'criticism']

/** What a recorder may do at each step; the moves themselves come from the machine. */
function recorderVerbs(state: ReviewState, isFew: boolean): readonly string[] {
  const always = state === 'archived' ? [] : ['addFinding']
  if (beforeBallot.includes(state)) return [...always, 'changePeople', 'recordReviewMeeting', 'removeReview']
  if (state === 'ballot') return [...always, isFew ? 'withdrawAccountBallots' : 'countPaperBallots']
  return state === 'grading' ? [...always, 'proposeGrades'] : always
}

/** Names of operations, for the buttons of one review. */
export const allowedOnReview = (
  actor: Actor,
  { organization, state, scheme }: Pick<StoredReview, 'organization' | 'state' | 'scheme'>,
  ways: Ways,
): string[] => [
  ...(mayOn(actor, 'reviews.record', organization)
    ? named(['moveReview', ...recorderVerbs(state, isFewFromAccounts(ways))])
    : []),
  ...(mayOn(actor, 'reviews.readTexts', organization) ? named(['listReviewTexts']) : []),
  ...(mayOn(actor, 'reviews.confirm', organization) && state === 'proposed' ? named(['decideGrades']) : []),
  ...(scheme.weights !== null && mayOn(actor, 'reviews.confirm', organization) && scoredStates.includes(state)
    ? named(['enterScores'])
    : []),
]

/** Whoever records for the branch or must confirm sees everybody's grade; the texts ask for more. */
export const seesEverybody = (actor: Actor, organization: OrganizationRef): boolean =>
  mayOn(actor, 'reviews.readTexts', organization) || mayOn(actor, 'reviews.confirm', organization)

/** Whether someone may start a review for an organisation or one beneath it, or anywhere when none is named. */
export const mayStartBeneath = (actor: Actor, place: OrganizationRef | null): boolean =>
  actor.assignments.some(
    ({ permission, path }) =>
      permission === 'reviews.record' && (place === null || path.startsWith(place.path) || place.path.startsWith(path)),
  )
