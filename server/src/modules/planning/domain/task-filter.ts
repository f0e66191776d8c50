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

/** Whether a task meets every filter that is set; the search looks at names, owners, organisations and stages. */
export const meetsFilter = (task: TaskView, filter: TaskFilter): boolean => tests.every((test) => test(task, filter))

const textOf = ({ name, ownerName, organizationName, stage }: TaskView): string =>
  `${name} ${ownerName ?? ''} ${organizationName} ${stage}`.toLowerCase()

const isDoneBy = (task: TaskView, organizationId: string): boolean =>
  task.organizationId === organizationId || task.branches.some((branch) => branch.organizationId === organizationId)
