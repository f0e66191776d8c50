import { z } from 'zod'
import {
  ActivityFields,
  AttendanceStatus,
  ItemView,
  KindCode,
  KindView,
  Minutes,
  ResolutionView,
  VoteView,
} from './activities-shapes.ts'
import { AttachmentView } from './files.ts'
import { operation } from './operation.ts'
import { MemberKind } from './people.ts'
import { Day, File, Id, Instant, listOf, optionalText, page, Saved, text, Version } from './shapes.ts'

const Count = z.int().min(0).max(1_000_000)

/** 融合关联: this activity served that task. */
export const LinkFields = z.strictObject({
  taskId: Id,
  /** 支部具体做了什么 */
  did: text(500),
  audience: Count.default(0),
  beneficiaries: Count.default(0),
  hours: z.number().min(0).max(1_000_000).default(0),
  results: optionalText(500).default(''),
})
export const LinkView = z.strictObject({
  id: Id,
  taskId: Id,
  taskName: z.string(),
  planId: Id,
  planName: z.string(),
  did: z.string(),
  audience: z.int(),
  beneficiaries: z.int(),
  hours: z.number(),
  results: z.string(),
  linkedAt: Instant,
  linkedByName: z.string(),
})

export const ActivityRow = z.strictObject({
  id: Id,
  organizationId: Id,
  organizationName: z.string(),
  kindCode: KindCode,
  kindName: z.string(),
  title: z.string(),
  state: z.enum(['planned', 'held']),
  occurredOn: Day,
  startsAt: z.string().nullable(),
  eligible: z.int(),
  present: z.int(),
  absent: z.int(),
  audience: z.int(),
  serviceHours: z.number(),
  linkCount: z.int(),
  openItems: z.int(),
  recordedAt: Instant,
  recordedByName: z.string(),
  /** Entered more than 7 days after it happened. */
  isLateEntry: z.boolean(),
  version: Version,
})
export type ActivityRow = z.infer<typeof ActivityRow>

const RollRow = z.strictObject({
  personId: Id,
  name: z.string(),
  memberKind: MemberKind,
  post: z.string().nullable(),
  hasVote: z.boolean(),
  /** Why absent that day by what is known of leave: 请假、外出、借调、长期病假; null when none is known. */
  leave: z.string().nullable(),
})

export const prepareActivity = operation({
  name: 'activities.prepareActivity',
  kind: 'query',
  summary: '准备一份预填的活动记录：按种类，或复制上一次；到会名单来自人员和任职',
  guard: 'activities.record',
  input: z.strictObject({
    organizationId: Id,
    kindCode: KindCode,
    occurredOn: Day.optional(),
    /** Copy the latest one of this kind, its attendance excepted. */
    copyLast: z.stringbool().optional(),
    copyActivityId: Id.optional(),
  }),
  output: z.strictObject({
    kind: KindView,
    form: z.strictObject({ organizationId: Id, ...ActivityFields.shape }),
    roll: z.array(RollRow),
    copiedFrom: z.strictObject({ id: Id, title: z.string(), occurredOn: Day }).nullable(),
    /** Other kinds that this organisation may hold together with this one, with their parts. */
    together: z.array(z.strictObject({ code: KindCode, name: z.string(), parts: z.array(z.string()) })),
    /** Open tasks of the unit's plans in which this organisation does or helps, for one tap. */
    tasks: z.array(z.strictObject({ id: Id, name: z.string(), planId: Id, planName: z.string() })),
  }),
  refuses: ['activities.kindUnknown', 'activities.kindNotHeldHere'],
})

export const recordRefusals = [
  'activities.kindUnknown',
  'activities.kindNotHeldHere',
  'activities.organizationEnded',
  'activities.inTheFuture',
  'activities.endBeforeStart',
  'activities.notOnRoll',
  'activities.namedTwice',
  'activities.absentReason',
  'activities.partUnknown',
  'activities.votesDoNotAddUp',
  'activities.morePresentThanEligible',
  'activities.moreWrittenThanAway',
  'activities.moreEligibleThanVoters',
  'activities.morePresentThanCame',
  'activities.moreBallotsThanPresent',
  'activities.moreInvalidThanReturned',
  'activities.alreadyRecorded',
  'activities.ownerOutside',
] as const

export const Recorded = Saved.extend({
  /** What the record should still say or cannot do, in words; it is saved all the same. */
  warnings: z.array(z.string()),
  /** Duties that this kind of record counts for. */
  meets: z.array(z.strictObject({ kindCode: KindCode, kindName: z.string(), why: z.string() })),
})

export const recordActivity = operation({
  name: 'activities.recordActivity',
  kind: 'command',
  summary: '登记一次活动（事先安排或事后补记），可同时关联业务任务',
  guard: 'activities.record',
  input: z.strictObject({
    organizationId: Id,
    ...ActivityFields.shape,
    links: z.array(LinkFields).max(10).default([]),
  }),
  output: Recorded,
  refuses: [...recordRefusals, 'activities.taskUnknown', 'activities.alreadyLinked'],
  maxBodyBytes: 2_000_000,
})

export const changeActivity = operation({
  name: 'activities.changeActivity',
  kind: 'command',
  summary: '修改活动：安排中的，或登记后 7 天内的；之后请用更正',
  guard: 'activities.record',
  input: z.strictObject({ activityId: Id, version: Version, ...ActivityFields.shape }),
  output: Recorded,
  refuses: [...recordRefusals, 'activities.needsCorrection', 'activities.answeredItemKept', 'activities.heldStaysHeld'],
  maxBodyBytes: 2_000_000,
})

export const correctActivity = operation({
  name: 'activities.correctActivity',
  kind: 'command',
  summary: '更正已登记的活动：写明理由，原内容保留可见',
  guard: 'activities.record',
  input: z.strictObject({ activityId: Id, version: Version, reason: text(300), ...ActivityFields.shape }),
  output: Recorded,
  refuses: [
    ...recordRefusals,
    'activities.answeredItemKept',
    'activities.nothingToCorrect',
    'activities.heldStaysHeld',
  ],
  maxBodyBytes: 2_000_000,
})

/** What a list of activities, and the sums at its head, may be narrowed to; those left out take nothing away. */
const filters = {
  organizationId: Id.optional(),
  kindCode: KindCode.optional(),
  fromOn: Day.optional(),
  toOn: Day.optional(),
  state: z.enum(['planned', 'held']).optional(),
  isLinked: z.stringbool().optional(),
  /** Only what counts for this campaign. */
  campaignId: Id.optional(),
  search: z.string().trim().max(60).optional(),
}

export const exportActivities = operation({
  name: 'activities.exportActivities',
  kind: 'download',
  summary: '把筛选出的活动导出为电子表格（导出记入审计）',
  guard: 'activities.read',
  input: z.strictObject(filters),
  output: File,
  refuses: ['platform.tooManyRows'],
})

/** A row of the list; `excerpt` is where the searched words stand in minutes that the caller may read. */
const FoundActivity = ActivityRow.extend({
  excerpt: z.strictObject({ before: z.string(), hit: z.string(), after: z.string() }).nullable(),
})

export const listActivities = operation({
  name: 'activities.listActivities',
  kind: 'query',
  summary: '查看可见范围内的活动，按组织、种类、日期、专题、是否关联筛选，按标题和记录全文查找',
  guard: 'activities.read',
  input: z.strictObject({ ...filters, ...page }),
  output: listOf(FoundActivity).extend({ allowed: z.array(z.string()) }),
  refuses: [],
})

/** Sums of records: how many were held, 到会人次, listeners besides, hours of service. */
export const ActivitySums = z.strictObject({
  sessions: z.int(),
  present: z.int(),
  audience: z.int(),
  hours: z.number(),
})
export type ActivitySums = z.infer<typeof ActivitySums>

export const sumActivities = operation({
  name: 'activities.sumActivities',
  kind: 'query',
  summary: '按同样的筛选合计已开展的活动：场次、到会人次、受众人次、服务小时',
  guard: 'activities.read',
  input: z.strictObject(filters),
  output: ActivitySums,
  refuses: [],
})

export const showActivity = operation({
  name: 'activities.showActivity',
  kind: 'query',
  summary: '查看一次活动：到会、议程、第一议题、表决、议定事项、关联任务和更正',
  guard: 'activities.read',
  input: z.strictObject({ activityId: Id }),
  output: z.strictObject({
    activity: ActivityRow.extend({
      alsoKinds: z.array(KindCode),
      alsoKindNames: z.array(z.string()),
      endsAt: z.string().nullable(),
      place: z.string(),
      hostName: z.string(),
      recorderName: z.string(),
      voters: z.int(),
      votersPresent: z.int(),
    }),
    kind: KindView.nullable(),
    /** True when the minutes of this kind are reserved and the caller may not read them: lists below are then empty. */
    isWithheld: z.boolean(),
    minutes: Minutes,
    attendance: z.array(
      z.strictObject({
        personId: Id,
        name: z.string(),
        status: AttendanceStatus,
        reason: z.string(),
        hasVote: z.boolean(),
      }),
    ),
    votes: z.array(VoteView),
    items: z.array(ItemView),
    resolutions: z.array(ResolutionView),
    links: z.array(LinkView),
    /** 附件; never asked for. */
    files: z.array(AttachmentView),
    corrections: z.array(
      z.strictObject({
        id: Id,
        at: Instant,
        byName: z.string(),
        reason: z.string(),
        /** Fields that differed, each with what stood before. */
        before: z.record(z.string(), z.unknown()),
      }),
    ),
    /** Null when there is none or the caller may not read it. */
    criticism: z.string().nullable(),
    missing: z.array(z.string()),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const removeActivity = operation({
  name: 'activities.removeActivity',
  kind: 'command',
  summary: '撤下一条误登的活动（写明理由，记录仍可追溯）',
  guard: 'activities.record',
  input: z.strictObject({ activityId: Id, version: Version, reason: text(300) }),
  output: z.strictObject({ id: Id }),
  refuses: ['activities.hasTasks'],
})
