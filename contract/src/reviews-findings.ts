import { z } from 'zod'
import { operation } from './operation.ts'
import { LimitBase, ReviewKind, SchemeView } from './reviews-shapes.ts'
import { Day, Id, optionalText, text } from './shapes.ts'

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
  output: z.strictObject({ items: z.array(SchemeView), allowed: z.array(z.string()) }),
  refuses: [],
})

export const saveScheme = operation({
  name: 'reviews.saveScheme',
  kind: 'command',
  summary: '调整评议办法：比例基数、测评票数下限，写明依据和生效日期；已发起的评议不变',
  guard: 'reviews.manageSchemes',
  input: z.strictObject({
    organizationId: Id,
    kind: ReviewKind,
    validFrom: Day,
    limitBase: LimitBase,
    limitSource: text(160),
    voters: z.enum(['full', 'members']),
    minBallots: z.int().min(5).max(50),
  }),
  output: z.strictObject({ id: Id }),
  refuses: ['reviews.schemeExists'],
})
