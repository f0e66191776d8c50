/** 08:30 in Shanghai, when the day's digest goes out. */
const MORNING_UTC = 'T00:30:00.000Z'

/**
 * When something made now may go out: on a working day at once, otherwise on the morning of the next working day
 * (weekends, holidays, with 调休 as the calendar says).
 *
 * @param today the day in Shanghai, an ISO day
 * @param now the instant in ISO form
 * @param workingDays sorted
 */
export function goesOutAt(today: string, now: string, workingDays: readonly string[]): string {
  const next = workingDays.find((day) => day >= today)
  return next === undefined || next === today ? now : `${next}${MORNING_UTC}`
}

export const isWorking = (day: string, workingDays: readonly string[]): boolean => workingDays.includes(day)
