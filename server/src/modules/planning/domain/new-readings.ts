import { Refusal } from '../../../platform/refusal.ts'

type Dated = { readonly occurredOn: string; readonly value: number }

/**
 * Of some readings to enter, those that are not known yet. A day has one reading; the same value once more is the same
 * reading, so a pasted column may overlap with what was entered before.
 *
 * @throws Refusal planning.readingExists naming the day and the value that stands
 */
export function newReadings<Entered extends Dated>(standing: readonly Dated[], entered: readonly Entered[]): Entered[] {
  const byDay = new Map(standing.map((reading) => [reading.occurredOn, reading.value]))
  return entered.filter(({ occurredOn, value }) => {
    const known = byDay.get(occurredOn)
    if (known === value) return false
    if (known !== undefined) throw new Refusal('planning.readingExists', { day: occurredOn, value: known })
    byDay.set(occurredOn, value)
    return true
  })
}
