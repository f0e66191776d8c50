import type { CampaignFields } from '@hepai/contract/activities-campaigns'

type Counted = readonly [kindCode: string, ...parts: string[]]
export interface SampleCampaign {
  readonly slug: string
  readonly organization: string
  readonly name: string
  readonly purpose: string
  readonly fromOn: string
  readonly toOn: string
  readonly every: CampaignFields['every']
  readonly times: number
  readonly heldBy: CampaignFields['heldBy']
  readonly counts: readonly Counted[]
  readonly tasks: readonly string[]
  readonly priority: string | null
}

const campaign = (
  slug: string,
  [name, purpose]: readonly [string, string],
  counts: readonly Counted[],
  more: Partial<SampleCampaign> = {},
): SampleCampaign => ({
  ...{ slug, organization: slug.split('.')[0] ?? '', name, purpose, counts },
  ...{
    fromOn: '2026-03-01',
    toOn: '2026-12-31',
    every: 'none',
    times: 1,
    heldBy: ['branch'],
    tasks: [],
    priority: null,
  },
  ...more,
})

/** Dated frames over the records of the sample year. */
export const sampleCampaigns: readonly SampleCampaign[] = [
  campaign(
    'dangxiao.yike',
    ['一月一课一片一实践', '课、片、实践同在一天，三项齐全才计入。'],
    [['theme_day', '课', '片', '实践'], ['monthly_four']],
    { every: 'month', tasks: ['dangxiao.bl-yike'] },
  ),
  campaign('dangxiao.xuanjiang', ['理论宣讲进基层', '按社区、村组点的题目讲，受众由记录合计。'], [['micro_talk']], {
    tasks: ['dangxiao.fd-xuanjiang'],
    priority: 'zhili',
  }),
  campaign('dangxiao.fuwuri', ['联点共建服务日', '事项由社区先提，时长由记录合计。'], [['micro_service']], {
    tasks: ['dangxiao.fd-zhiyuan'],
    priority: 'wenming',
  }),
  campaign('dangxiao.dushu', ['青年讲堂和读书分享会', '青年教师练讲课、谈读书。'], [['youth_forum'], ['reading_club']]),
  campaign('canlian.meiri', ['“最是书香能致远”每日一学', '中午十分钟，各支部轮流分享。'], [['daily_study']], {
    ...{ fromOn: '2026-09-01', tasks: ['canlian.hd-meiri'] },
  }),
  campaign('gongwei.yijiang', ['一月一讲一实践', '每月讲一课、办一件实事。'], [['monthly_talk', '讲', '实践']], {
    ...{ every: 'month', tasks: ['gongwei.lx-yijiang'], priority: 'zuofeng' },
  }),
  campaign('shuiwu.zhuti', ['主题教育专题学习', '各支部三次专题学习，学以促干。'], [['campaign_session']], {
    ...{ fromOn: '2026-04-01', toOn: '2026-08-31', every: 'whole', times: 3 },
  }),
  campaign('yancao.lianxue', ['与社区主题联学', '与社区党支部同学一个专题，认领居民一件小事。'], [['joint_study']], {
    tasks: ['yancao.sq-lianjian'],
    priority: 'zhili',
  }),
]

export interface SampleTopic {
  readonly slug: string
  readonly organization: string
  readonly title: string
  readonly question: string
  readonly fromOn: string
  readonly toOn: string | null
  /** How many members of the branch do it. */
  readonly people: number
  readonly activities: readonly string[]
  readonly findings: readonly {
    readonly text: string
    readonly foundOn: string
    readonly adoption: readonly [by: string, on: string, decision: string, task: string | null] | null
  }[]
}

/** From the question to the task; the last ones are still on the way. */
export const sampleTopics: readonly SampleTopic[] = [
  {
    ...{ slug: 'dangxiao.rencai', organization: 'dangxiao.zb3', people: 3, fromOn: '2026-04-07', toOn: '2026-10-23' },
    title: '县域产业园区怎样留住人才',
    question: '园区企业招得来人、留不住人，原因在待遇、住处、孩子上学，还是发展空间？',
    activities: ['dangxiao.zb3.research-1', 'dangxiao.zb3.research-2', 'dangxiao.zb3.research-3'],
    findings: [
      {
        ...{ foundOn: '2026-07-02', text: '走访的企业里，离职原因排在前面的是孩子上学和周末通勤，不是工资。' },
        adoption: ['园区管委会', '2026-09-03', '开通周末通勤班车，先试两条线。', null],
      },
      {
        ...{ foundOn: '2026-10-16', text: '返乡青年愿意留下的，多数先在园区实习过；实习岗位与专业对口的更少流失。' },
        adoption: [
          '市领导批示',
          '2026-11-06',
          '请人社部门与园区商定对口实习岗位清单，调研组配合。',
          'dangxiao.fd-chengguo',
        ],
      },
    ],
  },
  {
    ...{ slug: 'dangxiao.chuishao', organization: 'dangxiao.zb5', people: 2, fromOn: '2026-07-01', toOn: '2026-11-30' },
    title: '小区吹哨后为什么办得慢',
    question: '工单在哪一步等得最久，是分派、到场，还是回访？',
    activities: ['dangxiao.zb5.research-4', 'dangxiao.zb5.research-5'],
    findings: [
      {
        ...{ foundOn: '2026-10-20', text: '三个小区的工单里，等得最久的是跨部门分派；职责清单写得越细，退回越少。' },
        adoption: null,
      },
    ],
  },
  {
    ...{ slug: 'canlian.ziyuan', organization: 'canlian.zb1', people: 2, fromOn: '2026-03-30', toOn: '2026-07-10' },
    title: '残联系统党建资源挖掘与整合',
    question: '基层党建示范点、康复机构和志愿队伍怎样合起来用？',
    activities: ['canlian.zb1.research-6'],
    findings: [
      {
        ...{ foundOn: '2026-06-24', text: '示范点与康复机构相邻的多，活动却各办各的；合用场地可以少跑一半路。' },
        adoption: ['市残联党组', '2026-07-08', '助残活动与主题党日合办，场地和志愿者一张表安排。', 'canlian.hd-wugeyi'],
      },
    ],
  },
  {
    ...{ slug: 'shuiwu.shenbao', organization: 'shuiwu.zb6', people: 2, fromOn: '2026-10-08', toOn: '2026-12-18' },
    title: '小微企业申报难在哪一步',
    question: '为什么线上能办的，还有人到大厅排队？',
    ...{ activities: ['shuiwu.zb6.research-7'], findings: [] },
  },
]
