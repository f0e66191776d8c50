import { z } from 'zod'
import { Recorded, recordRefusals } from './activities-records.ts'
import { AttendanceInput, AttendanceStatus, KindCode, Minutes, VoteRule } from './activities-shapes.ts'
import { operation } from './operation.ts'
import { MemberKind } from './people.ts'
import { Day, Id, Instant, Version, listOf, optionalText, page, text } from './shapes.ts'

/** Query strings carry text only; an empty field counts as nothing yet. */
const CountText = z.coerce.number().int().min(0).max(1_000_000)

export const judgeVote = operation({
  name: 'activities.judgeVote',
  kind: 'query',
  summary: '边填边判：一次表决的人数和票数是否有效、能否通过（与保存时同一规则）',
  guard: 'activities.record',
  input: z.strictObject({
    organizationId: Id,
    kindCode: KindCode,
    occurredOn: Day,
    rule: VoteRule,
    eligible: CountText,
    present: CountText,
    yes: CountText,
    no: CountText,
    abstain: CountText,
    writtenYes: CountText.default(0),
    /** All three or none: 发出、收回、无效. */
    issued: CountText.optional(),
    returned: CountText.optional(),
    invalid: CountText.optional(),
  }),
  output: z.strictObject({
    /** One sentence: whether the meeting is quorate and whether the vote can pass or passed. */
    says: z.string(),
    /** What must be put right before it can be saved; null when nothing. */
    problem: z.string().nullable(),
    isQuorate: z.boolean(),
    isPassed: z.boolean(),
    presentNeeded: z.int(),
    yesNeeded: z.int(),
    /** 有效票数 */
    valid: z.int(),
    reason: z.string(),
  }),
  refuses: ['activities.kindUnknown', 'activities.kindNotHeldHere'],
})

// —— 补记到会 ——

export const showAttendees = operation({
  name: 'activities.showAttendees',
  kind: 'query',
  summary: '补记到会用的名单：当日应到人员，各自已记的到会或缺席',
  guard: 'activities.record',
  input: z.strictObject({ activityId: Id }),
  output: z.strictObject({
    version: Version,
    /** Recorded more than 7 days ago: a change of the list must say why. */
    isSettled: z.boolean(),
    people: z.array(
      z.strictObject({
        personId: Id,
        name: z.string(),
        memberKind: MemberKind,
        post: z.string().nullable(),
        hasVote: z.boolean(),
        leave: z.string().nullable(),
        /** Null for who is on the roll but was not entered. */
        status: AttendanceStatus.nullable(),
        reason: z.string(),
      }),
    ),
    guests: Minutes.shape.guests,
  }),
  refuses: [],
})

export const amendAttendance = operation({
  name: 'activities.amendAttendance',
  kind: 'command',
  summary: '补记到会：增减到会名单和列席人员；登记满 7 天的须写明理由，原名单保留',
  guard: 'activities.record',
  input: z.strictObject({
    activityId: Id,
    version: Version,
    attendance: z.array(AttendanceInput).max(500),
    guests: Minutes.shape.guests,
    reason: optionalText(300).default(''),
  }),
  output: Recorded,
  refuses: [...recordRefusals, 'activities.amendReason', 'activities.nothingToCorrect'],
})

// —— 请假、外出 ——

export const LeaveKind = z.enum(['leave', 'travel', 'secondment', 'longSick'])
export type LeaveKind = z.infer<typeof LeaveKind>
export const leaveKindNames: Readonly<Record<LeaveKind, string>> = {
  leave: '请假',
  travel: '外出',
  secondment: '借调',
  longSick: '长期病假',
}
const leaveFields = {
  kind: LeaveKind,
  fromOn: Day,
  /** The last day; null while nobody knows. */
  toOn: Day.nullable(),
  reason: optionalText(60).default(''),
}
export const LeaveView = z.strictObject({
  id: Id,
  personId: Id,
  personName: z.string(),
  organizationId: Id,
  organizationName: z.string(),
  kind: LeaveKind,
  fromOn: Day,
  toOn: Day.nullable(),
  reason: z.string(),
  /** Why somebody is absent, as attendance lists say it. */
  words: z.string(),
  recordedByName: z.string(),
  recordedAt: Instant,
  version: Version,
})
export type LeaveView = z.infer<typeof LeaveView>

export const recordLeave = operation({
  name: 'activities.recordLeave',
  kind: 'command',
  summary: '登记人员的请假、外出、借调或长期病假，到会名单据此预填',
  guard: 'activities.record',
  input: z.strictObject({ personId: Id, ...leaveFields }),
  output: z.strictObject({ id: Id, version: Version }),
  refuses: ['activities.leaveDates', 'activities.leaveOverlaps'],
})

export const changeLeave = operation({
  name: 'activities.changeLeave',
  kind: 'command',
  summary: '修改请假、外出的起止日期或原因，如提前回岗',
  guard: 'activities.record',
  input: z.strictObject({ leaveId: Id, version: Version, ...leaveFields }),
  output: z.strictObject({ id: Id, version: Version }),
  refuses: ['activities.leaveDates', 'activities.leaveOverlaps'],
})

export const removeLeave = operation({
  name: 'activities.removeLeave',
  kind: 'command',
  summary: '撤下误登的请假、外出（写明理由）',
  guard: 'activities.record',
  input: z.strictObject({ leaveId: Id, version: Version, reason: text(300) }),
  output: z.strictObject({ id: Id }),
  refuses: [],
})

export const listLeaves = operation({
  name: 'activities.listLeaves',
  kind: 'query',
  summary: '查看一个组织及下级人员的请假、外出，可只看某一天不在的',
  guard: 'activities.record',
  input: z.strictObject({ organizationId: Id, onDay: Day.optional(), ...page }),
  output: listOf(LeaveView).extend({
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

// —— 草稿 ——

/** What a draft is about: a kind for a new record, or the id of the activity that is being changed. */
const About = z.union([KindCode, Id])
const DRAFT_MAX = 1_000_000
const Content = z
  .record(z.string().max(40), z.string().max(DRAFT_MAX))
  .refine((content) => JSON.stringify(content).length <= DRAFT_MAX, '草稿过长，最多约 50 万字。请删减后再保存。')

export const DraftView = z.strictObject({
  content: z.record(z.string(), z.string()),
  /** Sent as Idempotency-Key with the record, so that a retry from anywhere makes one. */
  sendKey: Id,
  version: Version,
  savedAt: Instant,
})

export const saveDraft = operation({
  name: 'activities.saveDraft',
  kind: 'command',
  summary: '自动保存未登记的活动草稿，只有本人可见，30 天后清除',
  guard: 'activities.record',
  input: z.strictObject({
    organizationId: Id,
    about: About,
    /** 0 for the first; else the version last seen. */
    version: z.int().min(0),
    sendKey: Id,
    content: Content,
  }),
  output: z.strictObject({ version: Version, savedAt: Instant }),
  refuses: [],
  maxBodyBytes: 3_000_000,
})

export const showDraft = operation({
  name: 'activities.showDraft',
  kind: 'query',
  summary: '取回本人未登记的活动草稿',
  guard: 'activities.record',
  input: z.strictObject({ organizationId: Id, about: About }),
  output: z.strictObject({ draft: DraftView.nullable() }),
  refuses: [],
})

export const dropDraft = operation({
  name: 'activities.dropDraft',
  kind: 'command',
  summary: '放弃本人未登记的活动草稿',
  guard: 'activities.record',
  input: z.strictObject({ organizationId: Id, about: About }),
  output: z.strictObject({ done: z.literal(true) }),
  refuses: [],
})
