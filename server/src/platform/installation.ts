import type { Kysely } from 'kysely'
import { CITY } from './city.ts'
import type { Tables } from './tables.ts'

/** The fact that the database holds the sample city (示范数据). */
export const SAMPLE = 'sample'

export async function readFact(db: Kysely<Tables>, name: string): Promise<string | null> {
  const row = await db
    .selectFrom('installation_fact')
    .select('value')
    .where('city_id', '=', CITY)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? null
}

export async function writeFact(db: Kysely<Tables>, name: string, value: string, at: Date): Promise<void> {
  await db
    .insertInto('installation_fact')
    .values({ city_id: CITY, name, value, at })
    .onConflict((conflict) => conflict.columns(['city_id', 'name']).doUpdateSet({ value, at }))
    .execute()
}
