import type { Transaction } from 'kysely'
import { chineseCalendar } from '../../../platform/calendar.ts'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'

type DayOverride = { readonly isWorking: boolean; readonly name: string }

/** The city's own word on a day; null takes it back. */
export async function saveDayOverride(
  tx: Transaction<Tables>,
  grant: Grant<'planning.manageCalendar'>,
  day: string,
  override: DayOverride | null,
  now: Date,
): Promise<void> {
  if (override === null) {
    await tx.deleteFrom('working_day_override').where('city_id', '=', CITY).where('day', '=', day).execute()
    return
  }
  const row = { is_working: override.isWorking, name: override.name, set_by: grant.actorId, set_at: now }
  await tx
    .insertInto('working_day_override')
    .values({ city_id: CITY, day, ...row })
    .onConflict((conflict) => conflict.columns(['city_id', 'day']).doUpdateSet(row))
    .execute()
}

/** Whether a day is worked as the transaction now has it: the national arrangement, then the city's word. */
export async function isWorkedOn(tx: Transaction<Tables>, day: string): Promise<boolean> {
  const calendar = chineseCalendar(tx, () => 0)
  return (await calendar.workingDays()).includes(day)
}
