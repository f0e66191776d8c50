import type { Transaction } from 'kysely'
import { after, instantOf } from '../../platform/clock.ts'
import { idFromName } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Tables } from '../../platform/tables.ts'
import { type Chance, chance } from '../random.ts'
import type { CitySize } from './size.ts'

/** What every part of the making needs. */
export type MakeContext = {
  readonly tx: Transaction<Tables>
  readonly platform: Platform
  readonly size: CitySize
  readonly at: Date
  readonly today: string
  readonly say: (line: string) => void
}

/** The id of one thing of the city, the same at every making with the same seed. */
export const madeId = (size: CitySize, kind: string, key: string): string =>
  idFromName(`hepai-made-city:${String(size.seed)}:${kind}:${key}`)

/** Chance of its own for each thing, so that it does not depend on what was made before. */
export const luckOf = (size: CitySize, salt: number, index: number): Chance =>
  chance(Math.imul(size.seed + 1, 2_654_435_761) ^ Math.imul(salt, 40_503) ^ Math.imul(index + 1, 69_069))

/** A day a number of calendar days after another. */
export const daysAfter = (day: string, days: number): string =>
  after(instantOf(day), days * 86_400_000)
    .toISOString()
    .slice(0, 10)

export const twoDigits = (value: number): string => String(value).padStart(2, '0')
export const threeDigits = (value: number): string => String(value).padStart(3, '0')
