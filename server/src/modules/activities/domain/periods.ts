import type { Every } from '@hepai/contract/activities-shapes'
import { addDays, addMonths, monthEnd, monthOf, weekdayOf, yearOf } from './days.ts'

/** A stretch of days in which something is due; both ends inclusive. */
export type Period = { readonly startOn: string; readonly endOn: string; readonly label: string }

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`
const quarterOf = (day: string): number => Math.ceil(monthOf(day) / 3)

const QUARTERS = ['一', '二', '三', '四'] as const

/** The week (Monday to Sunday), month, quarter or year that a day falls in. */
export function periodAt(every: Exclude<Every, 'none'>, day: string): Period {
  const year = yearOf(day)
  switch (every) {
    case 'week': {
      const startOn = addDays(day, -weekdayOf(day))
      const endOn = addDays(startOn, 6)
      return { startOn, endOn, label: `${startOn}至${endOn.slice(5)}这一周` }
    }
    case 'month':
      return { startOn: monthStart(day), endOn: monthEnd(day), label: `${year}年${monthOf(day)}月` }
    case 'quarter': {
      const quarter = quarterOf(day)
      const startOn = `${String(year)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
      const endOn = monthEnd(addMonths(startOn, 2))
      return { startOn, endOn, label: `${year}年第${QUARTERS[quarter - 1] ?? ''}季度` }
    }
    case 'year':
      return { startOn: `${String(year)}-01-01`, endOn: `${String(year)}-12-31`, label: `${year}年` }
  }
}

/** All periods that share a day with `fromOn`…`toOn`, in order. */
export function periodsIn(every: Every, fromOn: string, toOn: string): readonly Period[] {
  if (every === 'none') return []
  const periods: Period[] = []
  for (let period = periodAt(every, fromOn); period.startOn <= toOn; period = periodAt(every, addDays(period.endOn, 1)))
    periods.push(period)
  return periods
}
