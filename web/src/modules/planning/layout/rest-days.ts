import { dayNumber, dayOf } from './days.ts'
import { spanOf, type TimeScale, xOf } from './time-scale.ts'
import type { NamedDay, WorkCalendar } from './work-calendar.ts'

/** All days off between two pixels as one path, so that shading costs one element. Too fine to see, it is left out. */
export function restPath(
  scale: TimeScale,
  calendar: WorkCalendar,
  left: number,
  right: number,
  height: number,
): string {
  if (scale.pixels < 3) return ''
  const first = scale.from + Math.max(Math.floor(left / scale.pixels), 0)
  const last = scale.from + Math.min(Math.ceil(right / scale.pixels), scale.days)
  let path = ''
  let begin: number | null = null
  for (let number = first; number <= last; number += 1) {
    const isOff = number < last && !calendar.isWorking(dayOf(number))
    if (isOff && begin === null) begin = number
    if (!isOff && begin !== null) {
      const x = (begin - scale.from) * scale.pixels
      path += `M${x} 0H${(number - scale.from) * scale.pixels}V${height}H${x}Z`
      begin = null
    }
  }
  return path
}

export type NamedSpan = { readonly key: string; readonly name: string; readonly left: number; readonly width: number }

/** Days of one name that follow one another, as spans with the weekend between them. */
export function namedSpans(scale: TimeScale, days: readonly NamedDay[]): NamedSpan[] {
  const runs: { name: string; first: string; last: string }[] = []
  for (const { day, name } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const run = runs.at(-1)
    if (run !== undefined && run.name === name && dayNumber(day) - dayNumber(run.last) <= 3) run.last = day
    else runs.push({ name, first: day, last: day })
  }
  return runs
    .map(({ name, first, last }) => ({ key: first, name, ...spanOf(scale, first, last) }))
    .filter((span) => span.left + span.width > 0 && span.left < xOf(scale, dayOf(scale.from + scale.days)))
}
