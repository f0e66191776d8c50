import { activityOf } from './make.ts'
import type { Setting } from './setting.ts'
import type { SampleActivity } from './types.ts'

/** 理论宣讲 40 余场、受众 8,000 余人: 42 talks of 市委党校 from March, whose listeners come to 8,064. */
function talks(setting: Setting): SampleActivity[] {
  const branches = ['dangxiao.zb4', 'dangxiao.zb5', 'dangxiao.zb3']
  return spread(setting, 42, [3, 4, 5, 6, 7, 8, 9, 10, 11]).map((on, index) => {
    const audience = 192 + (index % 2 === 0 ? 40 : -40)
    const organization = branches[index % branches.length] ?? ''
    return activityOf(setting, {
      ...{ slug: `dangxiao.talk-${String(index + 1)}`, organization, kind: 'micro_talk', on, audience },
      title: `理论宣讲第${String(index + 1)}场`,
      link: {
        ...{ task: 'dangxiao.fd-xuanjiang', did: '宣讲团成员到基层讲一场，现场答问。', audience },
        ...{ beneficiaries: audience, hours: 2 },
      },
    })
  })
}

/** 志愿服务 1,700 余小时: 33 days of service of 市委党校, 52 hours each. */
function services(setting: Setting): SampleActivity[] {
  const branches = ['dangxiao.zb1', 'dangxiao.zb2', 'dangxiao.zb5']
  return spread(setting, 33, [3, 4, 5, 6, 7, 8, 9, 10, 11]).map((on, index) => {
    const organization = branches[index % branches.length] ?? ''
    return activityOf(setting, {
      ...{ slug: `dangxiao.service-${String(index + 1)}`, organization, kind: 'micro_service', on, serviceHours: 52 },
      title: `联点共建服务日第${String(index + 1)}次`,
      roll: (setting.members.get(organization) ?? []).slice(0, 8),
      link: {
        ...{ task: 'dangxiao.fd-zhiyuan', did: '到联点社区打扫楼道、陪护老人、辅导作业。', audience: 0 },
        ...{ beneficiaries: 60, hours: 52 },
      },
    })
  })
}

/** 主题联学 20 余场: 22 of 市烟草专卖局 with communities. */
function jointStudies(setting: Setting): SampleActivity[] {
  const branches = setting.city.organizations.filter((one) => one.kind === 'branch' && one.slug.startsWith('yancao.'))
  return spread(setting, 22, [3, 4, 5, 6, 7, 8, 9, 10, 11]).map((on, index) => {
    const organization = branches[index % branches.length]?.slug ?? ''
    return activityOf(setting, {
      ...{ slug: `yancao.joint-${String(index + 1)}`, organization, kind: 'joint_study', on, audience: 30 },
      title: `与社区党支部主题联学第${String(index + 1)}场`,
      link: {
        ...{ task: 'yancao.sq-lianjian', did: '与社区党支部同学一个专题，认领居民一件小事。', audience: 30 },
        ...{ beneficiaries: 30, hours: 2 },
      },
    })
  })
}

/** Days for so many things, spread evenly over some months. */
export function spread(setting: Setting, count: number, months: readonly number[]): string[] {
  const days = months.flatMap((month) => setting.days(month))
  return Array.from({ length: count }, (_, index) => days[Math.floor((index * (days.length - 1)) / (count - 1))] ?? '')
}

/** The records that come to the figures of the source page. */
export const figureActivities = (setting: Setting): SampleActivity[] => [
  ...talks(setting),
  ...services(setting),
  ...jointStudies(setting),
]
