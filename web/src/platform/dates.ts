import { words } from './strings/zh-CN.ts'

/** Days are 'yyyy-mm-dd' texts and are never turned into instants; instants are shown in the city's time zone. */
const zone = 'Asia/Shanghai'
const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
/** 2026年3月5日 */
export function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return words.longDay(year, Number(month), Number(date))
}

/** 3月5日 within the given year, 2025年3月5日 outside it. */
export function shortDay(day: string, ofYear: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return ofYear.startsWith(year) ? words.shortDay(Number(month), Number(date)) : longDay(day)
}

/** The day in the city's time zone of an instant. */
export const dayOf = (instant: string): string => parts.format(new Date(instant))

/** 14:03 */
export const timeOf = (instant: string): string => clock.format(new Date(instant))

/** 2026年3月5日 14:03 */
export const longInstant = (instant: string): string => `${longDay(dayOf(instant))} ${timeOf(instant)}`

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** A sentence in parts, days as people write them in parts of their own, so that none is broken at the end of a line. */
export const partsWithDays = (text: string): readonly { readonly text: string; readonly isDay: boolean }[] =>
  text
    .split(/(\d{4}-\d{2}-\d{2}|\d{4}\p{sc=Han}\d{1,2}\p{sc=Han}\d{1,2}\p{sc=Han})/u)
    .map((part, place) => (place % 2 === 1 ? { text: withLongDays(part), isDay: true } : { text: part, isDay: false }))
    .filter(({ text: part }) => part !== '')

/** A sentence of the server with its days as people write them. */
export const withLongDays = (text: string): string => text.replaceAll(/\d{4}-\d{2}-\d{2}/g, longDay)
