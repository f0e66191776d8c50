import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { compiled, type Put } from '../../../platform/database/compiled.ts'
import type { Tables } from '../../../platform/tables.ts'
import { accountNames } from '../../access/index.ts'
import type {} from '../tables.ts'
import type { Duty } from '../domain/duties.ts'

export type Reminder = {
  readonly organizationId: string
  readonly kindCode: string
  readonly periodStartOn: string
  readonly onDay: string
  readonly byName: string
  readonly names: readonly string[]
}

const MOST_MONTHS_BACK = 400

/** Reminders that an office gave to some organisations, the latest first. */
export async function remindersOf(
  db: Kysely<Tables>,
  ids: readonly string[],
  { toOn }: { readonly fromOn: string; readonly toOn: string },
): Promise<ReadonlyMap<string, readonly Reminder[]>> {
  if (ids.length === 0) return new Map()
  const rows = await madeFor(db, { ids, toOn })
  const names = await accountNames(db, [...new Set(rows.flatMap((row) => row.reached))])
  const byPlace = new Map<string, Reminder[]>()
  for (const { reached, ...row } of rows) {
    const one = { ...row, names: reached.flatMap((id) => names.get(id) ?? []) }
    byPlace.set(row.organizationId, [...(byPlace.get(row.organizationId) ?? []), one])
  }
  return byPlace
}

const madeFor = compiled((db, put: Put<{ readonly ids: readonly string[]; readonly toOn: string }>) =>
  db
    .selectFrom('duty_reminder')
    .select(['organization_id as organizationId', 'kind_code as kindCode', 'period_start_on as periodStartOn'])
    .select(['on_day as onDay', 'made_by_name as byName', 'reached'])
    .where('city_id', '=', CITY)
    .where('organization_id', '=', sql<string>`any(${put((of) => of.ids)})`)
    .where(
      'period_start_on',
      '<=',
      put((of) => of.toOn),
    )
    .orderBy('on_day', 'desc')
    .limit(MOST_MONTHS_BACK),
)

/** Those about the duties that are shown. */
export const remindersAbout = (duties: readonly Duty[], reminders: readonly Reminder[]) =>
  reminders
    .filter((one) => duties.some((duty) => duty.kindCode === one.kindCode && duty.period.startOn === one.periodStartOn))
    .map(({ organizationId: _place, names, ...one }) => ({ ...one, names: [...names] }))
