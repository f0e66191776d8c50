import { sql, type Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import type { Tables } from '../../../platform/tables.ts'

type Named = { readonly id: string; readonly name: string }

/** Gives initials to the plan and to what in it has none yet, because it was loaded by other ways than edits. */
export async function fillInitials(tx: Transaction<Tables>, plan: Named): Promise<void> {
  await fill(tx, 'plan', [plan])
  for (const table of ['task', 'indicator'] as const) {
    const rows = await tx
      .selectFrom(table)
      .select(['id', 'name'])
      .where('city_id', '=', CITY)
      .where('plan_id', '=', plan.id)
      .where('initials', '=', '')
      .execute()
    await fill(tx, table, rows)
  }
}

async function fill(
  tx: Transaction<Tables>,
  table: 'plan' | 'task' | 'indicator',
  rows: readonly Named[],
): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map((row) => row.id)
  const initials = rows.map((row) => initialsOf(row.name, 'organization'))
  await sql`
    update ${sql.ref(table)} set initials = named.initials
    from unnest(${ids}::uuid[], ${initials}::text[]) as named (id, initials)
    where ${sql.ref(table)}.city_id = ${CITY} and ${sql.ref(table)}.id = named.id
  `.execute(tx)
}
