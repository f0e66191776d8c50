import type { NoteKind, ReviewEvent, ReviewState } from '@hepai/contract/reviews-shapes'
import { Refusal } from '../../../platform/refusal.ts'
import { step } from '../../../platform/process-machine.ts'
import { type Ways, isFewFromAccounts } from './ballot.ts'
import type { StoredKind } from './kinds.ts'
import { type Need, eventName, machines, needWords, stateName } from './machines.ts'

/** What is there already, for the steps of a review. */
export type ReviewFacts = {
  readonly noteKinds: readonly NoteKind[]
  readonly missingSelfReviews: number
  readonly hasMeeting: boolean
  readonly ballots: Ways
  readonly minBallots: number
  readonly hasGrades: boolean
  readonly openFindings: number
}

/** @param reason why it may go on although self-reviews or ballots are missing; empty for none */
export function givenBy(facts: ReviewFacts, reason: string): ReadonlySet<Need> {
  const { noteKinds, ballots, minBallots } = facts
  const given: readonly (readonly [Need, boolean])[] = [
    ['study', noteKinds.includes('study')],
    ['talks', noteKinds.includes('talk')],
    ['opinions', noteKinds.includes('opinion')],
    ['selfReviews', facts.missingSelfReviews === 0 || reason !== ''],
    ['meeting', facts.hasMeeting],
    ['enoughBallots', ballots.account + ballots.paper >= minBallots || reason !== ''],
    ['noFewBeside', ballots.paper === 0 || !isFewFromAccounts(ballots)],
    ['grades', facts.hasGrades],
    ['findingsClosed', facts.openFindings === 0],
  ]
  return new Set(given.flatMap(([need, isGiven]) => (isGiven ? [need] : [])))
}

/**
 * Where an event leads. Whoever calls has authorized the actor for it already.
 *
 * @throws Refusal reviews.notNow, reviews.stillMissing
 */
export function nextState({ kind, state }: StoredKind, event: ReviewEvent, given: ReadonlySet<Need>): ReviewState {
  const answer = step(machines[kind], { state, event }, () => true, given)
  if (answer.to !== null) return answer.to
  const act = `“${eventName(kind, event)}”`
  if (answer.why !== 'missing') throw new Refusal('reviews.notNow', { stateName: stateName(kind, state), act })
  throw new Refusal('reviews.stillMissing', { act, missing: answer.missing.map((need) => needWords[need]).join('、') })
}

/** @throws Refusal reviews.notNow when the review stands at another step */
export function onlyIn({ kind, state }: StoredKind, states: readonly ReviewState[], act: string): void {
  if (!states.includes(state)) throw new Refusal('reviews.notNow', { stateName: stateName(kind, state), act })
}
