import { z } from 'zod'
import { operation } from './operation.ts'
import { Day, Id, Instant, Saved, Version, listOf, optionalText, page, text } from './shapes.ts'

/** Where a topic stands, read from what is recorded about it. */
export const ResearchStage = z.enum(['asked', 'found', 'adopted', 'carried'])
export type ResearchStage = z.infer<typeof ResearchStage>

export const ResearchTopicFields = z.strictObject({
  title: text(80),
  /** 要弄清的问题 */
  question: text(500),
  fromOn: Day,
  /** By when it is to have its findings. */
  toOn: Day.nullable().default(null),
  personIds: z.array(Id).max(20).default([]),
})

export const ResearchTopicRow = z.strictObject({
  id: Id,
  organizationId: Id,
  organizationName: z.string(),
  title: z.string(),
  question: z.string(),
  fromOn: Day,
  toOn: Day.nullable(),
  people: z.array(z.strictObject({ personId: Id, name: z.string() })),
  stage: ResearchStage,
  /** What comes next, in words. */
  next: z.string(),
  findings: z.int(),
  adoptions: z.int(),
  activities: z.int(),
  version: Version,
})

export const AdoptionView = z.strictObject({
  id: Id,
  adoptedBy: z.string(),
  adoptedOn: Day,
  decision: z.string(),
  task: z.strictObject({ id: Id, name: z.string(), planId: Id, planName: z.string() }).nullable(),
  recordedByName: z.string(),
  recordedAt: Instant,
  version: Version,
})

export const FindingView = z.strictObject({
  id: Id,
  text: z.string(),
  foundOn: Day,
  recordedByName: z.string(),
  recordedAt: Instant,
  version: Version,
  adoptions: z.array(AdoptionView),
})

export const listResearchTopics = operation({
  name: 'activities.listResearchTopics',
  kind: 'query',
  summary: '查看一个组织及下级的调研课题：研究什么、有何结论、谁采纳、转成哪项任务',
  guard: 'activities.read',
  input: z.strictObject({
    organizationId: Id.optional(),
    stage: ResearchStage.optional(),
    /** Only topics that this activity is part of. */
    activityId: Id.optional(),
    search: z.string().trim().max(60).optional(),
    ...page,
  }),
  output: listOf(ResearchTopicRow).extend({ allowed: z.array(z.string()) }),
  refuses: [],
})

export const showResearchTopic = operation({
  name: 'activities.showResearchTopic',
  kind: 'query',
  summary: '查看一项调研课题：调研活动、结论、采纳情况和转成的任务',
  guard: 'activities.read',
  input: z.strictObject({ topicId: Id }),
  output: z.strictObject({
    topic: ResearchTopicRow,
    activities: z.array(
      z.strictObject({ id: Id, title: z.string(), kindName: z.string(), occurredOn: Day, audience: z.int() }),
    ),
    findings: z.array(FindingView),
    today: Day,
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const saveResearchTopic = operation({
  name: 'activities.saveResearchTopic',
  kind: 'command',
  summary: '登记或修改调研课题：题目、问题、人员、起止',
  guard: 'activities.record',
  input: z.strictObject({
    organizationId: Id,
    topicId: Id.optional(),
    version: Version.optional(),
    fields: ResearchTopicFields,
    /** An activity of the organisation that the new topic begins with. */
    activityId: Id.optional(),
  }),
  output: Saved,
  refuses: ['activities.topicDates', 'activities.topicPerson', 'activities.topicActivity'],
})

export const removeResearchTopic = operation({
  name: 'activities.removeResearchTopic',
  kind: 'command',
  summary: '撤下误登的调研课题并写明理由；活动记录不受影响',
  guard: 'activities.record',
  input: z.strictObject({ topicId: Id, version: Version, reason: text(300) }),
  output: z.strictObject({ id: Id }),
  refuses: [],
})

export const linkTopicActivity = operation({
  name: 'activities.linkTopicActivity',
  kind: 'command',
  summary: '把一次活动列入调研课题，或从课题移出',
  guard: 'activities.record',
  input: z.strictObject({ topicId: Id, activityId: Id, isLinked: z.boolean() }),
  output: z.strictObject({ id: Id }),
  refuses: ['activities.topicActivity'],
})

export const saveFinding = operation({
  name: 'activities.saveFinding',
  kind: 'command',
  summary: '登记或修改调研结论（内容、日期）',
  guard: 'activities.record',
  input: z.strictObject({
    topicId: Id,
    findingId: Id.optional(),
    version: Version.optional(),
    text: text(2000),
    foundOn: Day,
  }),
  output: Saved,
  refuses: ['activities.notBeforeTopic', 'activities.dayInFuture'],
})

export const saveAdoption = operation({
  name: 'activities.saveAdoption',
  kind: 'command',
  summary: '登记或修改采纳情况：谁采纳、何时、定了什么',
  guard: 'activities.record',
  input: z.strictObject({
    findingId: Id,
    adoptionId: Id.optional(),
    version: Version.optional(),
    /** The organisation or person, as people call them. */
    adoptedBy: text(80),
    adoptedOn: Day,
    decision: text(1000),
  }),
  output: Saved,
  refuses: ['activities.adoptedBeforeFound', 'activities.dayInFuture'],
})

export const giveAdoptionTask = operation({
  name: 'activities.giveAdoptionTask',
  kind: 'command',
  summary: '把采纳的意见落到任务：关联已有任务，或在计划中新建',
  guard: 'activities.record',
  input: z.strictObject({
    adoptionId: Id,
    /** An existing task; without it a new one is made in `planId`, due on `dueOn`. */
    taskId: Id.optional(),
    planId: Id.optional(),
    name: optionalText(120).optional(),
    dueOn: Day.optional(),
    line: z.enum(['business', 'party', 'joint']).default('joint'),
  }),
  output: z.strictObject({ taskId: Id, planId: Id }),
  refuses: [
    'planning.archived',
    'activities.taskUnknown',
    'activities.adoptionTask',
    'activities.alreadyTask',
    'planning.organizationOutside',
    'planning.ownerOutside',
    'planning.dueBeforeStart',
    'planning.tooManyTasks',
  ],
})
