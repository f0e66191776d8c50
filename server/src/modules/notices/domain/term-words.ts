import { dayWords } from '@hepai/contract/day-words'

/** Half a year before the end is when preparations begin (基层组织选举工作条例 第四条: 提前或延期须报批). */
export const TERM_DAYS = 183
type Stage = 'half' | 'quarter' | 'month' | 'over'

/** Which reminder a term is at: each is given once. `left` counts calendar days. */
export function termStage(left: number): Stage | null {
  if (left < 0) return 'over'
  if (left <= 31) return 'month'
  if (left <= 92) return 'quarter'
  return left <= TERM_DAYS ? 'half' : null
}

export const termWords = (name: string, endsOn: string, left: number) => ({
  title: `${name}换届`,
  body:
    left < 0
      ? `本届已于 ${dayWords(endsOn)} 届满，已超 ${String(-left)} 天。请报上级党组织并安排换届。`
      : `本届于 ${dayWords(endsOn)} 届满，还有 ${String(left)} 天。请着手筹备换届。`,
})
