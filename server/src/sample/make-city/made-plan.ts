import { madeId } from './context.ts'
import type { CitySize } from './size.ts'
import type { MadeUnit } from './tree.ts'

export type MadePlan = {
  readonly id: string
  /** Number of the plan in the city, from 0. */
  readonly index: number
  readonly unit: MadeUnit
  readonly year: number
  /** One for each stage of the plan. */
  readonly objectiveIds: readonly string[]
  readonly initiativeIds: readonly string[]
}

export const planIdOf = (size: CitySize, unit: MadeUnit, year: number): string =>
  madeId(size, 'plan', `${String(unit.index)}:${String(year)}`)
