import type {
  IndicatorView,
  InitiativeView,
  ObjectiveLine,
  ObjectiveView,
  PlanView,
  TaskView,
} from '@hepai/contract/planning-shapes'
import { dayOf, dayNumber, monthStart, partsOf, quarterOf } from './days.ts'

export type Quarter = {
  readonly key: string
  readonly year: number
  readonly quarter: number
  readonly first: string
  readonly last: string
}
export type RoadmapCell = {
  readonly milestones: readonly TaskView[]
  /** Tasks at work in the quarter that are no milestones and sum up nothing. */
  readonly taskCount: number
  /** The same tasks, those that begin in the quarter first. */
  readonly tasks: readonly TaskView[]
  /** Shown in the quarter of the target, else in the last one. */
  readonly indicators: readonly IndicatorView[]
}
export type RoadmapRow = { readonly objective: ObjectiveView | null; readonly cells: readonly RoadmapCell[] }
export type Strokes = Readonly<Record<ObjectiveLine, boolean>>
export type RoadmapBand = {
  /** Null for objectives that no initiative joins. */
  readonly initiative: InitiativeView | null
  /** Which of the two lines has work in each quarter. */
  readonly strokes: readonly Strokes[]
  readonly missing: ObjectiveLine | null
  readonly rows: readonly RoadmapRow[]
}
export type Roadmap = { readonly quarters: readonly Quarter[]; readonly bands: readonly RoadmapBand[] }

/** Every quarter that holds a day from `first` to `last`. */
export function quartersBetween(first: string, last: string): Quarter[] {
  const quarters: Quarter[] = []
  let { year } = partsOf(first)
  let quarter = quarterOf(first)
  for (let begin = monthStart(year, quarter * 3 - 2); begin <= last; begin = monthStart(year, quarter * 3 - 2)) {
    const next = monthStart(year, quarter * 3 + 1)
    quarters.push({ key: `${year}-${quarter}`, year, quarter, first: begin, last: dayOf(dayNumber(next) - 1) })
    quarter = quarter === 4 ? 1 : quarter + 1
    if (quarter === 1) year += 1
  }
  return quarters
}

const lineOrder: Readonly<Record<ObjectiveLine, number>> = { party: 0, business: 1 }

/** Objectives × quarters, an initiative as the band over the objectives of both lines; red above, blue below. */
export function roadmapOf(plan: PlanView, matches: (task: TaskView) => boolean = () => true): Roadmap {
  const parents = new Set(plan.tasks.map((task) => task.parentId))
  const leaves = plan.tasks.filter((task) => !parents.has(task.id) && matches(task))
  const last = leaves.reduce((end, task) => (task.endOn > end ? task.endOn : end), plan.endOn)
  const first = leaves.reduce((start, task) => (task.startOn < start ? task.startOn : start), plan.startOn)
  const quarters = quartersBetween(first, last)
  const objectives = new Map(plan.objectives.map((each) => [each.id, each]))
  const joined = new Set(plan.initiatives.flatMap((each) => each.objectiveIds))
  // An objective that several initiatives join tells its indicators once, in the first of them.
  const told = new Set<string>()
  const bands = [...plan.initiatives]
    .sort((a, b) => a.sort - b.sort)
    .map((initiative) => {
      const held = initiative.objectiveIds.flatMap((id) => objectives.get(id) ?? [])
      const untold = plan.indicators.filter((each) => each.objectiveId === null || !told.has(each.objectiveId))
      for (const { id } of held) told.add(id)
      const tasks = leaves.filter((task) => task.initiativeId === initiative.id)
      return bandOf(initiative, held, tasks, untold, quarters)
    })
  const free = plan.objectives.filter((each) => !joined.has(each.id))
  const freeTasks = leaves.filter((task) => task.initiativeId === null)
  if (free.length > 0 || freeTasks.length > 0) bands.push(bandOf(null, free, freeTasks, plan.indicators, quarters))
  return { quarters, bands: bands.filter((band) => band.rows.length > 0) }
}

function bandOf(
  initiative: InitiativeView | null,
  objectives: readonly ObjectiveView[],
  tasks: readonly TaskView[],
  indicators: readonly IndicatorView[],
  quarters: readonly Quarter[],
): RoadmapBand {
  const sorted = [...objectives].sort((a, b) => lineOrder[a.line] - lineOrder[b.line] || a.sort - b.sort)
  const held = new Set(sorted.map((each) => each.id))
  const rows = sorted.map((objective): RoadmapRow => {
    const own = tasks.filter((task) => task.objectiveId === objective.id)
    const held = indicators.filter((each) => belongsTo(each, objective.id, own))
    return { objective, cells: cellsOf(own, held, quarters) }
  })
  const strays = tasks.filter((task) => task.objectiveId === null || !held.has(task.objectiveId))
  if (strays.some((task) => task.kind === 'milestone'))
    rows.push({ objective: null, cells: cellsOf(strays, [], quarters) })
  return {
    initiative,
    strokes: quarters.map((quarter) => strokesIn(tasks, quarter)),
    missing: missingLine(initiative, sorted),
    rows,
  }
}

function belongsTo(indicator: IndicatorView, objectiveId: string, tasks: readonly TaskView[]): boolean {
  return indicator.objectiveId === objectiveId || tasks.some((task) => task.id === indicator.taskId)
}

function cellsOf(
  tasks: readonly TaskView[],
  indicators: readonly IndicatorView[],
  quarters: readonly Quarter[],
): RoadmapCell[] {
  const lastKey = quarters.at(-1)?.key
  const real = tasks.filter((task) => task.kind === 'task').sort((a, b) => (a.startOn < b.startOn ? -1 : 1))
  return quarters.map((quarter) => ({
    milestones: tasks
      .filter((task) => task.kind === 'milestone' && isIn(task.endOn, quarter))
      .sort((a, b) => (a.endOn < b.endOn ? -1 : 1)),
    taskCount: real.filter((task) => isAtWork(task, quarter)).length,
    tasks: [
      ...real.filter((task) => isAtWork(task, quarter) && task.startOn >= quarter.first),
      ...real.filter((task) => isAtWork(task, quarter) && task.startOn < quarter.first),
    ],
    indicators: indicators.filter(({ targetOn }) => {
      const home = quarters.find((each) => targetOn !== null && isIn(targetOn, each))?.key ?? lastKey
      return home === quarter.key
    }),
  }))
}

const isIn = (day: string, quarter: Quarter) => quarter.first <= day && day <= quarter.last
const isAtWork = (task: TaskView, quarter: Quarter) => task.startOn <= quarter.last && task.endOn >= quarter.first

function strokesIn(tasks: readonly TaskView[], quarter: Quarter): Strokes {
  const atWork = tasks.filter((task) => isAtWork(task, quarter))
  const has = (line: ObjectiveLine) => atWork.some((task) => task.line === line || task.line === 'joint')
  return { party: has('party'), business: has('business') }
}

function missingLine(initiative: InitiativeView | null, objectives: readonly ObjectiveView[]): ObjectiveLine | null {
  if (initiative === null) return null
  if (!objectives.some((each) => each.line === 'party')) return 'party'
  return objectives.some((each) => each.line === 'business') ? null : 'business'
}
