/** One notice of the sample; days are of the sample's own year, texts are made up, senders and receivers are accounts. */
export type SampleNotice = {
  readonly slug: string
  readonly sender: string
  readonly account: string
  readonly title: string
  /** The year is put in where it is loaded. */
  readonly number: string
  readonly paragraphs: readonly string[]
  readonly sentOn: string
  readonly signBy: string | null
  readonly to: readonly string[]
  /** Account, day, and what was written beside the signature. */
  readonly signed: readonly (readonly [string, string, string])[]
  readonly withdrawn?: { readonly on: string; readonly reason: string }
}

const offices = ['zhujian.dangwei', 'dangxiao.dangwei', 'shuiwu.dangwei', 'yancao.dangwei', 'canlian.dangwei']

export const sampleNotices: readonly SampleNotice[] = [
  {
    slug: 'review',
    sender: 'city',
    account: 'gongwei',
    title: '关于做好年度组织生活会和民主评议党员准备工作的通知',
    number: '示范直工发〔{year}〕18号',
    paragraphs: [
      '各单位机关党委要在十二月上旬完成学习研讨，支部书记与班子成员、班子成员相互之间、班子成员与党员之间普遍开展谈心谈话。',
      '征求意见要紧扣本单位承担的中心工作任务，把业务推进中党员作用发挥不够的问题摆出来，不泛泛而谈。',
      '民主评议优秀等次比例一般不超过参加评议党员的三分之一；预备党员参加学习和自评，不评定等次。',
      '请于十二月十日前将各支部会议安排报市直机关工委组织部。',
    ],
    sentOn: '2026-11-16',
    signBy: '2026-11-27',
    to: offices,
    signed: [
      ['dangxiao.dangwei', '2026-11-16', '已转各支部，本周五前排定会期'],
      ['yancao.dangwei', '2026-11-18', ''],
    ],
  },
  {
    slug: 'lectures',
    sender: 'city',
    account: 'gongwei',
    title: '关于第四季度“一月一讲一实践”安排的通知',
    number: '示范直工发〔{year}〕15号',
    paragraphs: [
      '第四季度由各单位青年党员走进社区、窗口和项目工地开展微宣讲，每次宣讲后安排一项小实践，当场解决一两件具体事。',
      '活动随时登记，关联到所服务的任务即可，不另报材料。',
    ],
    sentOn: '2026-10-09',
    signBy: '2026-10-16',
    to: offices,
    signed: [
      ['zhujian.dangwei', '2026-10-09', ''],
      ['dangxiao.dangwei', '2026-10-10', '宣讲师资可支援其他单位'],
      ['shuiwu.dangwei', '2026-10-12', ''],
      ['yancao.dangwei', '2026-10-12', ''],
      ['canlian.dangwei', '2026-10-14', '已安排手语志愿者随同'],
    ],
  },
  {
    slug: 'zones',
    sender: 'zhujian',
    account: 'zhujian.dangwei',
    title: '关于确定老旧小区改造党员责任区第四季度安排的通知',
    number: '示范住建党〔{year}〕7号',
    paragraphs: [
      '请第一党支部对照工程进度，确定加装电梯和管网改造两个片区的党员责任区，写明每栋楼的联系人。',
      '业务科室提供十二月施工计划，遇停水停电提前三天告知责任区联系人，由党员上门说明。',
      '入冬前完成一次居民意见回访，未办结的列出办理时限。',
    ],
    sentOn: '2026-11-19',
    signBy: '2026-11-26',
    to: ['zhujian.zhibu1', 'zhujian.yewu', 'zhujian.danwei'],
    signed: [['zhujian.yewu', '2026-11-19', '施工计划周五前送支部']],
  },
  {
    slug: 'exchange',
    sender: 'city',
    account: 'gongwei',
    title: '关于召开党建与业务融合现场交流会的通知',
    number: '',
    paragraphs: ['定于十一月二十日下午在市住建局召开现场交流会，请各单位机关党委负责同志参加。'],
    sentOn: '2026-11-10',
    signBy: '2026-11-13',
    to: offices,
    signed: [['canlian.dangwei', '2026-11-10', '']],
    withdrawn: { on: '2026-11-12', reason: '会议时间与全市调度会冲突，改期后另行通知' },
  },
]
