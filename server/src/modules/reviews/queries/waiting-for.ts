import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import { inScope, outermost } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { eventName, machines } from '../domain/machines.ts'
import { transitionsFrom } from '../../../platform/process-machine.ts'
import { type StoredReview, reviewsWithPlaces, storedOf } from '../store/review.ts'

/** Something in a review that waits for one person; `act` is the words on the button that answers it. */
type WaitingReview = {
  readonly reviewId: string
  readonly title: string
  readonly organizationName: string
  readonly waits: 'selfReview' | 'ballot' | 'finding' | 'move' | 'confirm'
  readonly act: string
  readonly dueOn: string | null
}

/** What waits for someone: their own self-review, ballot and findings, and the next step of the reviews they record or confirm. */
export async function reviewsWaitingFor(db: Kysely<Tables>, actor: Actor): Promise<readonly WaitingReview[]> {
  const own = actor.personId === null ? [] : await ownParts(db, actor.personId)
  return [...own, ...(await nextSteps(db, actor))]
}

const waiting = (
  { id, title, organization, dueOn }: StoredReview,
  waits: WaitingReview['waits'],
  act: string,
): WaitingReview => ({ reviewId: id, title, organizationName: organization.name, waits, act, dueOn })

async function ownParts(db: Kysely<Tables>, personId: string): Promise<readonly WaitingReview[]> {
  const unsaid = await reviewsWithPlaces(db)
    .innerJoin('review_person', (join) =>
      join.onRef('review_person.review_id', '=', 'review.id').on('review_person.city_id', '=', CITY),
    )
    .where('review.state', '=', 'selfReview')
    .where('review_person.person_id', '=', personId)
    .where('review_person.standing', '!=', 'excluded')
    .where('review_person.submitted_on', 'is', null)
    .execute()
  const unvoted = await reviewsWithPlaces(db)
    .innerJoin('review_voter', (join) =>
      join.onRef('review_voter.review_id', '=', 'review.id').on('review_voter.city_id', '=', CITY),
    )
    .where('review.state', '=', 'ballot')
    .where('review_voter.person_id', '=', personId)
    .where('review_voter.received_on', 'is', null)
    .execute()
  const open = await reviewsWithPlaces(db)
    .innerJoin('review_finding', (join) =>
      join.onRef('review_finding.review_id', '=', 'review.id').on('review_finding.city_id', '=', CITY),
    )
    .select('review_finding.due_on as findingDueOn')
    .where('review_finding.owner_id', '=', personId)
    .where('review_finding.closed_on', 'is', null)
    .where('review_finding.reported_on', 'is', null)
    .execute()
  return [
    ...unsaid.map((row) => waiting(storedOf(row), 'selfReview', '写自评')),
    ...unvoted.map((row) => waiting(storedOf(row), 'ballot', '填测评票')),
    ...open.map(({ findingDueOn, ...row }) => ({
      ...waiting(storedOf(row), 'finding', '报告整改'),
      dueOn: findingDueOn,
    })),
  ]
}

/** Secretaries see their branch's step; who confirms sees what was proposed. A committee does not do its branches' steps. */
async function nextSteps(db: Kysely<Tables>, actor: Actor): Promise<readonly WaitingReview[]> {
  const held = actor.assignments.filter((one) => ['reviews.record', 'reviews.confirm'].includes(one.permission))
  if (held.length === 0) return []
  const scope = { permission: 'reviews.record' as const, roots: outermost(held.map((one) => one.path)) }
  const rows = await reviewsWithPlaces(db)
    .where(inScope(scope, 'organization.path'))
    .where('review.state', '!=', 'archived')
    .orderBy('review.due_on')
    .limit(100)
    .execute()
  return rows.map(storedOf).flatMap((review) => {
    const [next] = transitionsFrom(machines[review.kind], review.state)
    if (next === undefined || next.within === null) return []
    const act = eventName(review.kind, next.event)
    if (next.by === 'reviews.confirm')
      return mayOn(actor, 'reviews.confirm', review.organization) ? [waiting(review, 'confirm', act)] : []
    const isOwn = actor.assignments.some(
      (one) => one.permission === 'reviews.record' && one.organizationId === review.organization.id,
    )
    return isOwn ? [waiting(review, 'move', act)] : []
  })
}
