import type { TaskView } from '@hepai/contract/planning-shapes'
import { dayNumber, dayOf, plusDays, quarterOf, partsOf, monthStart } from './days.ts'
import { type Quarter, quartersBetween } from './roadmap-grid.ts'

/** The quarter in which a day lies. */
export function quarterWith(day: string): Quarter {
  const { year } = partsOf(day)
  const quarter = quarterOf(day)
  const first = monthStart(year, quarter * 3 - 2)
  const last = plusDays(monthStart(year, quarter * 3 + 1), -1)
  return quartersBetween(first, last)[0] ?? { key: `${year}-${quarter}`, year, quarter, first, last }
}

export const quarterAfter = (quarter: Quarter): Quarter => quarterWith(plusDays(quarter.last, 1))
export const quarterBefore = (quarter: Quarter): Quarter => quarterWith(plusDays(quarter.first, -1))

/** The day on which a task begins when it goes to another quarter: as far into it as it was into its own. */
export function startIn(quarter: Quarter, task: Pick<TaskView, 'startOn'>): string {
  const into = dayNumber(task.startOn) - dayNumber(quarterWith(task.startOn).first)
  return dayOf(Math.min(dayNumber(quarter.first) + into, dayNumber(quarter.last)))
}
