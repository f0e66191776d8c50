import type { DependencyView, Light, ObjectiveLine, PlanView, TaskView } from '@hepai/contract/planning-shapes'
import { shownLight } from './task-filter.ts'
import type { Tree } from './tree-rows.ts'

export type Overview = {
  readonly endOn: string
  readonly count: number
  readonly done: number
  readonly late: number
  readonly nearDue: number
  /** Largest slip of the last tasks against the baseline; null without one. */
  readonly slipDays: number | null
  readonly party: number | null
  readonly business: number | null
}

/** What the head of a plan says, from the steps themselves (what sums up others is not counted twice). */
export function overviewOf(plan: PlanView): Overview {
  const parents = new Set(plan.tasks.map((task) => task.parentId))
  const leaves = plan.tasks.filter((task) => !parents.has(task.id))
  const count = (light: Light) => leaves.filter((task) => shownLight(task) === light).length
  const endOn = leaves.reduce((last, task) => (task.endOn > last ? task.endOn : last), plan.startOn)
  const last = leaves.filter((task) => task.endOn === endOn)
  const slips = last.flatMap((task) => (task.slipDays === null ? [] : [task.slipDays]))
  return {
    endOn,
    count: leaves.length,
    ...{ done: count('done'), late: count('late'), nearDue: count('nearDue') },
    slipDays: slips.length === 0 ? null : Math.max(...slips),
    ...{ party: linePercent(plan, 'party'), business: linePercent(plan, 'business') },
  }
}

function linePercent(plan: PlanView, line: ObjectiveLine): number | null {
  const objectives = plan.objectives.filter((each) => each.line === line)
  const weight = objectives.reduce((sum, each) => sum + each.weight, 0)
  if (weight === 0) return null
  return Math.round(objectives.reduce((sum, each) => sum + each.weight * each.progress.percent, 0) / weight)
}

export type Neighbour = { readonly link: DependencyView; readonly task: TaskView }

/** What a task waits for, and what waits for it. */
export function neighboursOf(
  plan: PlanView,
  tree: Tree,
  id: string,
): { readonly before: readonly Neighbour[]; readonly after: readonly Neighbour[] } {
  const named = (links: readonly DependencyView[], end: 'fromId' | 'toId') =>
    links.flatMap((link) => {
      const task = tree.byId.get(link[end])
      return task === undefined ? [] : [{ link, task }]
    })
  return {
    before: named(
      plan.dependencies.filter((each) => each.toId === id),
      'fromId',
    ),
    after: named(
      plan.dependencies.filter((each) => each.fromId === id),
      'toId',
    ),
  }
}
