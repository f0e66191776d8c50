import { idFromName } from '../../platform/ids.ts'

/** Ids made from slugs, so that links to the sample stay valid when it is loaded again. */
export const sampleId = (kind: string, slug: string): string => idFromName(`hepai-sample:${kind}:${slug}`)

const FORWARD_ONLY = /^(\d{4})-(\d\d)-(\d\d)$/

/** Moves a day by whole years; 29 February becomes the 28th. */
export function shiftYears(day: string, years: number): string {
  const [, year, month, date] = FORWARD_ONLY.exec(day) ?? []
  if (year === undefined || month === undefined || date === undefined) throw new RangeError(`not a day: ${day}`)
  const kept = years !== 0 && month === '02' && date === '29' ? '28' : date
  return `${String(Number(year) + years)}-${month}-${kept}`
}

/** The latest whole-year shift with which the sample's own "today" is not in the future. */
export function yearsToShift(sampleToday: string, today: string): number {
  const apart = Number(today.slice(0, 4)) - Number(sampleToday.slice(0, 4))
  return today.slice(5) >= sampleToday.slice(5) ? apart : apart - 1
}
