import type { ReviewEvent, ReviewKind, ReviewState } from '@hepai/contract/reviews-shapes'
import type { Machine, Transition } from '../../../platform/process-machine.ts'

/** What a step may ask to be given. */
export type Need =
  | 'study'
  | 'talks'
  | 'opinions'
  | 'selfReviews'
  | 'meeting'
  | 'enoughBallots'
  | 'noFewBeside'
  | 'grades'
  | 'findingsClosed'
export type ReviewMachine = Machine<ReviewState, ReviewEvent, Need>
type Line = Transition<ReviewState, ReviewEvent, Need>

export const needWords: Readonly<Record<Need, string>> = {
  study: '记下会前学习',
  talks: '记下谈心谈话',
  opinions: '记下征求到的意见',
  selfReviews: '收齐自评，或写明未交的人和原因',
  meeting: '登记评议会议',
  enoughBallots: '收到的票达到公布结果的最少票数，或写明现在就结束的原因（结果不公布，也不保留）',
  noFewBeside: '线上票只有一两票，与纸质票合计会看出是谁投的：等线上票到三票，或撤回线上票',
  grades: '逐人提出等次',
  findingsClosed: '整改清单全部销号',
}

const RECORD = 'reviews.record'
const CONFIRM = 'reviews.confirm'
const before: readonly Need[] = ['study', 'talks', 'opinions']

/** Working days are Hepai's own defaults, for reminding; no regulation sets them. */
const line = (
  from: ReviewState,
  event: ReviewEvent,
  to: ReviewState,
  label: string,
  needs: readonly Need[],
  within: number | null,
  by: string = RECORD,
): Line => ({ from, event, to, label, by, needs, within })

/** From the closed ballot to the archive: the same for all that end in grades. */
const grading: readonly Line[] = [
  line('ballot', 'closeBallot', 'grading', '结束测评', ['enoughBallots', 'noFewBeside'], 5),
  line('grading', 'propose', 'proposed', '提出等次建议', ['grades'], 5),
  line('proposed', 'confirm', 'confirmed', '审核同意', [], 10, CONFIRM),
  line('proposed', 'sendBack', 'grading', '退回', [], null, CONFIRM),
  line('confirmed', 'tellResults', 'rectifying', '反馈本人', [], 5),
  line('rectifying', 'archive', 'archived', '归档', ['findingsClosed'], null),
]

const gradedStates = (selfReview: string): ReviewMachine['states'] => [
  { code: 'preparing', label: '准备' },
  { code: 'selfReview', label: selfReview },
  { code: 'criticism', label: '会议互评' },
  { code: 'ballot', label: '民主测评' },
  { code: 'grading', label: '组织评定' },
  { code: 'proposed', label: '上级审核' },
  { code: 'confirmed', label: '反馈本人' },
  { code: 'rectifying', label: '整改' },
  { code: 'archived', label: '归档' },
]

/** 学习 → 自评 → 互评 → 测评 → 评定 → 反馈 → 整改 (支部工作条例第十八条; domain-rules §2.2). */
const memberReview: ReviewMachine = {
  states: gradedStates('个人自评'),
  transitions: [
    line('preparing', 'openSelfReview', 'selfReview', '开始自评', before, 10),
    line('selfReview', 'openCriticism', 'criticism', '开始互评', ['selfReviews'], 10),
    line('criticism', 'openBallot', 'ballot', '开始测评', ['meeting'], 10),
    ...grading,
  ],
}

/** 书面述职 → 一述一评 → 测评 → 综合评定 → 反馈 → 整改清单 (述职评议考核办法; 双述双评意见; domain-rules §2.3, §2.4). */
const reported: ReviewMachine = {
  states: gradedStates('书面述职').map((one) => (one.code === 'criticism' ? { ...one, label: '述职点评' } : one)),
  transitions: [
    line('preparing', 'openSelfReview', 'selfReview', '开始述职', ['opinions'], 10),
    line('selfReview', 'openCriticism', 'criticism', '开始点评', ['selfReviews'], 10),
    line('criticism', 'openBallot', 'ballot', '开始测评', ['meeting'], 10),
    ...grading,
  ],
}

/** 学习、征求意见、谈心谈话 → 对照检查 → 批评与自我批评 → 整改 (支部工作条例第十七条; domain-rules §2.1). */
const orgLife: ReviewMachine = {
  states: [
    { code: 'preparing', label: '准备' },
    { code: 'selfReview', label: '对照检查' },
    { code: 'criticism', label: '会议批评' },
    { code: 'rectifying', label: '整改' },
    { code: 'archived', label: '归档' },
  ],
  transitions: [
    line('preparing', 'openSelfReview', 'selfReview', '开始对照检查', before, 10),
    line('selfReview', 'openCriticism', 'criticism', '开始互相批评', ['selfReviews'], 10),
    line('criticism', 'finishMeeting', 'rectifying', '会议结束，转入整改', ['meeting'], 10),
    line('rectifying', 'archive', 'archived', '归档', ['findingsClosed'], null),
  ],
}

export const machines: Readonly<Record<ReviewKind, ReviewMachine>> = {
  memberReview,
  orgLife,
  dualReport: reported,
  secretaryReview: reported,
}

export const stateName = (kind: ReviewKind, state: ReviewState): string =>
  machines[kind].states.find((one) => one.code === state)?.label ?? state

export const eventName = (kind: ReviewKind, event: ReviewEvent): string =>
  machines[kind].transitions.find((one) => one.event === event)?.label ?? event
