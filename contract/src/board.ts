import { z } from 'zod'
import { operation } from './operation.ts'
import { Day, Id } from './shapes.ts'

export const boardRefusals = {} as const
export type BoardRefusal = keyof typeof boardRefusals

/** 待办: each row leads to the one place to act. */
export const TodoItem = z.strictObject({
  key: z.string(),
  group: z.enum(['due', 'waiting', 'coming']),
  kind: z.enum([
    'task',
    'milestone',
    'reading',
    'term',
    'override',
    'probation',
    'duty',
    'branchDuties',
    'item',
    'resolution',
    'notice',
    'review',
    'finding',
  ]),
  title: z.string(),
  /** Why it is here: the rule and its numbers, in words. */
  why: z.string(),
  onDay: Day.nullable(),
  line: z.enum(['business', 'party', 'joint']).nullable(),
  light: z.enum(['done', 'onTrack', 'nearDue', 'late', 'notStarted']).nullable(),
  planId: Id.nullable(),
  taskId: Id.nullable(),
  indicatorId: Id.nullable(),
  organizationId: Id.nullable(),
  organizationName: z.string(),
  /** Of a duty: the kind to record. */
  kindCode: z.string().nullable(),
  activityId: Id.nullable(),
  noticeId: Id.nullable(),
  reviewId: Id.nullable(),
  /** Of a review: the screen on which it is answered. */
  reviewAt: z.enum(['page', 'selfReview', 'ballot', 'grades']).nullable(),
})
export type TodoItem = z.infer<typeof TodoItem>

export const listTodo = operation({
  name: 'board.listTodo',
  kind: 'query',
  summary: '我的待办：已到期、等我处理、即将到来',
  guard: 'signedIn',
  input: z.strictObject({}),
  output: z.strictObject({ today: Day, items: z.array(TodoItem) }),
  refuses: [],
})

export const FoundKind = z.enum(['organization', 'person', 'plan', 'task', 'indicator', 'activity'])
export type FoundKind = z.infer<typeof FoundKind>

export const search = operation({
  name: 'board.search',
  kind: 'query',
  summary: '在可见范围内查找组织、人员、计划、任务、指标（支持拼音首字母）和活动记录的全文',
  guard: 'signedIn',
  input: z.strictObject({
    text: z.string().trim().min(1).max(60),
    /** Only these, so that what is wanted is not crowded out by better hits of other kinds. */
    kind: FoundKind.optional(),
  }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        kind: FoundKind,
        id: Id,
        title: z.string(),
        detail: z.string(),
        planId: Id.nullable(),
      }),
    ),
  }),
  refuses: [],
})
