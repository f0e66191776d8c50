import { z } from 'zod'
import { OrganizationKind } from './organizations.ts'
import { RichDoc } from './activities-rich.ts'
import { Day, Id, Instant, Version, optionalText, text } from './shapes.ts'

/** 强度: most regulations say 一般, so only `must` is ever called a breach. */
export const Strength = z.enum(['must', 'general', 'practice'])
export type Strength = z.infer<typeof Strength>
export const strengthNames: Readonly<Record<Strength, string>> = {
  must: '规定',
  general: '一般要求',
  practice: '通行做法',
}
/** How sure the source is: read in full, second-hand, unverified, or sources that contradict one another. */
export const Confidence = z.enum(['A', 'B', 'C', 'X'])
export type Confidence = z.infer<typeof Confidence>

export const Every = z.enum(['week', 'month', 'quarter', 'year', 'none'])
export type Every = z.infer<typeof Every>
export const Cadence = z.strictObject({
  /** `none` is never due; it is recorded when it happens. */
  every: Every,
  times: z.int().min(1).max(31),
  /** Months (1–12) in which it is usually held; until the first of them it is not yet asked for. */
  usualMonths: z.array(z.int().min(1).max(12)).max(12),
  /** Days after the period within which one held in surplus still meets it, as late. */
  graceDays: z.int().min(0).max(92),
})
export type Cadence = z.infer<typeof Cadence>

/** Who belongs on the roll: members, the elected committee, the leading group, or whoever comes. */
export const Attends = z.enum(['members', 'committee', 'leadingGroup', 'open'])
export type Attends = z.infer<typeof Attends>
export const VoteRule = z.enum(['resolution', 'admitMember', 'committee', 'election'])
export type VoteRule = z.infer<typeof VoteRule>
export const VoteBase = z.enum(['eligible', 'present'])
export type VoteBase = z.infer<typeof VoteBase>

export const MinutesField = z.enum([
  'startsAt',
  'endsAt',
  'place',
  'host',
  'recorder',
  'attendance',
  'agenda',
  'study',
  'speeches',
  'votes',
  'resolutions',
  'signatures',
])
export type MinutesField = z.infer<typeof MinutesField>

export const KindCode = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/)

export const KindSource = z.strictObject({
  title: text(120),
  article: optionalText(60),
  confidence: Confidence,
  note: optionalText(300),
})

/** 活动种类, as data: one version of it. */
export const KindFields = z.strictObject({
  code: KindCode,
  name: text(40),
  group: z.enum(['meeting', 'study', 'review', 'exchange', 'service']),
  heldBy: z.array(OrganizationKind).min(1).max(8),
  /** Asked only of branches with at least this many full members; 0 for all. */
  minFullMembers: z.int().min(0).max(500),
  cadence: Cadence,
  strength: Strength,
  attends: Attends,
  voteRule: VoteRule.nullable(),
  /** What a majority is counted from, where the unit's own rule differs from the usual one. */
  voteBase: VoteBase.nullable(),
  /** Fields that the minutes must hold. */
  fields: z.array(MinutesField).max(12),
  /** Named parts, such as 课、片、实践. */
  parts: z.array(text(20)).max(6),
  /** Other kinds whose duty one record of this kind also meets, when it holds all the named parts. */
  alsoMeets: z.array(z.strictObject({ code: KindCode, parts: z.array(text(20)).max(6), why: text(100) })).max(6),
  /** Need not be linked to a business task. */
  isExempt: z.boolean(),
  /** Its minutes are read only by the branch's own recorders and those above who must. */
  isReserved: z.boolean(),
  /** Its hours count as training hours (met or not met, never ranked). */
  isTraining: z.boolean(),
  source: KindSource,
})
export type KindFields = z.infer<typeof KindFields>

export const KindView = KindFields.extend({
  /** Null for the standard kinds that come with Hepai. */
  id: Id.nullable(),
  organizationId: Id.nullable(),
  organizationName: z.string().nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  version: Version.nullable(),
})
export type KindView = z.infer<typeof KindView>

// —— 记录 ——

export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请按“时:分”填写，如 09:30。')
const Count = z.int().min(0).max(1_000_000)

export const AttendanceStatus = z.enum(['present', 'absent'])
export type AttendanceStatus = z.infer<typeof AttendanceStatus>
export const AttendanceInput = z.strictObject({
  personId: Id,
  status: AttendanceStatus,
  /** Why absent: 出差、病假… */
  reason: optionalText(60).default(''),
})
export type AttendanceInput = z.infer<typeof AttendanceInput>

/** 无记名投票 counted by paper: 发出、收回, and of those 无效; 有效 is the rest. */
export const Ballots = z.strictObject({ issued: Count, returned: Count, invalid: Count })
export type Ballots = z.infer<typeof Ballots>

export const VoteInput = z.strictObject({
  matter: text(200),
  rule: VoteRule,
  /** 应到会有表决权（选举权）人数 and 实到 of them. */
  eligible: Count,
  present: Count,
  yes: Count,
  no: Count,
  abstain: Count,
  /** 会前书面意见赞成: counted when a member is admitted. */
  writtenYes: Count.default(0),
  isSecret: z.boolean().default(false),
  /** Only where the ballot was secret. */
  ballots: Ballots.optional(),
})
export type VoteInput = z.infer<typeof VoteInput>

export const VoteView = VoteInput.extend({
  writtenYes: Count,
  isSecret: z.boolean(),
  isQuorate: z.boolean(),
  isPassed: z.boolean(),
  presentNeeded: z.int(),
  yesNeeded: z.int(),
  warnings: z.array(z.string()),
  reason: z.string(),
})
export type VoteView = z.infer<typeof VoteView>

export const Minutes = z.strictObject({
  agenda: z.array(text(200)).max(40),
  /** 学习内容 */
  study: optionalText(20_000),
  /** Parts held, by the names of the kind, each with its own words. */
  parts: z.array(z.strictObject({ part: text(20), text: optionalText(2000) })).max(6),
  speeches: z.array(z.strictObject({ name: text(40), text: optionalText(5000) })).max(200),
  guests: z.array(z.strictObject({ name: text(40), post: optionalText(80) })).max(100),
  /** Dated facts: who signed when. */
  signatures: z.array(z.strictObject({ role: z.enum(['host', 'recorder']), name: text(40), signedOn: Day })).max(4),
  /** 会议记录正文, set with headings, lists and bold; absent where none was written. */
  body: RichDoc.optional(),
})
export type Minutes = z.infer<typeof Minutes>
export const emptyMinutes: Minutes = { agenda: [], study: '', parts: [], speeches: [], guests: [], signatures: [] }

/** 第一议题 and other items that ask for an answer. */
export const ItemInput = z.strictObject({ id: Id.optional(), topic: text(300), note: optionalText(2000).default('') })
export const ItemView = z.strictObject({
  id: Id,
  topic: z.string(),
  note: z.string(),
  state: z.enum(['open', 'linked', 'noAction']),
  /** Words of the answer, or why no action is needed. */
  answer: z.string(),
  taskId: Id.nullable(),
  taskName: z.string().nullable(),
  /** The plan of the task. */
  planId: Id.nullable(),
  resolvedByName: z.string().nullable(),
  resolvedAt: Instant.nullable(),
})
export const ResolutionInput = z.strictObject({
  id: Id.optional(),
  text: text(500),
  ownerId: Id.nullable(),
  dueOn: Day.nullable(),
})
export const ResolutionView = z.strictObject({
  id: Id,
  text: z.string(),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  dueOn: Day.nullable(),
  taskId: Id.nullable(),
  taskName: z.string().nullable(),
  /** The plan of the task. */
  planId: Id.nullable(),
})

/** What a person enters about one activity. */
export const ActivityFields = z.strictObject({
  kindCode: KindCode,
  /** Kinds held together with it: 与民主评议合并召开. */
  alsoKinds: z.array(KindCode).max(4).default([]),
  title: text(120),
  state: z.enum(['planned', 'held']),
  occurredOn: Day,
  startsAt: Clock.nullable().default(null),
  endsAt: Clock.nullable().default(null),
  place: optionalText(80).default(''),
  hostName: optionalText(40).default(''),
  recorderName: optionalText(40).default(''),
  attendance: z.array(AttendanceInput).max(500).default([]),
  /** Listeners besides the roll, and hours of service. */
  audience: Count.default(0),
  serviceHours: z.number().min(0).max(1_000_000).default(0),
  minutes: Minutes.default(emptyMinutes),
  votes: z.array(VoteInput).max(40).default([]),
  items: z.array(ItemInput).max(40).default([]),
  resolutions: z.array(ResolutionInput).max(60).default([]),
  /** 批评意见: kept apart and encrypted; null leaves what is kept as it is. */
  criticism: optionalText(20_000).nullable().default(null),
})
export type ActivityFields = z.infer<typeof ActivityFields>
export type ActivityInput = z.input<typeof ActivityFields>
