import { leaveKindNames } from '@hepai/contract/activities-recording'
import { disconnectRuleNames } from '@hepai/contract/activities-links'
import { strengthNames } from '@hepai/contract/activities-shapes'
import { organizationKindNames } from '@hepai/contract/organizations'
import { memberKindNames } from '@hepai/contract/people'
import { roleNames } from '@hepai/contract/permissions'
import type { ReviewEvent, ReviewState } from '@hepai/contract/reviews-shapes'
import { reviewKindNames } from '@hepai/contract/reviews-shapes'
import { activityKindWords } from './activity-kind-words.ts'

type Words = Readonly<Record<string, string>>

/** 述职 and 对照检查 go through the same states under names of their own; the trail uses what fits all. */
const reviewStates: Readonly<Record<ReviewState, string>> = {
  preparing: '准备',
  selfReview: '自评或述职',
  criticism: '会议互评',
  ballot: '民主测评',
  grading: '组织评定',
  proposed: '上级审核',
  confirmed: '反馈本人',
  rectifying: '整改',
  archived: '归档',
}

const reviewEvents: Readonly<Record<ReviewEvent, string>> = {
  openSelfReview: '开始自评或述职',
  openCriticism: '开始互评',
  openBallot: '开始测评',
  closeBallot: '结束测评',
  propose: '提出等次建议',
  confirm: '审核同意',
  sendBack: '退回',
  tellResults: '反馈结果',
  finishMeeting: '会议结束，转入整改',
  archive: '归档',
}

const minutesFields: Words = {
  startsAt: '开始时间',
  endsAt: '结束时间',
  place: '地点',
  host: '主持人',
  recorder: '记录人',
  attendance: '到会',
  agenda: '议程',
  study: '学习内容',
  speeches: '发言',
  votes: '表决',
  resolutions: '议定事项',
  signatures: '签名',
}

const everyWords: Words = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  year: '每年',
  whole: '全程',
  none: '不定期',
}

const linkWords: Words = { FS: '完成后开始', SS: '同时开始', FF: '同时完成', SF: '开始后完成' }

/** What the same code means under one key and not under another. */
const underKey: Readonly<Record<string, Words>> = {
  kind: {
    ...activityKindWords,
    ...leaveKindNames,
    study: '会前学习',
    talk: '谈心谈话',
    opinion: '征求意见',
    criticism: '批评意见',
  },
  kindCode: activityKindWords,
  about: activityKindWords,
  every: everyWords,
  fields: minutesFields,
  group: { meeting: '会议', study: '学习', review: '评议', exchange: '交流', service: '服务' },
  attends: { committee: '支部委员会', leadingGroup: '班子成员', open: '不限' },
  voteRule: { committee: '委员会表决', election: '选举', resolution: '一般决议', admitMember: '接收党员' },
  rule: { committee: '委员会表决', election: '选举', resolution: '一般决议', admitMember: '接收党员' },
  voteBase: { eligible: '应到人数', present: '到会人数' },
  standing: { graded: '评定等次', ungraded: '不定等次', excluded: '不参评' },
  state: { open: '待办' },
  type: linkWords,
  from: { ballot: '民主测评', above: '上级评分' },
  sort: { organization: '按组织', name: '按名称', changedAt: '按修改时间' },
}

/** Words for codes that stand as values, whatever their key. */
const anywhere: Words = {
  ...roleNames,
  ...organizationKindNames,
  ...memberKindNames,
  ...disconnectRuleNames,
  ...reviewKindNames,
  ...reviewStates,
  ...reviewEvents,
  ...strengthNames,
  true: '是',
  false: '否',
  roster: '花名册',
  organizations: '组织',
  idNumber: '身份证号',
  phone: '手机号',
  planned: '已安排',
  held: '已开展',
  noAction: '无需办理',
  linked: '已关联',
  done: '完成',
  refused: '被拒绝',
  onTrack: '顺利',
  nearDue: '临期',
  late: '滞后',
  notStarted: '未开始',
  task: '任务',
  milestone: '里程碑',
  objective: '目标',
  initiative: '融合项目',
  dependency: '前置关系',
  indicator: '指标',
  full: '正式党员',
  members: '正式党员和预备党员',
  allMembers: '党员总数',
  participants: '参评党员数',
  graded: '评定等次的党员数',
  active: '使用中',
  disabled: '已停用',
  male: '男',
  female: '女',
  present: '到会',
  absent: '缺席',
  host: '主持人',
  recorder: '记录人',
  business: '业务',
  party: '党建',
  joint: '融合',
  never: '不发',
  digest: '每日一封',
  atOnce: '及时发送',
  wecom: '企业微信',
  dingtalk: '钉钉',
  add: '新增',
  change: '修改',
  remove: '删除',
  restore: '恢复',
  difficulty: '难点',
  highlight: '亮点',
  pain: '痛点',
  keyProject: '党建和重点项目',
  characteristicIndustry: '党建和特色产业',
  publicService: '党建和为民服务',
  own: '自定义',
  up: '越高越好',
  down: '越低越好',
  latest: '取最新',
  sum: '累加',
  pdf: 'PDF',
  docx: 'Word 文档',
  xlsx: '电子表格',
  pptx: '演示文稿',
  ofd: '版式文件',
  jpg: '图片',
  png: '图片',
  webp: '图片',
  txt: '文本',
  csv: '文本表格',
  'access.wrongPassword': '账号或密码不正确',
  'access.tooManyAttempts': '暂停期间仍尝试登录',
  'access.accountDisabled': '账号已停用',
  'access.oneTimePasswordOver': '一次性密码已过期',
  'platform.notFoundOrNotAllowed': '没有权限，或所指的内容不存在',
}

/** Under these stands what somebody typed, which only looks like a code. */
const typed = new Set([
  ...['reason', 'name', 'note', 'text', 'title', 'question', 'purpose', 'decision', 'adoptedBy', 'basis', 'label'],
  ...['post', 'login', 'administrators', 'part', 'parts', 'gradeNames', 'weights', 'copiesTo', 'number'],
])

export const codeWord = (key: string, code: string): string | undefined =>
  typed.has(key) ? undefined : (underKey[key]?.[code] ?? anywhere[code])
