/** Time comes in through this, so that tests can set it. Instants are UTC; days are calendar days in Asia/Shanghai. */
export type Clock = { readonly now: () => Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until told; for tests. */
export function clockAt(instant: string): Clock & { set(next: string): void } {
  let current = new Date(instant)
  return {
    now: () => current,
    set: (next) => {
      current = new Date(next)
    },
  }
}

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** From here on Shanghai has kept UTC+8 all year; before, summer time came and went (1986–1991). */
const STEADY_SINCE = Date.UTC(1992, 0, 1)
const EIGHT_HOURS = 8 * 3_600_000

/** The calendar day of an instant in Asia/Shanghai, as 'yyyy-mm-dd'. Lists ask for many, and a formatter is ten times slower. */
export function dayOf(instant: Date): string {
  const at = instant.getTime()
  return at < STEADY_SINCE ? shanghaiDay.format(instant) : new Date(at + EIGHT_HOURS).toISOString().slice(0, 10)
}

const shanghaiTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** The time of day of an instant in Asia/Shanghai, as 'hh:mm:ss'. */
export const timeOf = (instant: Date): string => shanghaiTime.format(instant)

/** An instant a number of milliseconds after another. */
export const after = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds)

/** Parses an ISO instant or day (midnight UTC). Throws RangeError on anything else. */
export function instantOf(text: string): Date {
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not an instant: ${text}`)
  return instant
}

/** Every calendar day of some whole years, in order, with whether it falls on Monday to Friday. */
export function* everyDay(
  firstYear: number,
  lastYear: number,
): Generator<{ readonly day: string; readonly weekday: boolean }> {
  const end = Date.UTC(lastYear, 11, 31)
  for (let at = Date.UTC(firstYear, 0, 1); at <= end; at += 86_400_000) {
    const date = new Date(at)
    const weekday = date.getUTCDay()
    yield { day: date.toISOString().slice(0, 10), weekday: weekday !== 0 && weekday !== 6 }
  }
}
