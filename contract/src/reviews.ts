import { z } from 'zod'
import { operation } from './operation.ts'
import {
  BallotMark,
  FindingView,
  GradeCode,
  HomePlace,
  LimitView,
  MineView,
  MoveEvent,
  MoveView,
  NoteKind,
  NoteView,
  PersonView,
  ResultView,
  ReviewKind,
  ReviewRow,
  SchemeFields,
  Standing,
  StepView,
  WeightedView,
} from './reviews-shapes.ts'
import { OrganizationKind } from './organizations.ts'
import { Clock } from './activities-shapes.ts'
import { Day, Id, Saved, Version, listOf, optionalText, page, text } from './shapes.ts'

const ofReview = { reviewId: Id }
const versioned = { reviewId: Id, version: Version }
const Year = z.int().min(2000).max(2100)
const yearText = z.coerce.number().int().min(2000).max(2100)

export const listReviews = operation({
  name: 'reviews.listReviews',
  kind: 'query',
  summary: '查看可见范围内的评议：民主评议、组织生活会、双述双评、述职评议，各到哪一步',
  guard: 'reviews.read',
  input: z.strictObject({
    organizationId: Id.optional(),
    kind: ReviewKind.optional(),
    year: yearText.optional(),
    ...page,
  }),
  output: listOf(ReviewRow).extend({
    /** Where the caller may start one, in the order of the tree. */
    places: z.array(z.strictObject({ id: Id, kind: OrganizationKind, name: z.string() })),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const showReview = operation({
  name: 'reviews.showReview',
  kind: 'query',
  summary: '查看一次评议：步骤、下一步、参评人、测评结果、整改清单；本人只看到本人的等次',
  guard: 'reviews.read',
  input: z.strictObject(ofReview),
  output: z.strictObject({
    review: ReviewRow,
    scheme: SchemeFields,
    steps: z.array(StepView),
    moves: z.array(MoveView),
    /** The organisation above whose judgement is awaited; null when nothing waits for it. */
    waitsFor: z.string().nullable(),
    activity: z.strictObject({ id: Id, title: z.string(), occurredOn: Day }).nullable(),
    /** Meetings of the branch that may be the one of this review; empty once one is linked. */
    meetings: z.array(z.strictObject({ id: Id, title: z.string(), occurredOn: Day })),
    /** True for the branch's recorders and those above who must know. */
    isInside: z.boolean(),
    people: z.array(PersonView),
    /** Those who take part, for a ballot or a criticism; empty for whoever does not. */
    colleagues: z.array(z.strictObject({ personId: Id, name: z.string(), place: HomePlace, isGraded: z.boolean() })),
    voters: z.array(z.strictObject({ personId: Id, name: z.string(), hasVoted: z.boolean() })),
    turnout: z.strictObject({ voters: z.int(), received: z.int() }),
    /** How many votes came in which way, and how many each way needs beside the other; for whoever records. */
    ways: z.strictObject({ account: z.int(), paper: z.int(), fewest: z.int() }).nullable(),
    result: ResultView.nullable(),
    limit: LimitView.nullable(),
    weighted: WeightedView.nullable(),
    notes: z.array(NoteView),
    findings: z.array(FindingView),
    mine: MineView.nullable(),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const listReviewTexts = operation({
  name: 'reviews.listReviewTexts',
  kind: 'query',
  summary: '查看自评、谈心谈话、征求意见和批评意见原文：仅限本支部记录人和必须了解的上级',
  guard: 'reviews.readTexts',
  input: z.strictObject(ofReview),
  output: z.strictObject({
    selfReviews: z.array(z.strictObject({ personId: Id, name: z.string(), text: z.string() })),
    notes: z.array(NoteView.extend({ text: z.string() })),
  }),
  refuses: [],
})

export const startReview = operation({
  name: 'reviews.startReview',
  kind: 'command',
  summary: '发起一次评议：参评人从名册带出，等次和比例按当年办法',
  guard: 'reviews.record',
  input: z.strictObject({ organizationId: Id, kind: ReviewKind, year: Year, title: optionalText(80).default('') }),
  output: Saved,
  refuses: ['reviews.notHeldHere', 'reviews.alreadyStarted', 'reviews.nobody', 'reviews.organizationEnded'],
})

export const changePeople = operation({
  name: 'reviews.changePeople',
  kind: 'command',
  summary: '调整参评人：不参评或不定等次的写明原因',
  guard: 'reviews.record',
  input: z.strictObject({
    ...versioned,
    people: z
      .array(z.strictObject({ personId: Id, standing: Standing, reason: optionalText(100) }))
      .min(1)
      .max(500),
  }),
  output: Saved,
  refuses: ['reviews.notNow', 'reviews.notOnList', 'reviews.reasonForStanding', 'reviews.probationaryGraded'],
})

export const addNote = operation({
  name: 'reviews.addNote',
  kind: 'command',
  summary: '记下会前学习、谈心谈话、征求到的意见或批评意见，内容加密保存',
  guard: 'reviews.read',
  input: z.strictObject({
    ...ofReview,
    kind: NoteKind,
    occurredOn: Day,
    aboutId: Id.nullable().default(null),
    text: text(4000),
  }),
  output: z.strictObject({ id: Id }),
  refuses: ['reviews.notNow', 'reviews.notYours', 'reviews.notOnList', 'reviews.inTheFuture', 'reviews.aboutWhom'],
})

export const saveSelfReview = operation({
  name: 'reviews.saveSelfReview',
  kind: 'command',
  summary: '保存或提交自评（述职）；本人填写，纸面提交的由记录人录入',
  guard: 'reviews.read',
  input: z.strictObject({ ...ofReview, personId: Id, text: text(20_000), isSubmitted: z.boolean() }),
  output: z.strictObject({ savedOn: Day }),
  refuses: ['reviews.notNow', 'reviews.notYours', 'reviews.notOnList'],
})

export const recordReviewMeeting = operation({
  name: 'reviews.recordReviewMeeting',
  kind: 'command',
  summary: '登记评议会议：到会按参评名单带出，同时计入组织生活应办事项；或关联已有的会议记录',
  guard: 'reviews.record',
  input: z.strictObject({
    ...versioned,
    /** An activity that stands already; null to record the meeting now. */
    activityId: Id.nullable(),
    occurredOn: Day,
    startsAt: Clock.nullable().default(null),
    place: optionalText(80).default(''),
    /** Held together with it, such as 民主评议 with 组织生活会. */
    isJoint: z.boolean().default(false),
    absent: z
      .array(z.strictObject({ personId: Id, reason: text(60) }))
      .max(500)
      .default([]),
  }),
  output: z.strictObject({ activityId: Id, version: Version }),
  refuses: ['reviews.notNow', 'reviews.meetingUnknown', 'reviews.meetingLinked', 'reviews.notOnList'],
})

export const moveReview = operation({
  name: 'reviews.moveReview',
  kind: 'command',
  summary: '进入下一步：开始自评、互评、测评，结束测评，反馈结果，归档',
  guard: 'reviews.record',
  input: z.strictObject({ ...versioned, event: MoveEvent, reason: optionalText(300).default('') }),
  output: Saved,
  refuses: ['reviews.notNow', 'reviews.stillMissing'],
})

export const castBallot = operation({
  name: 'reviews.castBallot',
  kind: 'command',
  summary: '投测评票：无记名，每人一次，只加进合计，不留单张票',
  guard: 'reviews.read',
  input: z.strictObject({
    ...ofReview,
    marks: z
      .array(z.strictObject({ personId: Id, mark: BallotMark }))
      .min(1)
      .max(500),
  }),
  output: z.strictObject({ receivedOn: Day }),
  refuses: [
    'reviews.notNow',
    'reviews.notVoter',
    'reviews.alreadyVoted',
    'reviews.tooFewLeft',
    'reviews.ballotIncomplete',
    'reviews.noSuchGrade',
  ],
})

export const countPaperBallots = operation({
  name: 'reviews.countPaperBallots',
  kind: 'command',
  summary: '录入纸质测评票：两名计票人计数，只录各等次合计',
  guard: 'reviews.record',
  input: z.strictObject({
    ...ofReview,
    voterIds: z.array(Id).min(1).max(500),
    tellerIds: z.tuple([Id, Id]),
    /** For each person graded, how many chose each grade in order, and last how many abstained. */
    totals: z
      .array(z.strictObject({ personId: Id, counts: z.array(z.int().min(0).max(500)).min(1).max(5) }))
      .min(1)
      .max(500),
  }),
  output: z.strictObject({ received: z.int() }),
  refuses: [
    'reviews.notNow',
    'reviews.notVoter',
    'reviews.someoneVoted',
    'reviews.fewPaper',
    'reviews.fewFromAccounts',
    'reviews.tellers',
    'reviews.paperDoesNotAddUp',
    'reviews.ballotIncomplete',
  ],
})

export const withdrawAccountBallots = operation({
  name: 'reviews.withdrawAccountBallots',
  kind: 'command',
  summary: '撤回线上票：只有一两票、不能与纸质票合计时，退给本人改投纸质票，不显示投了什么',
  guard: 'reviews.record',
  input: z.strictObject(ofReview),
  output: z.strictObject({ withdrawn: z.int() }),
  refuses: ['reviews.notNow', 'reviews.notFewFromAccounts'],
})

export const proposeGrades = operation({
  name: 'reviews.proposeGrades',
  kind: 'command',
  summary: '提出等次建议并写明依据，报上级审核；优秀比例超限的不能提交',
  guard: 'reviews.record',
  input: z.strictObject({
    ...versioned,
    grades: z
      .array(z.strictObject({ personId: Id, grade: GradeCode, grounds: optionalText(300) }))
      .min(1)
      .max(500),
  }),
  output: Saved,
  refuses: [
    'reviews.notNow',
    'reviews.notOnList',
    'reviews.noGradeFor',
    'reviews.gradeMissing',
    'reviews.noSuchGrade',
    'reviews.groundsMissing',
    'reviews.overLimit',
  ],
})

export const decideGrades = operation({
  name: 'reviews.decideGrades',
  kind: 'command',
  summary: '上级党组织审核等次建议：同意，或写明理由退回',
  guard: 'reviews.confirm',
  input: z.strictObject({ ...versioned, isConfirmed: z.boolean(), reason: optionalText(300).default('') }),
  output: Saved,
  refuses: ['reviews.notNow', 'reviews.ownProposal', 'reviews.reasonForReturn'],
})

export const removeReview = operation({
  name: 'reviews.removeReview',
  kind: 'command',
  summary: '撤下误发起的评议（测评开始前，写明理由）',
  guard: 'reviews.record',
  input: z.strictObject({ ...versioned, reason: text(300) }),
  output: z.strictObject({ id: Id }),
  refuses: ['reviews.notNow'],
})

export { addFinding, reportFinding, closeFinding, showScheme, saveScheme, enterScores } from './reviews-findings.ts'
export { reviewsRefusals } from './reviews-refusals.ts'
