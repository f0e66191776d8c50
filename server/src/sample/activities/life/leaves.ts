import type { LeaveKind } from '@hepai/contract/activities-recording'
import { leaveWords } from '../../../modules/activities/index.ts'
import type { Setting } from '../setting.ts'
import type { SampleActivity } from '../types.ts'

/** A known absence of a member; days are of the sample year. */
export interface SampleLeave {
  readonly person: string
  readonly kind: LeaveKind
  readonly fromOn: string
  readonly toOn: string | null
  readonly reason: string
}

type Wanted = readonly [branch: string, kind: LeaveKind, fromOn: string, toOn: string | null, reason: string]

/** Each takes the last on the branch's roster who is still free, so that no secretary is ever away. */
const wanted: readonly Wanted[] = [
  ['zhujian.zb1', 'secondment', '2026-03-02', null, '市重点项目指挥部跟班'],
  ['zhujian.zb1', 'travel', '2026-10-26', '2026-10-30', '外地考察电梯加装做法'],
  ['zhujian.zb3', 'longSick', '2026-05-11', '2026-08-28', '手术后休养'],
  ['zhujian.zb5', 'travel', '2026-11-18', '2026-12-18', '省里集中审核保障房项目'],
  ['zhujian.zb7', 'leave', '2026-10-09', '2026-10-16', '年休假'],
  ['dangxiao.zb3', 'secondment', '2026-04-07', '2027-04-06', '产业园区挂职'],
  ['dangxiao.zb4', 'travel', '2026-06-15', '2026-07-10', '省委党校师资培训'],
  ['dangxiao.zb1', 'leave', '2026-08-10', '2026-08-21', '年休假'],
  ['shuiwu.zb2', 'longSick', '2026-09-07', null, '住院治疗'],
  ['shuiwu.zb6', 'secondment', '2026-03-16', '2026-09-30', '市政务服务中心跟班'],
  ['canlian.zb2', 'travel', '2026-11-19', '2026-11-27', '到县区适配辅具'],
  ['canlian.zb4', 'leave', '2026-09-21', '2026-09-30', '护理假'],
  ['yancao.zb2', 'secondment', '2026-01-05', '2027-12-31', '驻村工作队'],
  ['yancao.zb3', 'travel', '2026-10-12', '2026-10-23', '外地市场联合检查'],
  ['gongwei.zb2', 'travel', '2026-07-06', '2026-07-17', '外出培训'],
]

export function sampleLeaves({ members, holders, city }: Setting): readonly SampleLeave[] {
  const busy = new Set([...[...holders.values()].flat(), ...city.accounts.map(({ person }) => person)])
  return wanted.flatMap(([branch, kind, fromOn, toOn, reason]) => {
    const person = (members.get(branch) ?? []).findLast((one) => !busy.has(one))
    if (person === undefined) return []
    busy.add(person)
    return [{ person, kind, fromOn, toOn, reason }]
  })
}

/** Whoever was known to be away is absent with that reason, whatever was drawn. */
export function excused(activities: readonly SampleActivity[], leaves: readonly SampleLeave[]): SampleActivity[] {
  return activities.map((one) => {
    const away = leaves.filter(
      ({ person, fromOn, toOn }) =>
        fromOn <= one.on && (toOn === null || one.on <= toOn) && one.roll.includes(person) && person !== one.host,
    )
    if (away.length === 0) return one
    return {
      ...one,
      absent: new Map([...one.absent, ...away.map((leave) => [leave.person, leaveWords(leave)] as const)]),
    }
  })
}
