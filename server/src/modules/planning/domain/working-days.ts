/** The working calendar as the engine sees it: a numbered list of days, 0-based, in ascending order. */
export type WorkingDays = {
  readonly count: number
  readonly indexOnOrAfter: (day: string) => number
  readonly indexOnOrBefore: (day: string) => number
  readonly dayAt: (index: number) => string
}

/**
 * Numbers the working days of a calendar.
 *
 * `sortedDays` are ISO dates `yyyy-mm-dd`, ascending and distinct, working days only (weekends worked for 调休 included,
 * holidays left out). Days and indices outside the table clamp to its first or last day, so the caller supplies a table
 * that begins before and ends well after the plan. Throws a RangeError for an empty table.
 */
export function workingDaysFrom(sortedDays: readonly string[]): WorkingDays {
  const first = sortedDays[0]
  if (first === undefined) throw new RangeError('A working calendar needs at least one day')
  const last = sortedDays.length - 1
  const clamp = (index: number): number => Math.min(Math.max(index, 0), last)
  return {
    count: sortedDays.length,
    indexOnOrAfter: (day) => clamp(firstIndexFrom(sortedDays, day)),
    indexOnOrBefore: (day) => {
      const index = firstIndexFrom(sortedDays, day)
      return clamp(sortedDays[index] === day ? index : index - 1)
    },
    dayAt: (index) => sortedDays[clamp(index)] ?? first,
  }
}

/** Index of the first entry that is not before `day`; the length of the table when there is none. */
function firstIndexFrom(sortedDays: readonly string[], day: string): number {
  let low = 0
  let high = sortedDays.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sortedDays[middle] ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}
