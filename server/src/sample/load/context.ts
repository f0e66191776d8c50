import type { Transaction } from 'kysely'
import type { Platform } from '../../platform/platform.ts'
import type { Tables } from '../../platform/tables.ts'
import type { SampleCity } from '../types.ts'
import { shiftYears } from './ids.ts'

/** What every part of the loader needs. */
export type LoadContext = {
  readonly tx: Transaction<Tables>
  readonly platform: Platform
  readonly city: SampleCity
  readonly at: Date
  /** Moves a day of the sample year to the loaded year. */
  readonly day: (sampleDay: string) => string
  readonly years: number
}

export const contextOf = (
  tx: Transaction<Tables>,
  platform: Platform,
  city: SampleCity,
  at: Date,
  years: number,
): LoadContext => ({
  tx,
  platform,
  city,
  at,
  years,
  day: (sampleDay) => shiftYears(sampleDay, years),
})

const ROWS_AT_ONCE = 500

/** PostgreSQL takes at most 65,535 parameters in a statement. */
export async function inBatches<Row>(rows: readonly Row[], insert: (batch: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await insert(rows.slice(from, from + ROWS_AT_ONCE))
}

/** A value that must be there, since the sample's own tests proved it. */
export function known<Value>(map: ReadonlyMap<string, Value>, slug: string): Value {
  const value = map.get(slug)
  if (value === undefined) throw new Error(`sample city: nothing is called ${slug}`)
  return value
}
