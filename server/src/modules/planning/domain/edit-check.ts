import type { TaskFields } from '@hepai/contract/planning-shapes'
import { Refusal } from '../../../platform/refusal.ts'
import { findCycle } from './cycle.ts'
import { notInPlan, type Touched } from './edit.ts'
import type { PlanGraph } from './graph.ts'
import { type Entity, live, liveValue, type PlanModel } from './model.ts'

/** What the rules need to know beyond the plan. Sets hold ids; `today` is an ISO day. */
export type EditSetting = {
  readonly today: string
  /** Of the organisations that the edits name, those that stand within the plan's unit. */
  readonly organizationsInUnit: ReadonlySet<string>
  /** Of the people that the edits name, those who belong to the plan's unit. */
  readonly peopleInUnit: ReadonlySet<string>
  readonly priorities: ReadonlySet<string>
}

const MOST_TASKS = 5000

/**
 * Whether the edited plan may stand; only what was touched is judged, so that an older fault stops nobody elsewhere.
 *
 * @throws Refusal of the first rule that says no, naming the thing
 */
export function checkEdited(
  before: PlanModel,
  after: PlanModel,
  touched: readonly Touched[],
  setting: EditSetting,
): void {
  if (live(after.task).length > MOST_TASKS) throw new Refusal('planning.tooManyTasks')
  for (const { what, id } of touched) {
    if (after[what].get(id)?.isRemoved !== false) continue
    switch (what) {
      case 'objective':
        checkObjective(after, id, setting)
        break
      case 'initiative':
        checkInitiative(after, id)
        break
      case 'task':
        checkTask(after, id, before.task.get(id), setting)
        break
      case 'dependency':
        checkDependency(after, id)
        break
      case 'indicator':
        checkIndicator(after, id)
        break
    }
  }
}

/** @throws Refusal planning.cycle with the names of the tasks on the loop */
export function checkNoCycle(graph: PlanGraph): void {
  const cycle = findCycle(graph)
  if (cycle === null) return
  const names = new Map(graph.tasks.map((task) => [task.id, task.name]))
  throw new Refusal('planning.cycle', { names: cycle.map((id) => `“${names.get(id) ?? ''}”`).join(' → '), ids: cycle })
}

function checkObjective(model: PlanModel, id: string, setting: EditSetting): void {
  const priorityId = liveValue(model.objective, id)?.priorityId ?? null
  if (priorityId !== null && !setting.priorities.has(priorityId))
    throw new Refusal('planning.notInPlan', { what: '中心工作' })
}

function checkInitiative(model: PlanModel, id: string): void {
  for (const objectiveId of liveValue(model.initiative, id)?.objectiveIds ?? [])
    if (liveValue(model.objective, objectiveId) === null) throw notInPlan('objective')
}

function checkIndicator(model: PlanModel, id: string): void {
  const indicator = liveValue(model.indicator, id)
  assertLive(model, 'objective', indicator?.objectiveId)
  assertLive(model, 'task', indicator?.taskId)
}

function assertLive(model: PlanModel, what: 'objective' | 'initiative' | 'task', id: string | null | undefined): void {
  if (id != null && model[what].get(id)?.isRemoved !== false) throw notInPlan(what)
}

function checkTask(model: PlanModel, id: string, was: Entity<TaskFields> | undefined, setting: EditSetting): void {
  const task = liveValue(model.task, id)
  if (task === null) return
  assertLive(model, 'task', task.parentId)
  assertLive(model, 'objective', task.objectiveId)
  assertLive(model, 'initiative', task.initiativeId)
  checkParents(model, id)
  checkDuration(task)
  checkDays(task, setting.today)
  checkBearers(task, was?.value, setting)
}

function checkParents(model: PlanModel, id: string): void {
  const seen = new Set([id])
  for (let up = liveValue(model.task, id)?.parentId ?? null; up !== null;) {
    if (seen.has(up)) throw new Refusal('planning.parentLoop')
    seen.add(up)
    up = liveValue(model.task, up)?.parentId ?? null
  }
}

function checkDuration({ kind, name, durationDays }: TaskFields): void {
  if (kind === 'milestone' && durationDays !== 0) throw new Refusal('planning.milestoneHasDuration', { name })
  if (kind === 'task' && durationDays < 1) throw new Refusal('planning.taskNeedsDuration', { name })
}

function checkDays(task: TaskFields, today: string): void {
  const { name, notBefore, dueOn } = task
  if (notBefore !== null && dueOn !== null && dueOn < notBefore)
    throw new Refusal('planning.dueBeforeStart', { name, due: dueOn, start: notBefore })
  checkFacts(task, today)
}

function checkFacts({ kind, name, startedOn, finishedOn }: TaskFields, today: string): void {
  if (startedOn !== null && finishedOn !== null && finishedOn < startedOn)
    throw new Refusal('planning.endBeforeStart', { name, start: startedOn, end: finishedOn })
  for (const day of [startedOn, finishedOn])
    if (day !== null && day > today) throw new Refusal('planning.inTheFuture', { name, day })
  if (kind === 'task' && finishedOn !== null && startedOn === null)
    throw new Refusal('planning.finishedNotStarted', { name })
}

/** Who bears a task is judged only when newly named: an owner who left since must not stop another edit. */
function checkBearers(task: TaskFields, was: TaskFields | undefined, setting: EditSetting): void {
  const known = new Set(was === undefined ? [] : bearersOf(was))
  if (bearersOf(task).some((id) => !known.has(id) && !setting.organizationsInUnit.has(id)))
    throw new Refusal('planning.organizationOutside', { organization: '所选组织' })
  const { ownerId } = task
  if (ownerId !== null && ownerId !== was?.ownerId && !setting.peopleInUnit.has(ownerId))
    throw new Refusal('planning.ownerOutside')
}

const bearersOf = (task: TaskFields): string[] => [
  task.organizationId,
  ...task.branches.map((branch) => branch.organizationId),
]

function checkDependency(model: PlanModel, id: string): void {
  const link = liveValue(model.dependency, id)
  if (link === null) return
  const { fromId, toId } = link
  if (fromId === toId) throw new Refusal('planning.linksToItself')
  assertLive(model, 'task', fromId)
  assertLive(model, 'task', toId)
  checkAncestry(model, fromId, toId)
  checkAncestry(model, toId, fromId)
  const twin = live(model.dependency).some(
    (other) => other.id !== id && other.value.fromId === fromId && other.value.toId === toId,
  )
  if (twin) throw new Refusal('planning.alreadyLinked')
}

function checkAncestry(model: PlanModel, childId: string, parentId: string): void {
  const seen = new Set<string>()
  for (let up = liveValue(model.task, childId)?.parentId ?? null; up !== null && !seen.has(up);) {
    if (up === parentId) throw linksToAncestor(model, childId, parentId)
    seen.add(up)
    up = liveValue(model.task, up)?.parentId ?? null
  }
}

const linksToAncestor = (model: PlanModel, childId: string, parentId: string) =>
  new Refusal('planning.linksToAncestor', {
    child: liveValue(model.task, childId)?.name ?? '',
    parent: liveValue(model.task, parentId)?.name ?? '',
  })
