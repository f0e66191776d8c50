import { spread } from './figures.ts'
import { activityOf } from './make.ts'
import { type Setting, happens } from './setting.ts'
import type { SampleActivity } from './types.ts'

/** “最是书香能致远”: ten minutes at noon of every working day since September, the branches of 市残联 in turn. */
function dailyStudy(setting: Setting): SampleActivity[] {
  const branches = ['canlian.zb1', 'canlian.zb2', 'canlian.zb3', 'canlian.zb4']
  const books = ['《平凡的世界》', '《乡土中国》', '《我与地坛》', '《苦难辉煌》', '《之江新语》']
  const days = [9, 10, 11].flatMap((month) => setting.days(month))
  return days.map((on, index) => {
    const organization = branches[index % branches.length] ?? ''
    return activityOf(setting, {
      ...{ slug: `canlian.daily-${String(index + 1)}`, organization, kind: 'daily_study', on },
      ...{ startsAt: '12:30', endsAt: '12:40', place: '职工书屋' },
      title: `每日一学第${String(index + 1)}期：分享${books[index % books.length] ?? ''}`,
      audience: 12,
    })
  })
}

/** 一月一讲一实践 of the branches of 市直机关工委, with gaps. */
function monthlyTalks(setting: Setting): SampleActivity[] {
  const branches = ['gongwei.zb1', 'gongwei.zb2', 'gongwei.zb3', 'gongwei.zb4']
  const talks = ['一堂业务课', '讲身边党员', '谈基层减负', '学条例、用条例', '看项目、找问题']
  return branches.flatMap((organization, place) =>
    [3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((month) => {
      const days = setting.days(month)
      const on = days[place + 4]
      if (on === undefined || !happens(setting.luck, month === 11 ? 60 : 92)) return []
      return [
        activityOf(setting, {
          ...{ slug: `${organization}.talk-${String(month)}`, organization, kind: 'monthly_talk', on },
          title: `${String(month)}月一讲一实践：${talks[(month + place) % talks.length] ?? ''}`,
          roll: setting.members.get(organization) ?? [],
          parts: happens(setting.luck, 85) ? ['讲', '实践'] : ['讲'],
          link: {
            ...{ task: 'gongwei.lx-yijiang', did: '支部讲一课，课后到联系点办一件事。', audience: 0 },
            ...{ beneficiaries: 20, hours: 2 },
          },
        }),
      ]
    }),
  )
}

/** 主题教育 study of the branches of 市税务局, April to August; some have still one to hold. */
function campaignSessions(setting: Setting): SampleActivity[] {
  const branches = setting.city.organizations.filter((one) => one.kind === 'branch' && one.slug.startsWith('shuiwu.'))
  return branches.flatMap(({ slug: organization }, place) =>
    [4, 6, 8].flatMap((month, nth) => {
      const on = setting.days(month)[place + 2]
      if (on === undefined || !happens(setting.luck, 88)) return []
      return [
        activityOf(setting, {
          ...{ slug: `${organization}.campaign-${String(month)}`, organization, kind: 'campaign_session', on },
          title: `主题教育第${String(nth + 1)}次专题学习`,
          roll: setting.members.get(organization) ?? [],
        }),
      ]
    }),
  )
}

/** 文化进残疾人家庭: six gatherings, 421 people in all. */
function homeCulture(setting: Setting): SampleActivity[] {
  const came = [66, 72, 60, 64, 69, 90]
  const things = ['读一本书', '看一场电影', '游一次园', '参观一次展览', '参加一次文化活动', '文化活动集中展示']
  return spread(setting, came.length, [5, 6, 7, 8, 9, 10, 11]).map((on, index) => {
    const audience = came[index] ?? 0
    return activityOf(setting, {
      ...{ slug: `canlian.culture-${String(index + 1)}`, organization: 'canlian.zb4', kind: 'community_service', on },
      ...{ title: `文化进残疾人家庭：${things[index] ?? ''}`, audience },
      link: {
        ...{ task: 'canlian.hd-wugeyi', did: '党员上门接送，陪残疾人和家人一起参加。', audience },
        ...{ beneficiaries: audience, hours: 3 },
      },
    })
  })
}

type Single = Pick<SampleActivity, 'slug' | 'organization' | 'kind' | 'title' | 'on'> & Partial<SampleActivity>

/** Reading circles, forums of the young, sessions of research, and the city's one experience meeting. */
const singles: readonly Single[] = [
  ...(
    [
      ['canlian.zb4', 'reading-1', '2026-04-23', '世界读书日：读书分享会', 46],
      ['canlian.zb3', 'reading-2', '2026-08-20', '与市住建局联合读书分享会：生活无常、书中有爱', 58],
      ['dangxiao.zb4', 'reading-3', '2026-06-11', '读书分享会：从经典里找方法', 40],
      ['dangxiao.zb2', 'reading-4', '2026-09-17', '读书分享会：教学相长', 36],
    ] as const
  ).map(([organization, slug, on, title, audience]) => ({
    ...{ slug: `${organization}.${slug}`, organization, kind: 'reading_club', title, on, audience },
  })),
  ...['03-19', '05-14', '07-16', '09-10', '11-12'].map((day, index) => ({
    ...{ slug: `dangxiao.forum-${String(index + 1)}`, organization: 'dangxiao.zb4', kind: 'youth_forum' },
    ...{ title: `青年讲堂第${String(index + 1)}期`, on: `2026-${day}`, audience: 30 + index * 4 },
    link: {
      task: 'dangxiao.fd-xuanjiang',
      did: '青年教师试讲，从中挑选宣讲员。',
      audience: 30,
      beneficiaries: 0,
      hours: 2,
    },
  })),
  ...(
    [
      ['dangxiao.zb3', 'research-1', '2026-04-16', '到产业园区座谈：企业为什么留不住人', 24, 'dangxiao.fd-diaoyan'],
      ['dangxiao.zb3', 'research-2', '2026-05-21', '走访返乡青年', 18, 'dangxiao.fd-diaoyan'],
      ['dangxiao.zb3', 'research-3', '2026-06-25', '与县里人社、园区一起议', 15, 'dangxiao.fd-diaoyan'],
      ['dangxiao.zb5', 'research-4', '2026-07-09', '跟着社区网格员走一天', 12, 'dangxiao.fd-diaoyan'],
      ['dangxiao.zb5', 'research-5', '2026-09-24', '三个小区的吹哨工单回访', 27, 'dangxiao.fd-diaoyan'],
      ['canlian.zb1', 'research-6', '2026-05-12', '残联系统党建资源摸底座谈', 20, 'canlian.gj-diaoyan'],
      ['shuiwu.zb6', 'research-7', '2026-10-15', '到办税大厅跟班半天', 16, 'shuiwu.gj-diaoyan'],
    ] as const
  ).map(([organization, slug, on, title, audience, task]) => ({
    ...{ slug: `${organization}.${slug}`, organization, kind: 'micro_research', title, on, audience },
    link: { task, did: '带着问题去，当场记下意见，回来归类。', audience, beneficiaries: 0, hours: 3 },
  })),
  {
    ...{ slug: 'gongwei.experience', organization: 'gongwei.jiguan', kind: 'joint_meeting', on: '2026-09-29' },
    ...{ title: '市直机关党建和业务深度融合经验交流会', audience: 120, agenda: ['六个单位交流', '工委部署下一步工作'] },
  },
]

/** Records of themed campaigns and of research. */
export const themeActivities = (setting: Setting): SampleActivity[] => [
  ...dailyStudy(setting),
  ...monthlyTalks(setting),
  ...campaignSessions(setting),
  ...homeCulture(setting),
  ...singles.map((one) => activityOf(setting, one)),
]
