const full = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u
const compact = /^(\d{4})(\d{2})(\d{2})$/u
const short = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u

/** A day in the shapes people write it: 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, 3月5日 (of the given year). */
export function readDay(written: string, year: number): string | null {
  const words = halfWidth(written).trim()
  const found = full.exec(words) ?? compact.exec(words)
  if (found !== null) return checked(Number(found[1]), Number(found[2]), Number(found[3]))
  const inYear = short.exec(words)
  return inYear === null ? null : checked(year, Number(inYear[1]), Number(inYear[2]))
}

/** Only a day that the calendar has: 2026-02-30 would come back as another one. */
function checked(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 1) return null
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day
}

/** Full-width digits, letters and signs as their ordinary selves; the ideographic space as a space. */
export function halfWidth(written: string): string {
  return written
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ')
}
