import { z } from 'zod'
import { ActivityRow, LinkFields, LinkView } from './activities-records.ts'
import { operation } from './operation.ts'
import { Day, Id, listOf, page, text } from './shapes.ts'

/** 两张皮问题, the first list of rules. */
export const DisconnectRule = z.enum(['taskWithoutBranch', 'branchWithoutLink', 'activityWithoutLink', 'itemStillOpen'])
export type DisconnectRule = z.infer<typeof DisconnectRule>
export const disconnectRuleNames: Readonly<Record<DisconnectRule, string>> = {
  taskWithoutBranch: '业务任务没有责任支部',
  branchWithoutLink: '支部本季度没有业务关联',
  activityWithoutLink: '活动没有关联任务',
  itemStillOpen: '第一议题尚未落实',
}

export const linkActivity = operation({
  name: 'activities.linkActivity',
  kind: 'command',
  summary: '把一次活动关联到业务任务，写明支部具体做了什么、受众、受益人数、时长和成效',
  guard: 'activities.record',
  input: z.strictObject({ activityId: Id, ...LinkFields.shape }),
  output: z.strictObject({ id: Id }),
  refuses: ['activities.taskUnknown', 'activities.alreadyLinked'],
})

export const unlinkActivity = operation({
  name: 'activities.unlinkActivity',
  kind: 'command',
  summary: '取消一条融合关联（写明理由，可追溯）',
  guard: 'activities.record',
  input: z.strictObject({ linkId: Id, reason: text(300) }),
  output: z.strictObject({ id: Id }),
  refuses: [],
})

export const listTaskActivities = operation({
  name: 'activities.listTaskActivities',
  kind: 'query',
  summary: '查看一项任务得到了哪些活动的支持，以及人次、受益人数、时长合计',
  guard: 'activities.read',
  input: z.strictObject({ taskId: Id, ...page }),
  output: listOf(z.strictObject({ activity: ActivityRow, link: LinkView })).extend({
    /** Over all links that the caller may see, not only this page. */
    sums: z.strictObject({ links: z.int(), audience: z.int(), beneficiaries: z.int(), hours: z.number() }),
  }),
  refuses: [],
})

export const resolveItem = operation({
  name: 'activities.resolveItem',
  kind: 'command',
  summary: '落实一项第一议题：关联到任务，或写明无需行动',
  guard: 'activities.record',
  input: z.strictObject({
    itemId: Id,
    state: z.enum(['linked', 'noAction', 'open']),
    /** The task that carries it out; asked for with `linked`. */
    taskId: Id.nullable().default(null),
    /** What will be done, or why nothing need be. */
    answer: z.string().trim().max(500).default(''),
  }),
  output: z.strictObject({ id: Id }),
  refuses: ['activities.taskUnknown', 'activities.answerMissing'],
})

export const makeResolutionTask = operation({
  name: 'activities.makeResolutionTask',
  kind: 'command',
  summary: '把一条议定事项转为计划中的任务，写明责任人和期限',
  guard: 'activities.record',
  input: z.strictObject({
    resolutionId: Id,
    planId: Id,
    name: text(120).optional(),
    ownerId: Id.nullable().default(null),
    dueOn: Day,
    line: z.enum(['business', 'party', 'joint']).default('joint'),
  }),
  output: z.strictObject({ taskId: Id, planId: Id, seq: z.int() }),
  refuses: [
    'activities.alreadyTask',
    'planning.archived',
    'planning.organizationOutside',
    'planning.ownerOutside',
    'planning.dueBeforeStart',
    'planning.tooManyTasks',
  ],
})

export const DisconnectView = z.strictObject({
  rule: DisconnectRule,
  rulesVersion: z.int(),
  subjectId: Id,
  subjectName: z.string(),
  activityId: Id.nullable(),
  planId: Id.nullable(),
  organizationId: Id,
  organizationName: z.string(),
  sinceOn: Day.nullable(),
  reason: z.string(),
  fix: z.strictObject({ operation: z.string(), words: z.string() }),
})
export type DisconnectView = z.infer<typeof DisconnectView>

export const listDisconnects = operation({
  name: 'activities.listDisconnects',
  kind: 'query',
  summary: '查看一个组织及下级的“两张皮”问题：原因和最短的解决办法',
  guard: 'activities.read',
  input: z.strictObject({
    organizationId: Id,
    rule: DisconnectRule.optional(),
    /** Only what is said of one thing, such as a task. */
    subjectId: Id.optional(),
  }),
  output: z.strictObject({
    /** At most 200, in the order of the rules; `counts` tells of all. */
    items: z.array(DisconnectView),
    /** What would be listed if nobody had put it off; at most 200, those ending first at the head. */
    dismissed: z.array(
      DisconnectView.extend({
        dismissal: z.strictObject({
          id: Id,
          reason: z.string(),
          expiresOn: Day,
          madeByName: z.string(),
          madeOn: Day,
        }),
      }),
    ),
    counts: z.record(DisconnectRule, z.int()),
    today: Day,
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const dismissDisconnect = operation({
  name: 'activities.dismissDisconnect',
  kind: 'command',
  summary: '对一条“两张皮”问题写明理由，在有效期内不再提示',
  guard: 'activities.record',
  input: z.strictObject({ rule: DisconnectRule, subjectId: Id, reason: text(300), expiresOn: Day }),
  output: z.strictObject({ id: Id }),
  refuses: ['activities.dismissalExpires'],
})

export const revokeDismissal = operation({
  name: 'activities.revokeDismissal',
  kind: 'command',
  summary: '撤销“暂不处理”，问题重新列出',
  guard: 'activities.record',
  input: z.strictObject({ dismissalId: Id }),
  output: z.strictObject({ id: Id }),
  refuses: [],
})
