import type { IndicatorView } from '@hepai/contract/planning-shapes'
import { figure } from '../../../platform/numbers.ts'
import { words } from '../strings/plan/zh-CN.ts'

/** 47 → 14 项; without a baseline only what is aimed at, without a target only where it stood. */
export function indicatorWords({ baselineValue, targetValue, decimals, unit }: IndicatorView): string {
  const before = baselineValue === null ? null : figure(baselineValue, decimals)
  const target = targetValue === null ? null : figure(targetValue, decimals)
  if (before !== null && target !== null) return words.indicatorLine(before, target, unit)
  if (target !== null) return words.indicatorTarget(target, unit)
  return before === null ? words.noTarget : words.indicatorBefore(before, unit)
}
