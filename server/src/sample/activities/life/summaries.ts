import { dayAfter } from '../setting.ts'
import type { SampleActivity } from '../types.ts'

/** 纪要 of these organisations' meetings were issued, numbered within the year in the order of their days. */
const issuing: readonly (readonly [organization: string, kinds: readonly string[], copiesTo: readonly string[]])[] = [
  ['zhujian.zb1', ['general_meeting'], ['市住建局机关党委', '城市更新科']],
  ['dangxiao.zb3', ['general_meeting'], ['市委党校机关党委']],
  ['yancao.zb4', ['general_meeting'], ['市烟草专卖局机关党委']],
  ['canlian.zb2', ['general_meeting'], ['市残联机关党委', '康复部']],
  ['shuiwu.dangzu', ['theory_group'], ['局属各单位']],
  ['gongwei.jiguan', ['joint_meeting'], ['市直各单位机关党委']],
]

export interface SampleSummary {
  readonly activity: SampleActivity
  readonly number: number
  readonly issuedOn: string
  readonly copiesTo: readonly string[]
}

export const sampleSummaries = (activities: readonly SampleActivity[], today: string): readonly SampleSummary[] =>
  issuing.flatMap(([organization, kinds, copiesTo]) =>
    activities
      .filter((one) => one.organization === organization && kinds.includes(one.kind) && one.state === 'held')
      .sort((one, other) => (one.on < other.on ? -1 : 1))
      // The latest is still to be issued, where there are several.
      .filter((_one, place, all) => place === 0 || place < all.length - 1)
      .map((activity, place) => ({ activity, number: place + 1, issuedOn: dayAfter(activity.recordedOn, 1), copiesTo }))
      .filter(({ issuedOn }) => issuedOn <= today),
  )
