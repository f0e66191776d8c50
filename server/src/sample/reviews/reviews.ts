import type { ReviewKind, ReviewState } from '@hepai/contract/reviews-shapes'

/** One made-up review: where, which kind and year, and how far it has come. Days are of the sample years. */
export interface SampleReview {
  readonly branch: string
  readonly kind: ReviewKind
  readonly year: 2025 | 2026
  readonly state: ReviewState
  /** How many ballots are in. */
  readonly received: number | 'all'
  /** Days on which each state was entered, in order. */
  readonly steps: readonly (readonly [state: ReviewState, event: SampleEvent, on: string])[]
}
type SampleEvent =
  'openSelfReview' | 'openCriticism' | 'openBallot' | 'closeBallot' | 'propose' | 'confirm' | 'tellResults' | 'archive'

const whole: SampleReview['steps'] = [
  ['selfReview', 'openSelfReview', '2025-12-03'],
  ['criticism', 'openCriticism', '2025-12-12'],
  ['ballot', 'openBallot', '2025-12-18'],
  ['grading', 'closeBallot', '2025-12-18'],
  ['proposed', 'propose', '2025-12-22'],
  ['confirmed', 'confirm', '2025-12-26'],
  ['rectifying', 'tellResults', '2025-12-29'],
  ['archived', 'archive', '2026-06-30'],
]
/** The same steps in the autumn of this year, as far as the review has come. */
const autumn = (...days: readonly string[]): SampleReview['steps'] =>
  days.flatMap((on, index) => {
    const [state, event] = whole[index] ?? []
    return state === undefined || event === undefined ? [] : [[state, event, on] as const]
  })

const lastYear = (branch: string): SampleReview => ({
  ...{ branch, kind: 'memberReview', year: 2025, state: 'archived', received: 'all', steps: whole },
})

export const sampleReviews: readonly SampleReview[] = [
  ...['zhujian.zb1', 'dangxiao.zb1', 'shuiwu.zb1', 'canlian.zb2', 'yancao.zb3'].map(lastYear),
  {
    ...{ branch: 'canlian.zb2', kind: 'memberReview', year: 2026, state: 'ballot', received: 9 },
    steps: autumn('2026-11-04', '2026-11-12', '2026-11-20'),
  },
  {
    ...{ branch: 'zhujian.zb7', kind: 'memberReview', year: 2026, state: 'selfReview', received: 0 },
    steps: autumn('2026-11-18'),
  },
  {
    ...{ branch: 'shuiwu.zb3', kind: 'dualReport', year: 2026, state: 'rectifying', received: 'all' },
    steps: autumn(
      ...['2026-10-12', '2026-10-20', '2026-10-27', '2026-10-28', '2026-10-30', '2026-11-09', '2026-11-13'],
    ),
  },
]
