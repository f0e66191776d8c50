import type { PeopleRefusal } from '@hepai/contract/people'
import { Refusal } from '../../../platform/refusal.ts'
import { type PartyDates, dateProblem } from './dates.ts'
import { type IdNumber, checkIdNumber } from './id-number.ts'
import { checkPhone } from './phone.ts'

const refusal = (code: PeopleRefusal, detail: Readonly<Record<string, unknown>>, path: string, message: string) =>
  new Refusal<PeopleRefusal>(code, detail, [{ path, message }])

/** Null when left blank. @throws Refusal people.idNumberInvalid */
export function idNumberOf(value: string | undefined): IdNumber | null {
  if (value === undefined || value === '') return null
  const checked = checkIdNumber(value)
  if (!('reason' in checked)) return checked
  throw refusal('people.idNumberInvalid', { reason: checked.reason }, 'idNumber', `${checked.reason}，请对照证件改正。`)
}

/** Null when left blank. @throws Refusal people.phoneInvalid */
export function phoneOf(value: string | undefined): string | null {
  if (value === undefined || value === '') return null
  const checked = checkPhone(value)
  if (checked === null) throw refusal('people.phoneInvalid', { value }, 'phone', '应为 1 开头的 11 位数字，请核对。')
  return checked.phone
}

/** @throws Refusal people.datesOutOfOrder */
export function refuseDates(dates: PartyDates, today: string): void {
  const found = dateProblem(dates, today)
  if (found === null) return
  throw refusal('people.datesOutOfOrder', { what: found.what }, found.field, `${found.what}，请核对日期。`)
}

/** @throws Refusal people.datesOutOfOrder when a post ends before it begins */
export function refusePostDates(fromOn: string, toOn: string | null): void {
  if (toOn === null || toOn >= fromOn) return
  const what = '免职日期早于任职日期'
  throw refusal('people.datesOutOfOrder', { what }, 'toOn', `${what}，请核对日期。`)
}

/** @throws Refusal people.alreadyLeft */
export function refuseLeft(person: { readonly leftOn: string | null }): void {
  if (person.leftOn !== null) throw new Refusal<PeopleRefusal>('people.alreadyLeft', { leftOn: person.leftOn })
}
