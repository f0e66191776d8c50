import type { Kysely, RawBuilder } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Actor } from '../../../platform/grant.ts'
import { inScope, outermost } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { heldAs } from '../domain/kinds.ts'
import { eventName, machines, stateName } from '../domain/machines.ts'
import { transitionsFrom } from '../../../platform/process-machine.ts'
import { scoredStates } from '../permissions.ts'
import { type StoredReview, proposalsOf, reviewsWithPlaces, storedOf } from '../store/review.ts'

/** Something in a review that waits for one person; `act` is the words on the button that answers it. */
type WaitingReview = {
  readonly reviewId: string
  readonly title: string
  readonly organizationId: string
  readonly organizationName: string
  readonly stateName: string
  readonly waits: 'selfReview' | 'ballot' | 'finding' | 'check' | 'move' | 'grade' | 'scores' | 'confirm'
  readonly act: string
  readonly dueOn: string | null
  /** The finding to report or to check; null for a step. */
  readonly finding: { readonly id: string; readonly text: string } | null
}

/** What waits for someone: their own self-review, ballot and findings, and what is next in the reviews they record or confirm. */
export async function reviewsWaitingFor(
  db: Kysely<Tables>,
  actor: Actor,
  today: string,
): Promise<readonly WaitingReview[]> {
  const readable = readableBy(actor)
  if (readable === null) return []
  const own = actor.personId === null ? [] : await ownParts(db, actor.personId, readable)
  return [...own, ...(await nextSteps(db, actor, today)), ...(await findingsToCheck(db, actor, today))]
}

/** Where one may open a review at all; null for nowhere. */
function readableBy({ assignments }: Actor): RawBuilder<boolean> | null {
  const roots = outermost(assignments.flatMap((one) => (one.permission === 'reviews.read' ? [one.path] : [])))
  return roots.length === 0 ? null : inScope({ permission: 'reviews.read', roots }, 'organization.path')
}

const waiting = (
  { id, title, organization, dueOn, kind, state }: StoredReview,
  waits: WaitingReview['waits'],
  act: string,
): WaitingReview => ({
  ...{ reviewId: id, title, organizationId: organization.id, organizationName: organization.name },
  ...{ stateName: stateName(kind, state), waits, act, dueOn, finding: null },
})

async function ownParts(
  db: Kysely<Tables>,
  personId: string,
  readable: RawBuilder<boolean>,
): Promise<readonly WaitingReview[]> {
  const unsaid = await reviewsWithPlaces(db)
    .innerJoin('review_person', (join) =>
      join.onRef('review_person.review_id', '=', 'review.id').on('review_person.city_id', '=', CITY),
    )
    .where(readable)
    .where('review.state', '=', 'selfReview')
    .where('review_person.person_id', '=', personId)
    .where('review_person.standing', '!=', 'excluded')
    .where('review_person.submitted_on', 'is', null)
    .execute()
  const unvoted = await reviewsWithPlaces(db)
    .innerJoin('review_voter', (join) =>
      join.onRef('review_voter.review_id', '=', 'review.id').on('review_voter.city_id', '=', CITY),
    )
    .where(readable)
    .where('review.state', '=', 'ballot')
    .where('review_voter.person_id', '=', personId)
    .where('review_voter.received_on', 'is', null)
    .execute()
  const open = await openFindings(db)
    .where(readable)
    .where('review_finding.owner_id', '=', personId)
    .where('review_finding.reported_on', 'is', null)
    .execute()
  return [
    ...unsaid.map((row) => waiting(storedOf(row), 'selfReview', selfReviewAct(row.kind))),
    ...unvoted.map((row) => waiting(storedOf(row), 'ballot', '填测评票')),
    ...open.map((row) => ofFinding(row, 'finding', '报告整改')),
  ]
}

/** As the step is called in its kind: 自评, 对照检查, 述职. */
const selfReviewAct = (kind: StoredReview['kind']): string =>
  `写${stateName(kind, 'selfReview').replace(/个人|书面/, '')}`

const openFindings = (db: Kysely<Tables>) =>
  reviewsWithPlaces(db)
    .innerJoin('review_finding', (join) =>
      join.onRef('review_finding.review_id', '=', 'review.id').on('review_finding.city_id', '=', CITY),
    )
    .select(['review_finding.id as findingId', 'review_finding.text as findingText'])
    .select(['review_finding.due_on as findingDueOn', 'review_finding.owner_id as ownerId'])
    .select('review_finding.reported_by as reportedBy')
    .where('review_finding.closed_on', 'is', null)
    .orderBy('review_finding.due_on')
    .limit(100)
type FindingRow = Awaited<ReturnType<ReturnType<typeof openFindings>['execute']>>[number]

const ofFinding = (
  { findingId, findingText, findingDueOn, ownerId: _owner, reportedBy: _reporter, ...row }: FindingRow,
  waits: 'finding' | 'check',
  act: string,
): WaitingReview => ({
  ...waiting(storedOf(row), waits, act),
  ...{ dueOn: findingDueOn, finding: { id: findingId, text: findingText } },
})

/** Reported findings wait for a recorder of the same organisation who neither answers for them nor reported them. */
async function findingsToCheck(db: Kysely<Tables>, actor: Actor, today: string): Promise<readonly WaitingReview[]> {
  const scope = recordedBy(actor)
  if (scope === null) return []
  const rows = await openFindings(db)
    .where(inScope(scope, 'organization.path'))
    .where('review_finding.reported_on', 'is not', null)
    .execute()
  return (
    rows
      .filter(({ ownerId, reportedBy }) => ownerId !== actor.personId && reportedBy !== actor.accountId)
      // Where a recorder answers for it or reported it, those above are asked once it is late.
      .filter((row) => isOwnOf(actor, storedOf(row)) || row.findingDueOn < today)
      .map((row) => ofFinding(row, 'check', '核实销号'))
  )
}

const recordedBy = (actor: Actor) => scopeOfAny(actor, ['reviews.record'])

function scopeOfAny({ assignments }: Actor, permissions: readonly string[]) {
  const held = assignments.filter((one) => permissions.includes(one.permission))
  return held.length === 0
    ? null
    : { permission: 'reviews.record' as const, roots: outermost(held.map((one) => one.path)) }
}

/** A branch's secretary for the branch, a unit's party office for the committee; not a committee for its branches. */
function isOwnOf({ assignments }: Actor, { organization, kind }: StoredReview): boolean {
  const held = assignments.filter((one) => one.permission === 'reviews.record')
  const isCommittees = heldAs[kind].heldBy === 'partyCommittee'
  const above = organization.path.replace(/[^/]+\/$/, '')
  return held.some((one) => one.organizationId === organization.id || (isCommittees && one.path === above))
}

/** Secretaries see their branch's step; who confirms sees what was proposed. A committee does not do its branches' steps. */
async function nextSteps(db: Kysely<Tables>, actor: Actor, today: string): Promise<readonly WaitingReview[]> {
  const scope = scopeOfAny(actor, ['reviews.record', 'reviews.confirm'])
  if (scope === null) return []
  const rows = await reviewsWithPlaces(db)
    .where(inScope(scope, 'organization.path'))
    .where('review.state', '!=', 'archived')
    .orderBy('review.due_on')
    .limit(100)
    .execute()
  const reviews = rows.map(storedOf)
  const proposed = await ownProposals(db, actor, reviews)
  return reviews.flatMap((review) => [
    ...(isAskedAbove(actor, review, today) ? fromAbove(review, proposed) : []),
    ...(isOwnOf(actor, review) ? ownStep(review) : []),
  ])
}

const fromAbove = (review: StoredReview, proposed: ReadonlySet<string>): readonly WaitingReview[] => {
  if (review.state === 'proposed')
    return proposed.has(review.id) ? [] : [waiting(review, 'confirm', eventName(review.kind, 'confirm'))]
  const parts = review.scheme.weights?.parts.filter((one) => one.from === 'above').length ?? 0
  return scoredStates.includes(review.state) && review.scoredParts < parts
    ? [waiting(review, 'scores', '录入综合评分')]
    : []
}

function ownStep(review: StoredReview): readonly WaitingReview[] {
  const [next] = transitionsFrom(machines[review.kind], review.state)
  // The archive waits for the findings, not for a day.
  if (next?.by !== 'reviews.record' || (next.within === null && review.openFindings > 0)) return []
  return [waiting(review, next.event === 'propose' ? 'grade' : 'move', eventName(review.kind, next.event))]
}

/** The unit's party office for its branches; the city's committee for the committees, and for a branch once it is late. */
function isAskedAbove(actor: Actor, { organization, kind, dueOn }: StoredReview, today: string): boolean {
  const held = actor.assignments.filter(
    (one) => one.permission === 'reviews.confirm' && organization.path.startsWith(one.path),
  )
  const isLate = dueOn !== null && dueOn < today
  const isCommittees = heldAs[kind].heldBy === 'partyCommittee'
  return held.some((one) => isLate || isCommittees === isCitys(one.path))
}

/** The root of the tree has one part: /a/. */
const isCitys = (path: string): boolean => path.split('/').length === 3

/** What someone proposed last is not theirs to confirm. */
async function ownProposals(db: Kysely<Tables>, { accountId }: Actor, reviews: readonly StoredReview[]) {
  const ids = reviews.flatMap((one) => (one.state === 'proposed' ? [one.id] : []))
  const last = new Map<string, string | null>()
  for (const { reviewId, byAccount } of await proposalsOf(db, ids)) last.set(reviewId, byAccount)
  return new Set([...last].flatMap(([id, by]) => (by === accountId ? [id] : [])))
}
