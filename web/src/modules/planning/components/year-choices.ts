import { words } from '../strings/zh-CN.ts'

/** Next year, this year and the four before, counted from the given day. */
export function yearChoices(today: string): readonly { value: string; label: string }[] {
  const next = Number(today.slice(0, 4)) + 1
  return Array.from({ length: 6 }, (_, place) => next - place).map((year) => ({
    value: String(year),
    label: words.plans.yearOf(year),
  }))
}

export const yearOf = (value: string): number | undefined => (value === '' ? undefined : Number(value))
