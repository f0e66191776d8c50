/** Calendar days as 'yyyy-mm-dd' and their numbers, without the host's clock or zone. */

const ZERO = 48
const HYPHEN = 45

/** Read digit by digit: duties ask this many thousand times for a page, and a pattern takes ten times as long. */
function partsOf(day: string): { readonly year: number; readonly month: number; readonly date: number } {
  const hasForm = day.length === 10 && day.charCodeAt(4) === HYPHEN && day.charCodeAt(7) === HYPHEN
  const [year, month, date] = [digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10)]
  if (!hasForm || Number.isNaN(year + month + date)) throw new RangeError(`not a day: ${day}`)
  return { year, month, date }
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) return NaN
    value = value * 10 + digit
  }
  return value
}

/** @returns year of a day, 0–9999 */
export const yearOf = (day: string): number => partsOf(day).year
/** @returns month of a day, 1–12 */
export const monthOf = (day: string): number => partsOf(day).month

/** Days since 1970-01-01 of the Gregorian calendar (Hinnant, “chrono-Compatible Low-Level Date Algorithms”). */
export function dayNumber(day: string): number {
  const { year, month, date } = partsOf(day)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `dayNumber`. */
export function dayAt(number: number): string {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

export const addDays = (day: string, days: number): string => dayAt(dayNumber(day) + days)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The same date some months on, or the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = partsOf(day)
  const count = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return written(toYear, toMonth, Math.min(date, lengthOf(toYear, toMonth)))
}

/** Last day of the month of a day. */
export function monthEnd(day: string): string {
  const { year, month } = partsOf(day)
  return written(year, month, lengthOf(year, month))
}

/** Monday is 0 … Sunday is 6. */
export const weekdayOf = (day: string): number => (((dayNumber(day) + 3) % 7) + 7) % 7

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 30)

const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const written = (year: number, month: number, date: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
