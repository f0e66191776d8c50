const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–99 as it is written in numbering: 一, 十, 十二, 二十, 三十五. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const high = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`
  return `${high}${ones === 0 && tens > 0 ? '' : (digits[ones] ?? '')}`
}

/** The number before a heading: 一、 （一） 1. （1） for the levels 1 to 4 (GB/T 9704-2012, 7.3.3). */
export function headingNumber(level: number, value: number): string {
  if (level === 1) return `${chineseNumber(value)}、`
  if (level === 2) return `（${chineseNumber(value)}）`
  return level === 3 ? `${String(value)}.` : `（${String(value)}）`
}

/** Counts headings: one of a level begins its lower levels anew. Answers the number of each heading, in order. */
export function headingCounter(): (level: number) => string {
  const counts = [0, 0, 0, 0]
  return (level) => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    counts.fill(0, level)
    return headingNumber(level, counts[level - 1] ?? 1)
  }
}

/** A number before words that begin with a figure stands apart from it: “1. 12月15日前”, never “1.12月15日前”. */
export const startBefore = (start: string, words: string): string =>
  /\d\.$/.test(start) && /^\d/.test(words) ? `${start} ` : start
