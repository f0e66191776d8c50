import { activityOf } from '../make.ts'
import type { Setting } from '../setting.ts'
import type { SampleActivity } from '../types.ts'
import { inTurn, turnOf } from './turn.ts'
import { CRITICISMS } from './words.ts'

/** Branches whose 民主评议 of last year is whole, held together with the 组织生活会. */
const lastYear = ['zhujian.zb1', 'dangxiao.zb1', 'shuiwu.zb1', 'canlian.zb2', 'yancao.zb3'] as const

/** The record of the meeting of a review, by the branch, the kind and the year of the review. */
export const reviewMeetingSlug = (branch: string, kind: string, year: number): string =>
  `${branch}.${kind}-${String(year)}`

/** The meetings of reviews that came as far as one. */
export function reviewMeetings(setting: Setting): SampleActivity[] {
  const members = (branch: string) => setting.members.get(branch) ?? []
  const dual = 'shuiwu.zb3'
  return [
    ...lastYear.map((branch) =>
      activityOf(setting, {
        ...{ slug: reviewMeetingSlug(branch, 'memberReview', 2025), organization: branch, kind: 'member_review' },
        ...{ alsoKinds: ['org_life_meeting'], on: '2025-12-18', recordedOn: '2025-12-19' },
        title: '2025年度组织生活会和民主评议党员',
        roll: members(branch),
        agenda: ['通报学习、谈心谈话和征求意见情况', '支委会作对照检查', '党员自评、互评', '民主测评'],
        criticism: inTurn(CRITICISMS, turnOf(branch)),
      }),
    ),
    activityOf(setting, {
      ...{ slug: reviewMeetingSlug(dual, 'dualReport', 2026), organization: dual, kind: 'dual_report' },
      ...{ on: '2026-10-28', recordedOn: '2026-10-28', title: '2026年度双述双评', roll: members(dual) },
      agenda: ['支部书记和支委述职', '党员评议', '民主测评'],
    }),
  ]
}
