import type { PlanGraph } from './graph.ts'
import { type Light, lightsOf, type LightThresholds, type Limit, limitOf, type TaskLight } from './lights.ts'
import {
  type IndicatorFacts,
  type Progress,
  progressOfObjective,
  progressOfTasks,
  type ProgressPart,
  wholePercent,
} from './progress.ts'
import { schedule } from './schedule.ts'
import type { Schedule } from './scheduled.ts'
import type { BaselineSpan } from './slip.ts'
import type { WorkingDays } from './working-days.ts'

/** Working days; changing a number takes another version, so that an old light explains itself. */
export const thresholds: LightThresholds = { version: '1', nearDueDays: 5, forecastGraceDays: 3, startGraceDays: 3 }

/** An objective and what serves it, by the tasks' and indicators' own words. */
type ObjectiveFacts = { readonly id: string; readonly name: string; readonly weight: number }

/** Everything a plan's picture is computed from. `today` and the baseline's days are ISO dates. */
export type PlanFacts = {
  readonly graph: PlanGraph
  /** Objective of each task that serves one. */
  readonly objectiveOf: ReadonlyMap<string, string>
  readonly initiativeOf: ReadonlyMap<string, string>
  readonly objectives: readonly ObjectiveFacts[]
  readonly initiatives: readonly string[]
  readonly indicators: readonly IndicatorFacts[]
  readonly baseline: ReadonlyMap<string, BaselineSpan>
  readonly today: string
  readonly days: WorkingDays
}

/** A plan as every view shows it. Maps are by id. */
export type Picture = {
  readonly schedule: Schedule
  readonly tasks: ReadonlyMap<string, Progress>
  readonly lights: ReadonlyMap<string, TaskLight>
  readonly limits: ReadonlyMap<string, Limit>
  readonly objectives: ReadonlyMap<string, Progress>
  readonly initiatives: ReadonlyMap<string, Progress>
  readonly whole: Progress
}

/**
 * Schedules a plan and computes progress and lights.
 *
 * @throws Error when the plan holds a loop, which no edit lets in
 */
export function pictureOf(facts: PlanFacts): Picture {
  const { graph, indicators, objectiveOf, initiativeOf } = facts
  const scheduled = schedule(graph, facts.days)
  if (!scheduled.ok) throw new Error(`the plan cannot be scheduled: ${scheduled.reason}`)
  const tasks = progressOfTasks(graph.tasks, indicators)
  const { baseline, today, days } = facts
  const servedBy = grouped(graph.tasks, (task) => objectiveOf.get(task.id))
  const joinedBy = grouped(graph.tasks, (task) => initiativeOf.get(task.id))
  const measuredBy = grouped(indicators, (indicator) => indicator.objectiveId ?? undefined)
  const objectives = new Map(
    facts.objectives.map(({ id }) => [
      id,
      progressOfObjective(servedBy.get(id) ?? [], measuredBy.get(id) ?? [], tasks),
    ]),
  )
  return {
    schedule: scheduled,
    tasks,
    lights: lightsOf(graph.tasks, scheduled.byTask, { baseline, today, thresholds, days }),
    limits: limitsOf(facts, scheduled),
    objectives,
    initiatives: new Map(facts.initiatives.map((id) => [id, progressOfObjective(joinedBy.get(id) ?? [], [], tasks)])),
    whole: wholeOf(facts, objectives, tasks),
  }
}

const limitsOf = ({ graph, baseline, days }: PlanFacts, { byTask }: Schedule): Map<string, Limit> =>
  new Map(
    graph.tasks.flatMap((task) => {
      const span = byTask.get(task.id)
      return span === undefined ? [] : [[task.id, limitOf(task, span, { baseline, thresholds, days })]]
    }),
  )

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** The plan's progress: its objectives by weight, and the uppermost tasks that serve none. */
function wholeOf(
  facts: PlanFacts,
  objectives: ReadonlyMap<string, Progress>,
  tasks: ReadonlyMap<string, Progress>,
): Progress {
  const served = facts.objectives.map(({ id, name, weight }) =>
    partOf('objective', id, name, weight, objectives.get(id)),
  )
  const serves = servesAny(facts)
  const own = facts.graph.tasks
    .filter((task) => task.parentId === null && !serves.has(task.id))
    .map(({ id, name, weight }) => partOf('task', id, name, weight, tasks.get(id)))
  const parts = [...served, ...own]
  if (parts.length === 0)
    return { percent: 0, exact: 0, why: [{ kind: 'noFacts', id: null, name: '', percent: 0, weight: 1 }] }
  const total = parts.reduce((sum, { part }) => sum + part.weight, 0)
  const missing = parts.reduce((sum, { part, exact }) => sum + part.weight * (100 - exact), 0)
  const exact = Math.min(Math.max(100 - missing / total, 0), 100)
  return { percent: wholePercent(exact), exact, why: parts.map(({ part }) => part) }
}

type Weighed = { readonly part: ProgressPart; readonly exact: number }

const partOf = (
  kind: 'objective' | 'task',
  id: string,
  name: string,
  weight: number,
  progress: Progress | undefined,
): Weighed => ({ part: { kind, id, name, percent: progress?.percent ?? 0, weight }, exact: progress?.exact ?? 0 })

/** Tasks that serve an objective, and those above them, which the objective counts already. */
function servesAny({ graph, objectiveOf }: PlanFacts): ReadonlySet<string> {
  const parents = new Map(graph.tasks.map((task) => [task.id, task.parentId]))
  const serving = new Set<string>()
  for (const { id } of graph.tasks) {
    if (!objectiveOf.has(id)) continue
    for (let up: string | null = id; up !== null && !serving.has(up); up = parents.get(up) ?? null) serving.add(up)
  }
  return serving
}

/** The plan's own columns, kept so that lists need not schedule it. */
export type PlanSummary = {
  readonly endOn: string
  readonly taskCount: number
  readonly doneCount: number
  readonly progressPercent: number
  /** The last day on which each open task is not late, ascending. */
  readonly openEnds: readonly string[]
}

/** Counts what stands at the end of each branch of tasks: a summary is not work of its own. */
export function summaryOf({ graph }: PlanFacts, { schedule: scheduled, limits, whole }: Picture): PlanSummary {
  const parents = new Set(graph.tasks.map((task) => task.parentId))
  const leaves = graph.tasks.filter((task) => !parents.has(task.id))
  const open = leaves.filter((task) => task.finishedOn === null)
  return {
    endOn: scheduled.endOn,
    taskCount: leaves.length,
    doneCount: leaves.length - open.length,
    progressPercent: whole.percent,
    openEnds: open.flatMap((task) => limits.get(task.id)?.lateAfter ?? []).sort(),
  }
}

const fromWorst: readonly Light[] = ['late', 'nearDue', 'onTrack', 'notStarted', 'done']

/** An objective shows the worst of its tasks; null when it has none. Done and not-started together make on-track. */
export function worstLight(
  taskIds: readonly string[],
  lights: ReadonlyMap<string, TaskLight>,
): { readonly light: Light; readonly taskId: string } | null {
  const shown = taskIds.flatMap((taskId) => {
    const light = lights.get(taskId)?.light
    return light === undefined ? [] : [{ taskId, light }]
  })
  const worst = fromWorst.map((light) => shown.find((one) => one.light === light)).find((one) => one !== undefined)
  if (worst === undefined) return null
  const isMixed = worst.light === 'notStarted' && shown.some((one) => one.light === 'done')
  return isMixed ? { ...worst, light: 'onTrack' } : worst
}
