import type { PlanFacts } from './picture.ts'
import { indicatorProgress, wholePercent } from './progress.ts'

/** An indicator's present value, and how far it is from baseline to target (0–100, whole; null when that cannot be said). */
export function measureOf(
  facts: PlanFacts,
  indicatorId: string,
): { readonly value: number | null; readonly percent: number | null } {
  const indicator = facts.indicators.find((one) => one.id === indicatorId)
  const exact = indicator === undefined ? null : indicatorProgress(indicator)
  return { value: indicator?.value ?? null, percent: exact === null ? null : wholePercent(exact) }
}
