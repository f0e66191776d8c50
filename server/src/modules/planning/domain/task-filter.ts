import type { TaskView } from '@hepai/contract/planning-shapes'

/** The filters of the list of tasks; what is not given takes nothing away. */
export type TaskFilter = {
  readonly search?: string | undefined
  readonly line?: TaskView['line'] | undefined
  /** Who does it, or helps. */
  readonly organization?: string | undefined
  readonly light?: TaskView['light']['light'] | undefined
  readonly initiative?: string | undefined
  readonly critical?: boolean | undefined
}
type Test = (task: TaskView, filter: TaskFilter) => boolean

const tests: readonly Test[] = [
  (task, { search = '' }) => textOf(task).includes(search.toLowerCase()),
  (task, { line }) => line === undefined || task.line === line,
  (task, { organization }) => organization === undefined || isDoneBy(task, organization),
  (task, { light }) => light === undefined || (task.light.override?.light ?? task.light.light) === light,
  (task, { initiative }) => initiative === undefined || task.initiativeId === initiative,
  (task, { critical }) => critical !== true || task.isCritical,
]

/**
 * The tasks that meet every filter that is set; the search looks at names, owners, organisations and stages. A light
 * finds only steps, as a summary has its light from a step beneath it.
 */
export function filtered(tasks: readonly TaskView[], filter: TaskFilter): TaskView[] {
  const parents = new Set(tasks.map((task) => task.parentId))
  const mayCount = (task: TaskView) => filter.light === undefined || !parents.has(task.id)
  return tasks.filter((task) => mayCount(task) && tests.every((test) => test(task, filter)))
}

const textOf = ({ name, ownerName, organizationName, stage }: TaskView): string =>
  `${name} ${ownerName ?? ''} ${organizationName} ${stage}`.toLowerCase()

const isDoneBy = (task: TaskView, organizationId: string): boolean =>
  task.organizationId === organizationId || task.branches.some((branch) => branch.organizationId === organizationId)
