import { halfWidth } from '../../../design/read-day.ts'
import { words } from '../strings/zh-CN.ts'

const shape = /^[-+]?\d+(\.\d+)?$/
const tooFine = /\.\d{7,}$/

/** A typed figure: full-width digits, thousands and a percent sign are read; anything else is not a number. */
export function amountOf(typed: string): number | null {
  const text = halfWidth(typed).replaceAll(/[,\s]/g, '').replace(/%$/, '')
  return shape.test(text) ? Number(text) : null
}

/** What to mend before it can be entered; undefined when right. At most 6 decimals are kept. */
export function amountProblem(typed: string): string | undefined {
  if (amountOf(typed) === null) return words.indicator.needNumber
  return isTooFine(typed) ? words.indicator.tooManyDecimals : undefined
}

/** More decimals than are kept. */
export const isTooFine = (typed: string): boolean => tooFine.test(halfWidth(typed).trim())
