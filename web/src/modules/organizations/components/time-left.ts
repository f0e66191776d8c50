import { daysBetween } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'

const said = words.term

/** Within a month of the end the days are said, before and after it; otherwise whole months. */
export function timeLeft(
  { monthsLeft, endsOn }: { readonly monthsLeft: number; readonly endsOn: string },
  today: string,
): string {
  const days = daysBetween(today, endsOn)
  if (days === 0) return said.endsToday
  if (monthsLeft === 0) return said.daysLeft(days)
  if (monthsLeft === -1) return said.daysOver(-days)
  return monthsLeft < 0 ? said.overdue(-monthsLeft) : said.monthsLeft(monthsLeft)
}
