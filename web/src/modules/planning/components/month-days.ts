export type MonthDay = { readonly day: string; readonly date: number; readonly weekday: number }

/** The days of a month with their weekday, Monday being 0, and how many cells stand empty before the first. */
export function daysOfMonth(
  year: number,
  month: number,
): { readonly blanks: number; readonly days: readonly MonthDay[] } {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const days = Array.from({ length: count }, (_, place) => {
    const date = place + 1
    const day = new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
    return { day, date, weekday: weekdayOf(day) }
  })
  return { blanks: days[0]?.weekday ?? 0, days }
}

/** Monday is 0, Sunday is 6. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

export const isWeekend = (day: string): boolean => weekdayOf(day) > 4
