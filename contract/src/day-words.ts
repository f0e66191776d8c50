const DAY = /^(\d{4})-(\d\d)-(\d\d)$/

/** An ISO day as people write it: 2026-12-03 → 2026年12月3日 (GB/T 15835-2011). Anything else stays as it is. */
export function dayWords(day: string): string {
  const [, year, month, date] = DAY.exec(day) ?? []
  return year === undefined ? day : `${year}年${String(Number(month))}月${String(Number(date))}日`
}
