import { z } from 'zod'
import { operation } from './operation.ts'
import { LimitBase, ReviewKind, SchemeFields, SchemeView, SchemeWeights } from './reviews-shapes.ts'
import { Day, Id, Saved, Version, optionalText, text } from './shapes.ts'

export const addFinding = operation({
  name: 'reviews.addFinding',
  kind: 'command',
  summary: '列入整改清单：问题、责任人、期限',
  guard: 'reviews.record',
  input: z.strictObject({ reviewId: Id, text: text(500), ownerId: Id, dueOn: Day }),
  output: z.strictObject({ id: Id }),
  refuses: ['reviews.notNow', 'reviews.notOnList'],
})

export const reportFinding = operation({
  name: 'reviews.reportFinding',
  kind: 'command',
  summary: '报告整改完成：哪天、做了什么',
  guard: 'reviews.read',
  input: z.strictObject({ findingId: Id, doneOn: Day, what: text(500) }),
  output: z.strictObject({ id: Id }),
  refuses: ['reviews.notYours', 'reviews.findingClosed', 'reviews.inTheFuture'],
})

export const closeFinding = operation({
  name: 'reviews.closeFinding',
  kind: 'command',
  summary: '销号：由整改人以外的人核实后销号，或写明理由退回',
  guard: 'reviews.record',
  input: z.strictObject({ findingId: Id, isDone: z.boolean(), reason: optionalText(300).default('') }),
  output: z.strictObject({ id: Id }),
  refuses: ['reviews.findingClosed', 'reviews.notReported', 'reviews.ownFinding', 'reviews.reasonForReturn'],
})

export const showScheme = operation({
  name: 'reviews.showScheme',
  kind: 'query',
  summary: '查看一个组织适用的评议办法：等次、比例、票数下限、依据',
  guard: 'reviews.read',
  input: z.strictObject({ organizationId: Id, onDay: Day.optional() }),
  output: z.strictObject({
    items: z.array(SchemeView),
    /** Saved here and above, past ones and those to come included, the latest first. */
    versions: z.array(SchemeView),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const saveScheme = operation({
  name: 'reviews.saveScheme',
  kind: 'command',
  summary: '调整评议办法：等次、比例基数、测评人、票数下限、综合评分权重，写明依据和生效日期；已发起的评议不变',
  guard: 'reviews.manageSchemes',
  input: z.strictObject({
    organizationId: Id,
    /** A saved version to put right, and the version of it that was seen; none for a new one. */
    schemeId: Id.optional(),
    version: Version.optional(),
    kind: ReviewKind,
    validFrom: Day,
    /** Names in order, the best first; none for a kind that ends without grades. */
    gradeNames: z.array(text(12)).max(4),
    /** What the share is counted from and on what it rests; null for a kind without a limit. */
    limit: z.strictObject({ base: LimitBase, source: text(160) }).nullable(),
    voters: z.enum(['full', 'members']),
    minBallots: z.int().min(5).max(50),
    source: SchemeFields.shape.source,
    weights: SchemeWeights.nullable(),
  }),
  output: Saved,
  refuses: [
    'reviews.schemeExists',
    'reviews.schemeGrades',
    'reviews.schemeLimit',
    'reviews.weightsSum',
    'reviews.weightsBallot',
    'reviews.weightsPoints',
  ],
})

export const enterScores = operation({
  name: 'reviews.enterScores',
  kind: 'command',
  summary: '上级党组织录入综合评分中的一项：依据和每人的分',
  guard: 'reviews.confirm',
  input: z.strictObject({
    reviewId: Id,
    version: Version,
    /** The place of the part in the scheme of the review. */
    part: z.int().min(0).max(7),
    basis: text(200),
    scores: z
      .array(z.strictObject({ personId: Id, score: z.number().min(0).max(100) }))
      .min(1)
      .max(100),
  }),
  output: Saved,
  refuses: ['reviews.notNow', 'reviews.notOnList', 'reviews.noSuchPart', 'reviews.scoreMissing', 'reviews.ownScore'],
})
