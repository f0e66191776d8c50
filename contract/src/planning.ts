import { z } from 'zod'
import { operation } from './operation.ts'
import { GraphEdit, GraphNoun, Light, PlanView, TaskLine } from './planning-shapes.ts'
import { Day, File, Id, Instant, Saved, Version, listOf, optionalText, page, text } from './shapes.ts'

export { listPriorities, savePriority, showCoverage, answerPriority } from './planning-priorities.ts'
export {
  ReadingRow,
  showIndicator,
  exportIndicators,
  listIndicators,
  enterReadings,
  correctReading,
} from './planning-indicators.ts'
export { listDayOverrides, setDayOverride, setDayOverrides } from './planning-calendar.ts'

export const planningRefusals = {
  'planning.cycle': '这样连接会形成循环：{names}。请断开其中一条前置关系，或换一个方向。',
  'planning.linksToItself': '任务不能以自己为前置。请选择另一项任务。',
  'planning.linksToAncestor': '“{child}”是“{parent}”的子任务，上下级之间不能再设前置关系。',
  'planning.alreadyLinked': '这两项任务之间已有前置关系。可在原关系上修改。',
  'planning.parentLoop': '不能把任务放到它自己或它的子任务之下。请另选上级任务。',
  'planning.endBeforeStart': '“{name}”的完成日期（{end}）早于开始日期（{start}）。请核对日期。',
  'planning.dueBeforeStart': '“{name}”的最迟完成日期（{due}）早于开始日期（{start}）。请核对日期。',
  'planning.inTheFuture': '“{name}”的实际日期（{day}）晚于今天。尚未发生的事请写在计划日期里。',
  'planning.finishedNotStarted': '“{name}”填了完成日期，还需要填实际开始日期。',
  'planning.milestoneHasDuration': '里程碑“{name}”的工期应为 0。需要工期时请改为任务。',
  'planning.taskNeedsDuration': '任务“{name}”的工期至少 1 个工作日。没有工期的节点请改为里程碑。',
  'planning.notInPlan': '所指的{what}不在这份计划里，可能已被删除。请刷新后重试。',
  'planning.organizationOutside': '“{organization}”不属于本单位，不能承担这份计划的任务。请在本单位范围内选择。',
  'planning.ownerOutside': '责任人不在本单位。请选择本单位人员。',
  'planning.planExists': '“{organization}”{year}年已有同名计划。请换一个名称。',
  'planning.tooManyTasks': '一份计划最多 5,000 项任务。请按项目拆分计划。',
  'planning.readingInFuture': '读数日期 {day} 晚于今天。请填实际发生的日期。',
  'planning.readingExists': '{day} 已有读数 {value}。如需改正，请用“更正”，原值会保留。',
  'planning.overrideExpires': '人工调整的有效期要晚于今天，最长 92 天。请重选日期。',
  'planning.archived': '“{name}”已归档，只能查看。需要修改时，请先在计划页点“恢复计划”。',
  'planning.nothingToSave': '没有需要保存的改动。',
  'planning.tooManyEdits': '一次最多保存 500 处改动。请分批保存。',
} as const
export type PlanningRefusal = keyof typeof planningRefusals

const editRefusals = [
  'planning.archived',
  'planning.cycle',
  'planning.linksToItself',
  'planning.linksToAncestor',
  'planning.alreadyLinked',
  'planning.parentLoop',
  'planning.endBeforeStart',
  'planning.dueBeforeStart',
  'planning.inTheFuture',
  'planning.finishedNotStarted',
  'planning.milestoneHasDuration',
  'planning.taskNeedsDuration',
  'planning.notInPlan',
  'planning.organizationOutside',
  'planning.ownerOutside',
  'planning.tooManyTasks',
  'planning.nothingToSave',
  'planning.tooManyEdits',
] as const

// —— 计划 ——

const PlanRow = z.strictObject({
  id: Id,
  name: z.string(),
  year: z.int(),
  organizationId: Id,
  organizationName: z.string(),
  unitId: Id,
  startOn: Day,
  endOn: Day,
  taskCount: z.int(),
  doneCount: z.int(),
  lateCount: z.int(),
  progressPercent: z.int(),
  version: Version,
  changedAt: Instant,
  /** The day it was put away; null while it is in use. */
  archivedOn: Day.nullable(),
  allowed: z.array(z.string()),
})
export type PlanRow = z.infer<typeof PlanRow>

const planFilters = {
  organizationId: Id.optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  search: z.string().trim().max(60).optional(),
  /** Only plans that have been put away, instead of only those in use. */
  isArchived: z.stringbool().optional(),
  isLate: z.stringbool().optional(),
  sort: z.enum(['organization', 'name', 'changedAt']).default('organization'),
}

export const listPlans = operation({
  name: 'planning.listPlans',
  kind: 'query',
  summary: '查看可见单位的计划',
  guard: 'planning.read',
  input: z.strictObject({ ...planFilters, ...page }),
  output: listOf(PlanRow).extend({ allowed: z.array(z.string()) }),
  refuses: [],
})

export const showPlan = operation({
  name: 'planning.showPlan',
  kind: 'query',
  summary: '查看一份计划：任务、前置关系、排期、关键路径、进度和亮灯（流程图、时间表、路线图、清单同源）',
  guard: 'planning.read',
  input: z.strictObject({ planId: Id }),
  output: PlanView,
  refuses: [],
})

export const listTemplates = operation({
  name: 'planning.listTemplates',
  kind: 'query',
  summary: '查看可用的计划模板',
  guard: 'planning.read',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(z.strictObject({ key: z.string(), name: z.string(), description: z.string(), taskCount: z.int() })),
  }),
  refuses: [],
})

export const createPlan = operation({
  name: 'planning.createPlan',
  kind: 'command',
  summary: '新建计划：空白、按模板（一起谋划→部署→落实→检查），或复制往年计划',
  guard: 'planning.edit',
  input: z.strictObject({
    organizationId: Id,
    name: text(80),
    year: z.int().min(2000).max(2100),
    startOn: Day.optional(),
    templateKey: z.string().max(40).optional(),
    /** Copies structure, durations and owners; facts (actual dates, readings) stay behind, dates move by whole years. */
    copyPlanId: Id.optional(),
  }),
  output: Saved,
  refuses: ['planning.planExists'],
})

export const changePlan = operation({
  name: 'planning.changePlan',
  kind: 'command',
  summary: '修改计划名称、起始日，或归档计划',
  guard: 'planning.edit',
  input: z.strictObject({
    planId: Id,
    version: Version,
    name: text(80),
    startOn: Day,
    archived: z.boolean().default(false),
  }),
  output: Saved,
  refuses: ['planning.planExists', 'planning.archived'],
})

export const SlipEffect = z.strictObject({
  taskId: Id,
  name: z.string(),
  startFrom: Day,
  startTo: Day,
  endFrom: Day,
  endTo: Day,
  slipDays: z.int(),
  because: z.string(),
})
export type SlipEffect = z.infer<typeof SlipEffect>

export const editPlan = operation({
  name: 'planning.editPlan',
  kind: 'command',
  summary: '修改计划图（目标、融合项目、任务、前置关系、指标）；各视图的每一步都是它，整批成功或整批不改',
  guard: 'planning.edit',
  input: z.strictObject({
    planId: Id,
    edits: z.array(GraphEdit).min(1).max(500),
    /** What the person did, for the history: 推迟“开工”三周. */
    label: optionalText(120).optional(),
  }),
  output: z.strictObject({
    seq: z.int(),
    applied: z.array(z.strictObject({ what: GraphNoun, id: Id, version: Version })),
    /** Send as `edits` to undo; applying it answers the redo. */
    inverse: z.array(GraphEdit),
    effects: z.array(SlipEffect),
    planEndFrom: Day,
    planEndTo: Day,
  }),
  refuses: editRefusals,
  maxBodyBytes: 4_000_000,
})

const Owner = z.strictObject({ id: Id, name: z.string(), organizationName: z.string(), post: z.string().nullable() })

/** Names only: whoever edits a plan need not read the roster. */
export const listOwners = operation({
  name: 'planning.listOwners',
  kind: 'query',
  summary: '查找可以作为任务责任人的本单位人员（只列姓名和科室）',
  guard: 'planning.edit',
  input: z.strictObject({ planId: Id, search: z.string().trim().max(40).optional() }),
  /** `isCut` when there are more than are listed: search further. */
  output: z.strictObject({ items: z.array(Owner), isCut: z.boolean() }),
  refuses: [],
})

export const matchOwners = operation({
  name: 'planning.matchOwners',
  kind: 'query',
  summary: '按姓名找出本单位可以作为责任人的人员；同名的都列出',
  guard: 'planning.edit',
  /** Names as they stand in a pasted column, one a line, at most 200. */
  input: z.strictObject({ planId: Id, names: z.string().max(4000) }),
  output: z.strictObject({ items: z.array(Owner) }),
  refuses: [],
})

export const listPlanChanges = operation({
  name: 'planning.listPlanChanges',
  kind: 'query',
  summary: '查看一份计划的修改记录：谁、何时、改了什么',
  guard: 'planning.read',
  input: z.strictObject({ planId: Id, ...page }),
  output: listOf(
    z.strictObject({ seq: z.int(), at: Instant, byName: z.string(), label: z.string(), taskIds: z.array(Id) }),
  ),
  refuses: [],
})

export const takeBaseline = operation({
  name: 'planning.takeBaseline',
  kind: 'command',
  summary: '把当前排期存为基线，旧基线保留',
  guard: 'planning.edit',
  input: z.strictObject({ planId: Id, name: text(40) }),
  output: z.strictObject({ id: Id, tasks: z.int() }),
  refuses: ['planning.archived'],
})

export const overrideLight = operation({
  name: 'planning.overrideLight',
  kind: 'command',
  summary: '人工调整亮灯：写明理由和有效期，系统判定同时保留',
  guard: 'planning.edit',
  input: z.strictObject({
    planId: Id,
    subject: z.enum(['task', 'objective']),
    subjectId: Id,
    light: Light,
    reason: text(300),
    expiresOn: Day,
  }),
  output: z.strictObject({ id: Id }),
  refuses: ['planning.archived', 'planning.overrideExpires', 'planning.notInPlan'],
})

export const cancelOverride = operation({
  name: 'planning.cancelOverride',
  kind: 'command',
  summary: '取消人工亮灯',
  guard: 'planning.edit',
  input: z.strictObject({ overrideId: Id }),
  output: z.strictObject({ id: Id }),
  refuses: ['planning.archived'],
})

// —— 导出与实时 ——

export const exportPlans = operation({
  name: 'planning.exportPlans',
  kind: 'download',
  summary: '把筛选出的计划导出为电子表格（导出记入审计）',
  guard: 'planning.read',
  input: z.strictObject(planFilters),
  output: File,
  refuses: ['platform.tooManyRows'],
})

export const exportPlan = operation({
  name: 'planning.exportPlan',
  kind: 'download',
  summary: '把计划清单导出为电子表格，可按清单的筛选条件（导出记入审计）',
  guard: 'planning.read',
  input: z.strictObject({
    planId: Id,
    search: z.string().trim().max(60).optional(),
    line: TaskLine.optional(),
    organization: Id.optional(),
    light: Light.optional(),
    initiative: Id.optional(),
    critical: z.stringbool().optional(),
  }),
  output: File,
  refuses: [],
})

/** Events: `change` {seq, byName, label, taskIds}, `closed` {} when the right to read ends. */
export const streamPlan = operation({
  name: 'planning.streamPlan',
  kind: 'stream',
  summary: '实时接收一份计划的修改：谁改了什么',
  guard: 'planning.read',
  input: z.strictObject({ planId: Id, afterSeq: z.coerce.number().int().min(0).default(0) }),
  output: z.strictObject({ seq: z.int(), byName: z.string(), label: z.string(), taskIds: z.array(Id) }),
  refuses: [],
})
