import { dayNumber, dayOf, weekday } from './days.ts'

export type NamedDay = { readonly day: string; readonly name: string }

/** Chinese working days: weekdays without the holidays, with the weekends that are worked (调休). */
export type WorkCalendar = {
  readonly isWorking: (day: string) => boolean
  /** Why a weekday is free or a weekend is worked; null for an ordinary day. */
  readonly nameOf: (day: string) => string | null
  readonly isExtra: (day: string) => boolean
}

export function workCalendar(holidays: readonly NamedDay[], extraWorkingDays: readonly NamedDay[]): WorkCalendar {
  const free = new Map(holidays.map((each) => [each.day, each.name]))
  const worked = new Map(extraWorkingDays.map((each) => [each.day, each.name]))
  return {
    isWorking: (day) => {
      if (worked.has(day)) return true
      if (free.has(day)) return false
      const number = weekday(dayNumber(day))
      return number !== 0 && number !== 6
    },
    nameOf: (day) => worked.get(day) ?? free.get(day) ?? null,
    isExtra: (day) => worked.has(day),
  }
}

// No Chinese holiday is longer than this; it also ends the search in a calendar without any working day.
const longestBreak = 40

/** The day itself when it is worked, else the next one that is. */
export function onOrAfter(calendar: WorkCalendar, day: string): string {
  return firstWorking(calendar, day, 1)
}

/** The day itself when it is worked, else the one before that is. */
export function onOrBefore(calendar: WorkCalendar, day: string): string {
  return firstWorking(calendar, day, -1)
}

function firstWorking(calendar: WorkCalendar, day: string, step: 1 | -1): string {
  const from = dayNumber(day)
  for (let offset = 0; offset < longestBreak; offset += 1) {
    const candidate = dayOf(from + offset * step)
    if (calendar.isWorking(candidate)) return candidate
  }
  return day
}

/** `count` working days later (negative: earlier); 0 snaps to the next working day. */
export function plusWorkingDays(calendar: WorkCalendar, day: string, count: number): string {
  let current = onOrAfter(calendar, day)
  const step = count < 0 ? -1 : 1
  for (let left = Math.abs(count); left > 0; left -= 1) {
    current = firstWorking(calendar, dayOf(dayNumber(current) + step), step)
  }
  return current
}

/** The last day of `durationDays` working days that begin on `start`; a milestone (0) ends where it begins. */
export function endAfter(calendar: WorkCalendar, start: string, durationDays: number): string {
  return plusWorkingDays(calendar, start, Math.max(durationDays - 1, 0))
}

/** Working days from `from` to `to`, both included; 0 when `to` is earlier. */
export function workingDaysWithin(calendar: WorkCalendar, from: string, to: string): number {
  const last = dayNumber(to)
  let count = 0
  for (let number = dayNumber(from); number <= last; number += 1) if (calendar.isWorking(dayOf(number))) count += 1
  return count
}
