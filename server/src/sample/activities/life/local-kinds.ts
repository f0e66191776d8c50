import type { KindFields } from '@hepai/contract/activities-shapes'
import { activityOf, linkFor } from '../make.ts'
import type { Setting } from '../setting.ts'
import type { SampleActivity } from '../types.ts'
import { turnOf } from './turn.ts'

export interface SampleKind {
  readonly slug: string
  readonly organization: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly savedOn: string
  readonly fields: KindFields
}

const plain: Omit<KindFields, 'code' | 'name' | 'group' | 'source'> = {
  ...{ heldBy: ['branch'], minFullMembers: 0, strength: 'practice', attends: 'open', voteRule: null, voteBase: null },
  ...{ fields: ['place', 'host'], parts: [], alsoMeets: [], isExempt: false, isReserved: false, isTraining: false },
  cadence: { every: 'none', times: 1, usualMonths: [], graceDays: 0 },
}

const council: KindFields = {
  ...plain,
  ...{ code: 'site_council', name: '工地党员议事会', group: 'exchange' },
  source: {
    ...{ title: '市住建局机关党委《工地党员议事会试行办法》（示范住建党〔2026〕3号）', article: '第二条' },
    ...{ confidence: 'A', note: '施工单位、社区和住户代表一起参加，议完当场定责任人。' },
  },
}

/** Kinds that party offices added for their own branches, one of them changed half a year later. */
export const sampleKinds: readonly SampleKind[] = [
  {
    ...{ slug: 'zhujian.council-1', organization: 'zhujian', savedOn: '2026-02-27' },
    ...{ validFrom: '2026-03-01', validTo: '2026-06-30', fields: council },
  },
  {
    ...{ slug: 'zhujian.council-2', organization: 'zhujian', savedOn: '2026-06-25' },
    ...{ validFrom: '2026-07-01', validTo: null },
    fields: {
      ...council,
      parts: ['看现场', '议问题', '定责任'],
      source: { ...council.source, article: '第二条（7月修订，分三步）' },
    },
  },
  {
    ...{ slug: 'yancao.shops', organization: 'yancao', savedOn: '2026-06-28', validFrom: '2026-07-01', validTo: null },
    fields: {
      ...plain,
      ...{ code: 'shop_talk', name: '零售客户恳谈会', group: 'exchange' },
      cadence: { every: 'quarter', times: 1, usualMonths: [], graceDays: 15 },
      source: {
        ...{ title: '市烟草专卖局机关党委第二季度会议议定', article: '', confidence: 'A' },
        note: '各支部每季度听一次零售客户的意见，办结情况当面反馈。',
      },
    },
  },
]

/** What was held of the local kinds, with a gap. */
export const localKindActivities = (setting: Setting): SampleActivity[] => [...councils(setting), ...shopTalks(setting)]

function councils(setting: Setting): SampleActivity[] {
  const branches = ['zhujian.zb1', 'zhujian.zb3', 'zhujian.zb6']
  const things = ['管网开挖和出入口', '电梯井道位置', '夜间施工扰民', '停车和材料堆放']
  return branches.flatMap((organization, place) =>
    [4, 6, 8, 10].flatMap((month, nth) => {
      const on = setting.days(month)[place + 9]
      if (on === undefined) return []
      return [
        activityOf(setting, {
          ...{ slug: `${organization}.council-${String(month)}`, organization, kind: 'site_council', on },
          ...{ title: `工地党员议事会：${things[(nth + place) % things.length] ?? ''}`, place: '项目工地现场' },
          ...{
            audience: 14 + (turnOf(`${organization}${String(month)}`) % 12),
            link: linkFor(setting, organization, on),
          },
          parts: month >= 7 ? ['看现场', '议问题', '定责任'] : [],
          written: {
            partTexts: {
              看现场: '沿施工面走一遍，住户指出三处不便。',
              议问题: '施工单位说明工序，住户提出错开早晚高峰。',
              定责任: '出入口当周恢复，由施工单位党员负责，支部联系人复查。',
            },
          },
        }),
      ]
    }),
  )
}

function shopTalks(setting: Setting): SampleActivity[] {
  const branches = setting.city.organizations.filter((one) => one.kind === 'branch' && one.slug.startsWith('yancao.'))
  return branches.flatMap(({ slug: organization }, place) =>
    [8, 10].flatMap((month) => {
      const on = setting.days(month)[place + 6]
      if (on === undefined || (month === 8 && place === 4) || (month === 10 && place > 2)) return []
      return [
        activityOf(setting, {
          ...{
            slug: `${organization}.shops-${String(month)}`,
            organization,
            kind: 'shop_talk',
            on,
            audience: 16 + place,
          },
          ...{ title: `第${month === 8 ? '三' : '四'}季度零售客户恳谈会`, link: linkFor(setting, organization, on) },
          agenda: ['反馈上次意见办结情况', '听取零售客户意见'],
        }),
      ]
    }),
  )
}
