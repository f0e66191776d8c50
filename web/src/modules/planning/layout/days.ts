const millisecondsPerDay = 86_400_000

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay)
}

/** The ISO day of a day number. */
export function dayOf(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10)
}

export function plusDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days)
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export function weekday(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

export type DayParts = { readonly year: number; readonly month: number; readonly date: number }

export function partsOf(day: string): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** The first day of a month; `month` may run past 12 or below 1. */
export function monthStart(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
}

/** 1 to 4 */
export function quarterOf(day: string): number {
  return Math.ceil(partsOf(day).month / 3)
}
