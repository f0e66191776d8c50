import { z } from 'zod'
import { Confidence } from './activities-shapes.ts'
import { Day, Id, Version, optionalText, text } from './shapes.ts'

/** 民主评议党员, 组织生活会, 双述双评, 书记抓基层党建述职评议. */
export const ReviewKind = z.enum(['memberReview', 'orgLife', 'dualReport', 'secretaryReview'])
export type ReviewKind = z.infer<typeof ReviewKind>
export const reviewKindNames: Readonly<Record<ReviewKind, string>> = {
  memberReview: '民主评议党员',
  orgLife: '组织生活会',
  dualReport: '双述双评',
  secretaryReview: '书记抓基层党建述职评议',
}

export const ReviewState = z.enum([
  'preparing',
  'selfReview',
  'criticism',
  'ballot',
  'grading',
  'proposed',
  'confirmed',
  'rectifying',
  'archived',
])
export type ReviewState = z.infer<typeof ReviewState>

export const ReviewEvent = z.enum([
  'openSelfReview',
  'openCriticism',
  'openBallot',
  'closeBallot',
  'propose',
  'confirm',
  'sendBack',
  'tellResults',
  'finishMeeting',
  'archive',
])
export type ReviewEvent = z.infer<typeof ReviewEvent>
/** Events of an operation of their own: they carry grades or a judgement. */
export const MoveEvent = ReviewEvent.exclude(['propose', 'confirm', 'sendBack'])

/** Whether a person gets a grade: 预备党员 take part without one. */
export const Standing = z.enum(['graded', 'ungraded', 'excluded'])
export type Standing = z.infer<typeof Standing>

/** 会前学习, 谈心谈话, 征求意见, 批评意见. */
export const NoteKind = z.enum(['study', 'talk', 'opinion', 'criticism'])
export type NoteKind = z.infer<typeof NoteKind>

/** One letter, so that every ballot is as long as every other; `X` is 弃权. */
export const GradeCode = z.enum(['A', 'B', 'C', 'D'])
export type GradeCode = z.infer<typeof GradeCode>
export const ABSTAIN = 'X'
export const BallotMark = z.enum(['A', 'B', 'C', 'D', ABSTAIN])
export type BallotMark = z.infer<typeof BallotMark>

/** What a share is counted from: 党员总数, 参评党员数, 评定等次的党员数. */
export const LimitBase = z.enum(['allMembers', 'participants', 'graded'])
export type LimitBase = z.infer<typeof LimitBase>
export const limitBaseNames: Readonly<Record<LimitBase, string>> = {
  allMembers: '党员总数',
  participants: '参评党员数',
  graded: '评定等次的党员数',
}

/** One part of a weighted result: how many per cent, of which line, and whether the ballot gives it or those above. */
export const WeightPart = z.strictObject({
  name: text(20),
  line: z.enum(['party', 'business', 'joint']),
  weight: z.int().min(1).max(100),
  from: z.enum(['ballot', 'above']),
})
export type WeightPart = z.infer<typeof WeightPart>

/** Parts that add up to 100, what each grade of the ballot counts of 100, and on what the weights rest. */
export const SchemeWeights = z.strictObject({
  parts: z.array(WeightPart).min(1).max(8),
  points: z.array(z.int().min(0).max(100)).min(2).max(4),
  source: text(160),
})
export type SchemeWeights = z.infer<typeof SchemeWeights>

/** 等次 and how they are decided, as data: one version of it. */
export const SchemeFields = z.strictObject({
  kind: ReviewKind,
  /** In order, the best first. */
  grades: z.array(z.strictObject({ code: GradeCode, name: text(12) })).max(4),
  /** 优秀 for at most `most` in `of` of the base; null where nothing limits them. */
  limit: z
    .strictObject({
      grade: GradeCode,
      most: z.int().min(1).max(100),
      of: z.int().min(1).max(100),
      base: LimitBase,
      source: text(160),
    })
    .nullable(),
  /** Who may fill in a 测评票: full members, or probationary ones too. */
  voters: z.enum(['full', 'members']),
  /** Below so many ballots no result is shown, since it could tell who chose what. */
  minBallots: z.int().min(5).max(50),
  source: z.strictObject({ title: text(120), article: optionalText(60), confidence: Confidence }),
  /** Null where the grade alone is decided; absent in schemes saved before there were weights. */
  weights: SchemeWeights.nullable().default(null),
})
export type SchemeFields = z.infer<typeof SchemeFields>

export const SchemeView = SchemeFields.extend({
  /** Null for the standard ones that come with Hepai. */
  id: Id.nullable(),
  organizationId: Id.nullable(),
  organizationName: z.string().nullable(),
  validFrom: Day,
  version: Version.nullable(),
})
export type SchemeView = z.infer<typeof SchemeView>

export const ReviewRow = z.strictObject({
  id: Id,
  organizationId: Id,
  organizationName: z.string(),
  kind: ReviewKind,
  year: z.int(),
  title: z.string(),
  state: ReviewState,
  stateName: z.string(),
  /** Day since which it stands there, and the day by which the next step is expected. */
  since: Day,
  dueOn: Day.nullable(),
  isLate: z.boolean(),
  people: z.int(),
  openFindings: z.int(),
  version: Version,
})
export type ReviewRow = z.infer<typeof ReviewRow>

export const StepView = z.strictObject({
  state: ReviewState,
  name: z.string(),
  standing: z.enum(['done', 'current', 'coming']),
  on: Day.nullable(),
  byName: z.string().nullable(),
})

/** What may come next; `missing` says in words what is still to be given. */
export const MoveView = z.strictObject({
  event: ReviewEvent,
  name: z.string(),
  to: z.string(),
  missing: z.array(z.string()),
  /** With a reason it may go on although self-reviews are missing. */
  needsReason: z.boolean(),
})

/** Where somebody belongs who is reviewed elsewhere than at home, such as a secretary before the unit; null at home. */
export const HomePlace = z.string().nullable()

export const PersonView = z.strictObject({
  personId: Id,
  name: z.string(),
  place: HomePlace,
  isProbationary: z.boolean(),
  standing: Standing,
  reason: z.string(),
  hasSelfReview: z.boolean(),
  grade: GradeCode.nullable(),
  grounds: z.string().nullable(),
})

export const NoteView = z.strictObject({
  id: Id,
  kind: NoteKind,
  occurredOn: Day,
  aboutName: z.string().nullable(),
  byName: z.string(),
})

/** 整改清单: one finding. */
export const FindingView = z.strictObject({
  id: Id,
  text: z.string(),
  ownerId: Id.nullable(),
  ownerName: z.string(),
  dueOn: Day,
  isLate: z.boolean(),
  reportedOn: Day.nullable(),
  reportedWhat: z.string(),
  reportedByName: z.string().nullable(),
  closedOn: Day.nullable(),
  closedByName: z.string().nullable(),
  /** Why it was sent back, when it was. */
  sentBack: z.string(),
  allowed: z.array(z.string()),
})
export type FindingView = z.infer<typeof FindingView>

export const ResultView = z.strictObject({
  ballots: z.int(),
  /** False when too few ballots would tell who chose what. */
  isShown: z.boolean(),
  minBallots: z.int(),
  rows: z.array(z.strictObject({ personId: Id, name: z.string(), place: HomePlace, counts: z.array(z.int()) })),
})

/** 综合评分: for each person the parts and what they come to, which is advice for whoever decides the grade. */
export const WeightedView = z.strictObject({
  source: z.string(),
  parts: z.array(
    WeightPart.extend({
      /** What it was judged by, on which day it was entered and by whom; null while it is missing. */
      basis: z.string().nullable(),
      enteredOn: Day.nullable(),
      enteredByName: z.string().nullable(),
      isIn: z.boolean(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      personId: Id,
      name: z.string(),
      place: HomePlace,
      scores: z.array(z.number().nullable()),
      result: z.number().nullable(),
      why: z.string(),
    }),
  ),
})
export type WeightedView = z.infer<typeof WeightedView>

/** The caller's own part in it. */
export const MineView = z.strictObject({
  personId: Id,
  standing: Standing.nullable(),
  selfReview: z.string(),
  isSubmitted: z.boolean(),
  isVoter: z.boolean(),
  hasVoted: z.boolean(),
  grade: GradeCode.nullable(),
  grounds: z.string().nullable(),
})

export const LimitView = z.strictObject({
  gradeName: z.string(),
  allowed: z.int(),
  base: z.int(),
  baseName: z.string(),
  words: z.string(),
  source: z.string(),
})
