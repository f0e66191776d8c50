import { type Kysely, sql, type Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import { numberOf } from './plan-model.ts'

/** An indicator as far as its readings need it. */
type IndicatorHead = {
  readonly id: string
  readonly planId: string
  readonly name: string
  readonly unit: string
  readonly taskId: string | null
}
type Reading = {
  readonly id: string
  readonly indicatorId: string
  readonly occurredOn: string
  readonly value: number
  readonly note: string
  readonly correctedById: string | null
}

/** @throws Refusal platform.notFoundOrNotAllowed when there is none; the caller has yet to authorize on its plan */
export async function findIndicator(db: Kysely<Tables>, indicatorId: string): Promise<IndicatorHead> {
  const found = await db
    .selectFrom('indicator')
    .select(['id', 'plan_id as planId', 'name', 'unit', 'task_id as taskId'])
    .where('city_id', '=', CITY)
    .where('id', '=', indicatorId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

const readingsOf = (db: Kysely<Tables>) =>
  db
    .selectFrom('reading')
    .select(['id', 'indicator_id as indicatorId', 'occurred_on as occurredOn', 'value', 'note'])
    .select('corrected_by_id as correctedById')
    .where('city_id', '=', CITY)

/** @throws Refusal platform.notFoundOrNotAllowed when there is none; the caller has yet to authorize */
export async function findReading(db: Kysely<Tables>, readingId: string): Promise<Reading> {
  const found = await readingsOf(db).where('id', '=', readingId).executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return { ...found, value: numberOf(found.value) ?? 0 }
}

/** The readings that stand (not corrected) on some days. */
export async function readingsOn(
  db: Kysely<Tables>,
  indicatorId: string,
  days: readonly string[],
): Promise<readonly Reading[]> {
  const rows = await readingsOf(db)
    .where('indicator_id', '=', indicatorId)
    .where('occurred_on', 'in', days)
    .where('corrected_by_id', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, value: numberOf(row.value) ?? 0 }))
}

type NewReading = {
  readonly id: string
  readonly occurredOn: string
  readonly value: number
  readonly note: string
  /** The reading that this one takes the place of. */
  readonly correctsId: string | null
}

type ReadingGrant = Grant<'planning.enterReading'>

/** Adds readings and keeps the value they make. A corrected one stays, and names its successor. */
export async function saveReadings(
  tx: Transaction<Tables>,
  grant: ReadingGrant,
  indicatorId: string,
  readings: readonly NewReading[],
  now: Date,
): Promise<void> {
  for (const { id, correctsId } of readings) {
    if (correctsId === null) continue
    await tx
      .updateTable('reading')
      .set({ corrected_by_id: id })
      .where('city_id', '=', CITY)
      .where('id', '=', correctsId)
      .where('indicator_id', '=', indicatorId)
      .execute()
  }
  await tx
    .insertInto('reading')
    .values(
      readings.map(({ id, occurredOn, value, note, correctsId }) => ({
        city_id: CITY,
        id,
        indicator_id: indicatorId,
        occurred_on: occurredOn,
        value,
        note,
        recorded_at: now,
        recorded_by: grant.actorId,
        recorded_by_name: grant.actorName ?? '系统',
        corrects_id: correctsId,
      })),
    )
    .execute()
  await keepValue(tx, grant, indicatorId)
}

/** The sum is taken by the database, in exact decimals. */
async function keepValue(tx: Transaction<Tables>, grant: ReadingGrant, indicatorId: string): Promise<void> {
  await sql`
    update indicator set
      value = case indicator.aggregate when 'sum' then made.total else made.latest end,
      value_on = made.latest_on,
      reading_count = made.count
    from (
      select sum(value) as total, (array_agg(value order by occurred_on desc))[1] as latest,
        max(occurred_on) as latest_on, count(*)::int as count
      from reading
      where city_id = ${CITY} and indicator_id = ${indicatorId} and corrected_by_id is null
    ) as made, plan
    where indicator.city_id = ${CITY} and indicator.id = ${indicatorId}
      and plan.city_id = ${CITY} and plan.id = indicator.plan_id and plan.organization_id = ${grant.organizationId}
  `.execute(tx)
}
