import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { ReadGrant, RecordGrant, Tx } from './review.ts'

export type NewFinding = {
  readonly id: string
  readonly reviewId: string
  readonly text: string
  readonly ownerId: string
  readonly ownerName: string
  readonly dueOn: string
}

export async function insertFinding(tx: Tx, grant: RecordGrant, made: NewFinding): Promise<void> {
  await tx
    .insertInto('review_finding')
    .values({
      ...{ city_id: CITY, id: made.id, review_id: made.reviewId, text: made.text, due_on: made.dueOn },
      ...{ owner_id: made.ownerId, owner_name: made.ownerName },
      sort: sql<number>`(select count(*)::int from review_finding where city_id = ${CITY} and review_id = ${made.reviewId})`,
    })
    .execute()
  await countOpen(tx, grant, made.reviewId)
}

export const findingsOf = (db: Kysely<Tables>, reviewId: string) =>
  findings(db).where('review_id', '=', reviewId).orderBy('sort').execute()

const findings = (db: Kysely<Tables>) =>
  db
    .selectFrom('review_finding')
    .select(['id', 'review_id as reviewId', 'text', 'owner_id as ownerId', 'owner_name as ownerName'])
    .select(['due_on as dueOn', 'reported_on as reportedOn', 'reported_what as reportedWhat'])
    .select(['reported_by as reportedBy', 'reported_by_name as reportedByName', 'closed_on as closedOn'])
    .select(['closed_by_name as closedByName', 'sent_back as sentBack'])
    .where('city_id', '=', CITY)
export type StoredFinding = Awaited<ReturnType<typeof findingsOf>>[number]

/** @throws Refusal platform.notFoundOrNotAllowed; the caller locks the review and authorizes */
export async function findFinding(tx: Tx, id: string): Promise<StoredFinding> {
  const row = await findings(tx).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return row
}

const oneFinding = (tx: Tx, { id }: Pick<StoredFinding, 'id'>) =>
  tx.updateTable('review_finding').where('city_id', '=', CITY).where('id', '=', id)

export const saveReport = (
  tx: Tx,
  grant: ReadGrant,
  finding: StoredFinding,
  { doneOn, what }: { readonly doneOn: string; readonly what: string },
) =>
  oneFinding(tx, finding)
    .set({
      ...{ reported_on: doneOn, reported_what: what, reported_by: grant.actorId, sent_back: '' },
      reported_by_name: grant.actorName ?? '系统',
    })
    .execute()

export async function saveClosing(tx: Tx, grant: RecordGrant, finding: StoredFinding, closedOn: string): Promise<void> {
  await oneFinding(tx, finding)
    .set({ closed_on: closedOn, closed_by: grant.actorId, closed_by_name: grant.actorName ?? '系统' })
    .execute()
  await countOpen(tx, grant, finding.reviewId)
}

/** What was reported stays readable beside why it was not enough. */
export const saveReturn = (tx: Tx, _grant: RecordGrant, finding: StoredFinding, reason: string) =>
  oneFinding(tx, finding).set({ sent_back: reason, reported_on: null, reported_by: null }).execute()

const countOpen = (tx: Tx, _grant: Grant<'reviews.record'>, reviewId: string) =>
  tx
    .updateTable('review')
    .set({
      open_findings: sql<number>`(select count(*)::int from review_finding
        where city_id = ${CITY} and review_id = ${reviewId} and closed_on is null)`,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', reviewId)
    .execute()
