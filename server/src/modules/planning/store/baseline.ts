import { sql, type Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Scheduled } from '../domain/scheduled.ts'

type NewBaseline = { readonly id: string; readonly planId: string; readonly name: string; readonly takenOn: string }

/** Keeps the days of every task as promised; older baselines stay. */
export async function saveBaseline(
  tx: Transaction<Tables>,
  grant: Grant<'planning.edit'>,
  { id, planId, name, takenOn }: NewBaseline,
  spans: readonly Scheduled[],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('baseline')
    .values({
      city_id: CITY,
      id,
      plan_id: planId,
      name,
      taken_on: takenOn,
      taken_at: now,
      taken_by: grant.actorId,
    })
    .execute()
  const ids = spans.map((span) => span.taskId)
  const starts = spans.map((span) => span.startOn)
  const ends = spans.map((span) => span.endOn)
  await sql`
    insert into baseline_task (city_id, baseline_id, task_id, start_on, end_on)
    select ${CITY}, ${id}, span.id, span.start_on, span.end_on
    from unnest(${ids}::uuid[], ${starts}::date[], ${ends}::date[]) as span (id, start_on, end_on)
  `.execute(tx)
}
