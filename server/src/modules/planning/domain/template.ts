import type { LaneView, ObjectiveLine, TaskLine } from '@hepai/contract/planning-shapes'
import type { Entity, PlanModel, Values } from './model.ts'

/** One step of a ready plan. `after` names steps that must be finished before; a milestone has 0 `days` (working days). */
type TemplateStep = {
  readonly key: string
  readonly name: string
  readonly lane: LaneView['level']
  readonly line: TaskLine
  readonly stage: string
  readonly days: number
  readonly after: readonly string[]
  readonly note?: string
}

/** A ready plan as data. Every step serves the objective of its line; joint ones serve the business objective. */
export type PlanTemplate = {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly objectives: Readonly<Record<ObjectiveLine, string>>
  readonly initiative: string
  readonly steps: readonly TemplateStep[]
}

/** Who works in each lane of the unit that the plan is made for. */
export type TemplateLanes = Readonly<Record<LaneView['level'], string>>

/** A plan made from a ready one; ids come from `newId`, in a steady order. */
export function modelOfTemplate(template: PlanTemplate, lanes: TemplateLanes, newId: () => string): PlanModel {
  const business = newId()
  const party = newId()
  const initiative = newId()
  const ids = new Map(template.steps.map((step) => [step.key, newId()]))
  const idOf = (key: string): string => ids.get(key) ?? ''
  const objective = (line: ObjectiveLine, sort: number): Values['objective'] => ({
    line,
    name: template.objectives[line],
    note: '',
    priorityId: null,
    weight: 1,
    sort,
  })
  const tasks = template.steps.map((step, index) =>
    fresh(idOf(step.key), {
      ...taskOf(step, index + 1),
      objectiveId: step.line === 'party' ? party : business,
      initiativeId: step.line === 'joint' ? initiative : null,
      organizationId: lanes[step.lane],
    }),
  )
  const links = template.steps.flatMap((step) =>
    step.after.map((before) =>
      fresh(newId(), { fromId: idOf(before), toId: idOf(step.key), type: 'FS' as const, lagDays: 0 }),
    ),
  )
  return {
    objective: byId([fresh(business, objective('business', 1)), fresh(party, objective('party', 2))]),
    initiative: byId([fresh(initiative, initiativeOf(template, [business, party]))]),
    task: byId(tasks),
    dependency: byId(links),
    indicator: new Map(),
  }
}

const initiativeOf = (template: PlanTemplate, objectiveIds: string[]): Values['initiative'] => ({
  name: template.initiative,
  pointKind: 'difficulty',
  point: '',
  mode: 'keyProject',
  modeName: '',
  objectiveIds,
  sort: 1,
})

const taskOf = (
  { name, line, stage, days, note }: TemplateStep,
  sort: number,
): Omit<Values['task'], 'objectiveId' | 'initiativeId' | 'organizationId'> => ({
  parentId: null,
  kind: days === 0 ? 'milestone' : 'task',
  line,
  name,
  ownerId: null,
  durationDays: days,
  notBefore: null,
  dueOn: null,
  startedOn: null,
  finishedOn: null,
  moneyPlanned: null,
  moneySpent: null,
  weight: 1,
  stage,
  note: note ?? '',
  sort,
  branches: [],
})

/** A thing that is saved for the first time. */
export const fresh = <Value>(id: string, value: Value): Entity<Value> => ({ id, version: 1, isRemoved: false, value })

export const byId = <Value>(entities: readonly Entity<Value>[]): ReadonlyMap<string, Entity<Value>> =>
  new Map(entities.map((entity) => [entity.id, entity]))
