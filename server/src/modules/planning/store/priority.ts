import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'

const priorities = (db: Kysely<Tables>) =>
  db
    .selectFrom('priority')
    .select(['id', 'year', 'name', 'description', 'sort', 'retired_on as retiredOn', 'version'])
    .where('city_id', '=', CITY)

type Priority = Awaited<ReturnType<ReturnType<typeof priorities>['executeTakeFirstOrThrow']>>

/** The priorities of a year, or of all years with the newest first. */
export const prioritiesIn = (db: Kysely<Tables>, year: number | undefined): Promise<Priority[]> =>
  priorities(db)
    .$if(year !== undefined, (select) => select.where('year', '=', year ?? 0))
    .orderBy('year', 'desc')
    .orderBy('sort')
    .orderBy('id')
    .execute()

/** @throws Refusal platform.notFoundOrNotAllowed when there is none */
export async function lockPriority(tx: Transaction<Tables>, id: string): Promise<Priority> {
  const found = await priorities(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

type Fields = Omit<Priority, 'id' | 'version'>

const columns = ({ retiredOn, ...fields }: Fields) => ({ ...fields, retired_on: retiredOn })

export async function insertPriority(
  tx: Transaction<Tables>,
  _grant: Grant<'planning.setPriorities'>,
  id: string,
  fields: Fields,
): Promise<void> {
  await tx
    .insertInto('priority')
    .values({ city_id: CITY, id, ...columns(fields) })
    .execute()
}

export async function updatePriority(
  tx: Transaction<Tables>,
  _grant: Grant<'planning.setPriorities'>,
  current: Priority,
  fields: Fields,
): Promise<number> {
  const version = current.version + 1
  const saved = await tx
    .updateTable('priority')
    .set({ ...columns(fields), version })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .where('version', '=', current.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows !== 1n) throw versionConflict(current, fields)
  return version
}

export type Answer = { readonly answer: string; readonly version: number }

/** How a plan answers a priority; null when it does not. */
export async function findAnswer(db: Kysely<Tables>, planId: string, priorityId: string): Promise<Answer | null> {
  const found = await db
    .selectFrom('priority_answer')
    .select(['answer', 'version'])
    .where('city_id', '=', CITY)
    .where('plan_id', '=', planId)
    .where('priority_id', '=', priorityId)
    .executeTakeFirst()
  return found ?? null
}

type Place = { readonly planId: string; readonly priorityId: string }

/** Writes the answer; an empty one takes it away. The caller holds the plan's row. */
export async function saveAnswer(
  tx: Transaction<Tables>,
  _grant: Grant<'planning.edit'>,
  { planId, priorityId }: Place,
  current: Answer | null,
  answer: string,
): Promise<number | null> {
  if (answer === '') {
    await tx
      .deleteFrom('priority_answer')
      .where('city_id', '=', CITY)
      .where('plan_id', '=', planId)
      .where('priority_id', '=', priorityId)
      .execute()
    return null
  }
  const version = (current?.version ?? 0) + 1
  await tx
    .insertInto('priority_answer')
    .values({ city_id: CITY, plan_id: planId, priority_id: priorityId, answer, version })
    .onConflict((conflict) => conflict.columns(['city_id', 'plan_id', 'priority_id']).doUpdateSet({ answer, version }))
    .execute()
  return version
}
