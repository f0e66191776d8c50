import { type ReviewEvent, type ReviewKind, type ReviewState, SchemeFields } from '@hepai/contract/reviews-shapes'
import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { violatedIndex } from '../../../platform/database/unique-violation.ts'
import type { Grant, OrganizationRef } from '../../../platform/grant.ts'
import { Refusal, notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../../organizations/index.ts'
import type {} from '../tables.ts'

export type Tx = Transaction<Tables>
export type RecordGrant = Grant<'reviews.record'>
export type ReadGrant = Grant<'reviews.read'>

/** A review's own row. */
export type StoredReview = {
  readonly id: string
  readonly organization: OrganizationRef & { readonly name: string }
  readonly kind: ReviewKind
  readonly year: number
  readonly title: string
  readonly scheme: SchemeFields
  readonly state: ReviewState
  readonly since: string
  readonly dueOn: string | null
  readonly activityId: string | null
  readonly boxCipher: string | null
  readonly resultCipher: string | null
  readonly scoresCipher: string | null
  readonly scoredParts: number
  readonly people: number
  readonly openFindings: number
  readonly version: number
}

/** Live reviews with the place of each. */
export const reviewsWithPlaces = (db: Kysely<Tables>) =>
  db
    .selectFrom('review')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'review.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['review.id', 'review.kind', 'review.year', 'review.title', 'review.scheme', 'review.state'])
    .select(['review.since', 'review.due_on as dueOn', 'review.activity_id as activityId', 'review.people'])
    .select(['review.box_cipher as boxCipher', 'review.result_cipher as resultCipher', 'review.version'])
    .select(['review.scores_cipher as scoresCipher', 'review.scored_parts as scoredParts'])
    .select(['review.open_findings as openFindings', 'organization.id as organizationId', 'organization.path'])
    .select('organization.name as organizationName')
    .where('review.city_id', '=', CITY)
    .where('review.removed_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof reviewsWithPlaces>['executeTakeFirstOrThrow']>>

export function storedOf({ organizationId, path, organizationName, scheme, ...row }: Row): StoredReview {
  return {
    ...row,
    scheme: SchemeFields.parse(scheme),
    organization: { id: organizationId, path, name: organizationName },
  }
}

/** @throws Refusal platform.notFoundOrNotAllowed when absent or removed; the caller has yet to authorize */
export async function lockReview(tx: Tx, id: string): Promise<StoredReview> {
  const row = await reviewsWithPlaces(tx).where('review.id', '=', id).forNoKeyUpdate('review').executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return storedOf(row)
}

export type NewReview = {
  readonly id: string
  readonly kind: ReviewKind
  readonly year: number
  readonly title: string
  readonly scheme: SchemeFields
  readonly state: ReviewState
  readonly since: string
  readonly dueOn: string | null
  readonly people: number
  readonly at: Date
}

/** @throws Refusal reviews.alreadyStarted */
export async function insertReview(
  tx: Tx,
  grant: RecordGrant,
  made: NewReview,
  names: { readonly organization: string; readonly kindName: string },
): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  const { at, dueOn, scheme, ...plain } = made
  try {
    await tx
      .insertInto('review')
      .values({
        ...{ city_id: CITY, organization_id: grant.organizationId, ...plain, due_on: dueOn },
        scheme: JSON.stringify(scheme),
        ...{ started_at: at, started_by: grant.actorId, started_by_name: grant.actorName ?? '系统' },
      })
      .execute()
  } catch (error) {
    if (violatedIndex(error) !== 'review_once_a_year') throw error
    throw new Refusal('reviews.alreadyStarted', { ...names, year: made.year })
  }
}

/** What changes of a review's own row. */
type Changed = {
  readonly state?: ReviewState
  readonly since?: string
  readonly due_on?: string | null
  readonly activity_id?: string
  readonly box_cipher?: string | null
  readonly result_cipher?: string | null
  readonly scores_cipher?: string
  readonly scored_parts?: number
  readonly removed_at?: Date
  readonly removed_reason?: string
}

/** Answers the new version. @throws Refusal platform.versionConflict */
export async function changeReview(
  tx: Tx,
  grant: Grant<'reviews.record' | 'reviews.confirm'>,
  current: StoredReview,
  version: number,
  changed: Changed,
): Promise<number> {
  const updated = await tx
    .updateTable('review')
    .set({ ...changed, version: sql<number>`version + 1` })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .where('organization_id', '=', grant.organizationId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n)
    throw versionConflict({ version: current.version, state: current.state }, { version })
  return version + 1
}

/** The box alone: neither version nor time of the review tells that a ballot came in. */
export const saveBox = (tx: Tx, _grant: Grant<'reviews.read' | 'reviews.record'>, id: string, cipher: string) =>
  tx.updateTable('review').set({ box_cipher: cipher }).where('city_id', '=', CITY).where('id', '=', id).execute()

export type NewStep = {
  readonly id: string
  readonly reviewId: string
  readonly event: ReviewEvent
  readonly to: ReviewState
  readonly at: Date
  readonly reason: string
}

export const insertStep = (tx: Tx, grant: Grant<'reviews.record' | 'reviews.confirm'>, made: NewStep) =>
  tx
    .insertInto('review_step')
    .values({
      ...{ city_id: CITY, id: made.id, review_id: made.reviewId, event: made.event, to_state: made.to, at: made.at },
      ...{ by_account: grant.actorId, by_name: grant.actorName ?? '系统', reason: made.reason },
    })
    .execute()

export const stepsOf = (db: Kysely<Tables>, reviewId: string) =>
  db
    .selectFrom('review_step')
    .select(['event', 'to_state as to', 'at', 'by_account as byAccount', 'by_name as byName', 'reason'])
    .where('city_id', '=', CITY)
    .where('review_id', '=', reviewId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Who proposed grades in some reviews, the latest last. */
export async function proposalsOf(db: Kysely<Tables>, reviewIds: readonly string[]) {
  if (reviewIds.length === 0) return []
  return db
    .selectFrom('review_step')
    .select(['review_id as reviewId', 'by_account as byAccount'])
    .where('city_id', '=', CITY)
    .where('event', '=', 'propose')
    .where('review_id', 'in', reviewIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
