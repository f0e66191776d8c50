import type { Setting } from '../setting.ts'
import { activityOf } from '../make.ts'
import type { SampleActivity } from '../types.ts'

type Arranged = readonly [
  organization: string,
  kind: string,
  on: string,
  startsAt: string,
  title: string,
  place: string,
]

const arranged: readonly Arranged[] = [
  ['zhujian.zb1', 'site_council', '2026-12-08', '15:00', '工地党员议事会：冬季停工安排', '项目工地现场'],
  ['zhujian.zb3', 'theme_day', '2026-12-04', '14:30', '主题党日：年终走访施工现场', '项目工地现场'],
  ['dangxiao.zb3', 'general_meeting', '2026-12-10', '09:30', '第4次支部党员大会', '三楼会议室'],
  ['dangxiao.zb4', 'youth_forum', '2026-12-03', '15:00', '青年讲堂第6期', '三楼会议室'],
  ['yancao.zb4', 'shop_talk', '2026-12-02', '10:00', '第四季度零售客户恳谈会', '党员活动室'],
  ['canlian.zb1', 'theme_day', '2026-12-03', '09:00', '主题党日：国际残疾人日助残服务', '社区党群服务中心'],
]

/** What is arranged for the weeks after the sample's today. */
export const plannedActivities = (setting: Setting): SampleActivity[] =>
  arranged.map(([organization, kind, on, startsAt, title, place], nth) => ({
    ...activityOf(setting, {
      ...{ slug: `${organization}.planned-${String(nth + 1)}`, organization, kind, on, title, place },
      recordedOn: '2026-11-20',
    }),
    ...{ state: 'planned' as const, startsAt, endsAt: null },
  }))
