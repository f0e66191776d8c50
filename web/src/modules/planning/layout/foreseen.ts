import type { GraphEdit, PlanView, TaskView } from '@hepai/contract/planning-shapes'
import { endAfter, onOrAfter, type WorkCalendar } from './work-calendar.ts'

/** The plan as it will probably look, shown until the server answers; nothing is computed from it on the server. */
export function foreseen(plan: PlanView, edits: readonly GraphEdit[], calendar: WorkCalendar): PlanView {
  return edits.reduce((view, edit) => foreseenOne(view, edit, calendar), plan)
}

function foreseenOne(plan: PlanView, edit: GraphEdit, calendar: WorkCalendar): PlanView {
  if (edit.do === 'remove') return without(plan, edit.what, edit.id)
  if (edit.do !== 'change') return plan
  if (edit.what === 'task') {
    const tasks = plan.tasks.map((task) => (task.id === edit.id ? moved(plan, merged(task, edit.set), calendar) : task))
    return { ...plan, tasks }
  }
  if (edit.what !== 'dependency') return plan
  const dependencies = plan.dependencies.map((each) => (each.id === edit.id ? merged(each, edit.set) : each))
  return { ...plan, dependencies }
}

function without(plan: PlanView, what: string, id: string): PlanView {
  if (what === 'task') return { ...plan, tasks: plan.tasks.filter((task) => task.id !== id) }
  if (what === 'dependency') return { ...plan, dependencies: plan.dependencies.filter((each) => each.id !== id) }
  return plan
}

function moved(plan: PlanView, task: TaskView, calendar: WorkCalendar): TaskView {
  const organizationName = plan.lanes.find((lane) => lane.organizationId === task.organizationId)?.name
  const named = { ...task, organizationName: organizationName ?? task.organizationName }
  const isFree = task.startedOn === null && !plan.tasks.some((each) => each.parentId === task.id)
  if (!isFree || task.notBefore === null) return named
  const startOn = task.driver.kind === 'dependency' && task.notBefore < task.startOn ? task.startOn : task.notBefore
  const from = onOrAfter(calendar, startOn)
  return { ...named, startOn: from, endOn: endAfter(calendar, from, task.durationDays) }
}

/** A field that is not said stays as it is. */
function merged<Thing extends object>(
  thing: Thing,
  set: { readonly [Field in keyof Thing]?: Thing[Field] | undefined },
): Thing {
  return { ...thing, ...Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) }
}
