/** Weights 2^(17-i) mod 11 of the first seventeen digits, and the check character of each remainder (GB 11643-1999). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'

export type IdNumber = { readonly idNumber: string; readonly birthOn: string; readonly gender: 'male' | 'female' }

/**
 * A citizen's identity number (GB 11643-1999): 17 digits and a check character modulo 11. Full-width digits, spaces and
 * a small x are tolerated; a 15-digit number of before 1999 is written out to 18. `reason` says what is wrong.
 */
export function checkIdNumber(value: string): IdNumber | { readonly reason: string } {
  const plain = value
    .normalize('NFKC')
    .replace(/[\s'-]/g, '')
    .toUpperCase()
  const whole = /^\d{15}$/.test(plain) ? lengthened(plain) : plain
  if (whole.length !== 18) return { reason: `应为 18 位，现为 ${String(whole.length)} 位` }
  if (!/^\d{17}[\dX]$/.test(whole)) return { reason: '只能含数字，末位可以是 X' }
  const birthOn = `${whole.slice(6, 10)}-${whole.slice(10, 12)}-${whole.slice(12, 14)}`
  if (!isDay(birthOn)) return { reason: '第 7 至 14 位不是出生日期' }
  if (idNumberCheck(whole.slice(0, 17)) !== whole.charAt(17)) return { reason: '校验位不符，可能有一位写错' }
  return { idNumber: whole, birthOn, gender: Number(whole.charAt(16)) % 2 === 1 ? 'male' : 'female' }
}

/** Everyone with a 15-digit number was born in the 1900s. */
function lengthened(old: string): string {
  const body = `${old.slice(0, 6)}19${old.slice(6)}`
  return body + idNumberCheck(body)
}

/** @param body the first 17 digits */
export function idNumberCheck(body: string): string {
  const sum = WEIGHTS.reduce<number>((total, weight, index) => total + weight * Number(body.charAt(index)), 0)
  return CHECKS.charAt(sum % 11)
}

/** 4302**********1234 */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.slice(0, 4) + '*'.repeat(Math.max(0, idNumber.length - 8)) + idNumber.slice(-4)

/** Whether a text 'yyyy-mm-dd' names a day of the calendar. */
export function isDay(text: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || month === undefined || date === undefined) return false
  const inMonth = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0
  // The standard's own second sample was born in 1880.
  return Number(year) >= 1800 && Number(date) >= 1 && Number(date) <= inMonth
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
