import type { OfficialDocument } from '@hepai/contract/documents'
import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { RecordGrant } from './activity.ts'

/** Issued 纪要 of an activity, the latest first. */
export const summariesOf = (db: Kysely<Tables>, activityId: string) =>
  db
    .selectFrom('activity_summary')
    .select(['id', 'year', 'number', 'issued_on as issuedOn', 'issued_by_name as issuedByName'])
    .select(['copies_to as copiesTo', 'document', 'activity_version as activityVersion'])
    .where('city_id', '=', CITY)
    .where('activity_id', '=', activityId)
    .orderBy('issued_at', 'desc')
    .orderBy('number', 'desc')
    .execute()

/** The number that follows in an organisation's year; the organisation's lock keeps others from taking it. */
export async function nextSummaryNumber(
  tx: Transaction<Tables>,
  organizationId: string,
  year: number,
): Promise<number> {
  const { last } = await tx
    .selectFrom('activity_summary')
    .select(sql<number>`coalesce(max(number), 0)::int`.as('last'))
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organizationId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return last + 1
}

export type NewSummary = {
  readonly id: string
  readonly activityId: string
  readonly activityVersion: number
  readonly year: number
  readonly number: number
  readonly issuedOn: string
  readonly copiesTo: readonly string[]
  readonly document: OfficialDocument
  readonly at: Date
}

export async function insertSummary(tx: Transaction<Tables>, grant: RecordGrant, summary: NewSummary): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  await tx
    .insertInto('activity_summary')
    .values({
      city_id: CITY,
      id: summary.id,
      activity_id: summary.activityId,
      organization_id: grant.organizationId,
      year: summary.year,
      number: summary.number,
      issued_on: summary.issuedOn,
      copies_to: JSON.stringify(summary.copiesTo),
      document: JSON.stringify(summary.document),
      activity_version: summary.activityVersion,
      issued_at: summary.at,
      issued_by: grant.actorId,
      issued_by_name: grant.actorName ?? '系统',
    })
    .execute()
}
