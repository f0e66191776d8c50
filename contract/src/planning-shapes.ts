import { z } from 'zod'
import { OrganizationKind } from './organizations.ts'
import { Day, Id, Instant, Version, optionalText, text } from './shapes.ts'

/** 线: objectives are business or party; a task may be joint (融合). */
export const ObjectiveLine = z.enum(['business', 'party'])
export type ObjectiveLine = z.infer<typeof ObjectiveLine>
export const TaskLine = z.enum(['business', 'party', 'joint'])
export type TaskLine = z.infer<typeof TaskLine>
/** 结合点 */
export const PointKind = z.enum(['difficulty', 'highlight', 'pain'])
export type PointKind = z.infer<typeof PointKind>
/** 模式: 党建+重点项目 / 特色产业 / 为民服务 / 自定 */
export const FusionMode = z.enum(['keyProject', 'characteristicIndustry', 'publicService', 'own'])
export type FusionMode = z.infer<typeof FusionMode>
export const TaskKind = z.enum(['task', 'milestone'])
export type TaskKind = z.infer<typeof TaskKind>
export const DependencyType = z.enum(['FS', 'SS', 'FF', 'SF'])
export type DependencyType = z.infer<typeof DependencyType>
export const IndicatorDirection = z.enum(['up', 'down'])
export type IndicatorDirection = z.infer<typeof IndicatorDirection>
/** How readings make the value: the latest one, or their sum. */
export const ReadingAggregate = z.enum(['latest', 'sum'])
export type ReadingAggregate = z.infer<typeof ReadingAggregate>
export const Light = z.enum(['done', 'onTrack', 'nearDue', 'late', 'notStarted'])
export type Light = z.infer<typeof Light>

/** Working days; 1,000 is about four years. */
const Duration = z.int().min(0).max(1000)
const Money = z.number().min(0).max(1e9)
/** A measured quantity, at most 6 decimals. Text is refused, so a reading is always a number. */
export const Quantity = z.number().min(-1e15).max(1e15)

export const ObjectiveFields = z.strictObject({
  line: ObjectiveLine,
  name: text(120),
  note: optionalText(2000),
  priorityId: Id.nullable(),
  weight: z.number().positive().max(1000),
  sort: z.number(),
})
export type ObjectiveFields = z.infer<typeof ObjectiveFields>
export const InitiativeFields = z.strictObject({
  name: text(120),
  pointKind: PointKind,
  point: optionalText(500),
  mode: FusionMode,
  modeName: optionalText(40),
  objectiveIds: z.array(Id).max(20),
  sort: z.number(),
})
export type InitiativeFields = z.infer<typeof InitiativeFields>
export const TaskFields = z.strictObject({
  parentId: Id.nullable(),
  objectiveId: Id.nullable(),
  initiativeId: Id.nullable(),
  kind: TaskKind,
  line: TaskLine,
  name: text(120),
  /** The organisation that does it: the swim lane. */
  organizationId: Id,
  ownerId: Id.nullable(),
  durationDays: Duration,
  notBefore: Day.nullable(),
  dueOn: Day.nullable(),
  startedOn: Day.nullable(),
  finishedOn: Day.nullable(),
  /** 万元 */
  moneyPlanned: Money.nullable(),
  moneySpent: Money.nullable(),
  weight: z.number().positive().max(1000),
  stage: optionalText(40),
  note: optionalText(4000),
  sort: z.number(),
  /** Branches that help, each with its own words: 支部具体做了什么. */
  branches: z.array(z.strictObject({ organizationId: Id, did: optionalText(500) })).max(30),
})
export type TaskFields = z.infer<typeof TaskFields>
export const DependencyFields = z.strictObject({
  fromId: Id,
  toId: Id,
  type: DependencyType,
  lagDays: z.int().min(-1000).max(1000),
})
export type DependencyFields = z.infer<typeof DependencyFields>
export const IndicatorFields = z.strictObject({
  objectiveId: Id.nullable(),
  taskId: Id.nullable(),
  name: text(80),
  unit: text(20),
  caliber: optionalText(500),
  source: optionalText(200),
  direction: IndicatorDirection,
  aggregate: ReadingAggregate,
  baselineValue: Quantity.nullable(),
  baselineOn: Day.nullable(),
  targetValue: Quantity.nullable(),
  targetOn: Day.nullable(),
  decimals: z.int().min(0).max(6),
  weight: z.number().positive().max(1000),
  sort: z.number(),
})
export type IndicatorFields = z.infer<typeof IndicatorFields>

const change = <W extends string, S extends z.ZodType>(what: W, set: S) =>
  z.strictObject({ do: z.literal('change'), what: z.literal(what), id: Id, version: Version, set })
const add = <W extends string, S extends z.ZodType>(what: W, value: S) =>
  z.strictObject({ do: z.literal('add'), what: z.literal(what), id: Id, value })
export const GraphNoun = z.enum(['objective', 'initiative', 'task', 'dependency', 'indicator'])
export type GraphNoun = z.infer<typeof GraphNoun>

/** One step of an edit. Undo is the returned `inverse`, sent back as another edit. Ids of new things are made by the caller (UUID). */
export const GraphEdit = z.union([
  add('objective', ObjectiveFields),
  add('initiative', InitiativeFields),
  add('task', TaskFields),
  add('dependency', DependencyFields),
  add('indicator', IndicatorFields),
  change('objective', ObjectiveFields.partial()),
  change('initiative', InitiativeFields.partial()),
  change('task', TaskFields.partial()),
  change('dependency', DependencyFields.partial()),
  change('indicator', IndicatorFields.partial()),
  z.strictObject({ do: z.literal('remove'), what: GraphNoun, id: Id, version: Version }),
  z.strictObject({ do: z.literal('restore'), what: GraphNoun, id: Id, version: Version }),
])
export type GraphEdit = z.infer<typeof GraphEdit>

export const Driver = z.strictObject({
  kind: z.enum(['planStart', 'notBefore', 'actual', 'dependency', 'parent', 'children']),
  taskId: Id.nullable(),
  dependencyId: Id.nullable(),
  day: Day.nullable(),
})

export const Why = z.strictObject({
  kind: z.enum(['finished', 'milestone', 'task', 'indicator', 'objective', 'noFacts']),
  id: Id.nullable(),
  name: z.string(),
  percent: z.int(),
  weight: z.number(),
})
export const Progress = z.strictObject({ percent: z.int().min(0).max(100), why: z.array(Why) })

export const LightView = z.strictObject({
  light: Light,
  reason: z.string(),
  /** Set when a person overrode the computed light; both stay visible until it expires. */
  override: z
    .strictObject({ id: Id, light: Light, reason: z.string(), expiresOn: Day, byName: z.string(), at: Instant })
    .nullable(),
})

export const ObjectiveView = ObjectiveFields.extend({
  id: Id,
  version: Version,
  priorityName: z.string().nullable(),
  progress: Progress,
  light: LightView,
})
export const InitiativeView = InitiativeFields.extend({ id: Id, version: Version, progress: Progress })
export const TaskView = TaskFields.extend({
  id: Id,
  version: Version,
  organizationName: z.string(),
  ownerName: z.string().nullable(),
  startOn: Day,
  endOn: Day,
  latestEndOn: Day,
  slackDays: z.int(),
  isCritical: z.boolean(),
  /** Longest-path layer: the column of the flow view. */
  layer: z.int(),
  driver: Driver,
  baselineStartOn: Day.nullable(),
  baselineEndOn: Day.nullable(),
  /** Working days later (positive) or earlier (negative) than the baseline. */
  slipDays: z.int().nullable(),
  slipBecause: z.string().nullable(),
  progress: Progress,
  light: LightView,
})
export const DependencyView = DependencyFields.extend({ id: Id, version: Version })
export const IndicatorView = IndicatorFields.extend({
  id: Id,
  version: Version,
  value: z.number().nullable(),
  valueOn: Day.nullable(),
  readingCount: z.int(),
  percent: z.int().min(0).max(100).nullable(),
})

/** One swim lane: an organisation of the plan's unit that does at least one task, or may be given one. */
export const LaneView = z.strictObject({
  organizationId: Id,
  name: z.string(),
  kind: OrganizationKind,
  /** 领导 · 推动 · 落实 · 业务 */
  level: z.enum(['lead', 'promote', 'implement', 'business']),
  taskCount: z.int(),
})

export const PlanView = z.strictObject({
  id: Id,
  name: z.string(),
  year: z.int(),
  organizationId: Id,
  organizationName: z.string(),
  unitId: Id,
  startOn: Day,
  endOn: Day,
  today: Day,
  version: Version,
  /** The day it was put away; while that is so it can only be looked at. */
  archivedOn: Day.nullable(),
  /** Grows with every change; the live stream tells newer ones. */
  seq: z.int(),
  baseline: z.strictObject({ id: Id, name: z.string(), takenOn: Day }).nullable(),
  criticalPath: z.array(Id),
  lanes: z.array(LaneView),
  objectives: z.array(ObjectiveView),
  initiatives: z.array(InitiativeView),
  tasks: z.array(TaskView),
  dependencies: z.array(DependencyView),
  indicators: z.array(IndicatorView),
  /** Days within the plan that are not worked although weekdays (holidays), and weekend days that are (调休). */
  holidays: z.array(z.strictObject({ day: Day, name: z.string() })),
  extraWorkingDays: z.array(z.strictObject({ day: Day, name: z.string() })),
  /** Years of the plan whose holidays nobody has entered yet; their durations count Saturdays and Sundays only. */
  unknownYears: z.array(z.int()),
  progress: Progress,
  allowed: z.array(z.string()),
})
export type PlanView = z.infer<typeof PlanView>
export type TaskView = z.infer<typeof TaskView>
export type ObjectiveView = z.infer<typeof ObjectiveView>
export type InitiativeView = z.infer<typeof InitiativeView>
export type DependencyView = z.infer<typeof DependencyView>
export type IndicatorView = z.infer<typeof IndicatorView>
export type LaneView = z.infer<typeof LaneView>
export type ProgressView = z.infer<typeof Progress>
export type LightView = z.infer<typeof LightView>
