const DAY = 86_400_000

/** The calendar day in Shanghai, some days from now, as 2026-12-01. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10)

export const thisYear = (): number => Number(dayFromNow(0).slice(0, 4))

/** The sample city goes a year further on each 23 November, so that early in a year its records are of the last one. */
export const sampleYear = (): number => (dayFromNow(0).slice(5) >= '11-23' ? thisYear() : thisYear() - 1)
