import type { IndicatorView, TaskView } from '@hepai/contract/planning-shapes'
import type { Names } from './words.ts'

type Cell = string | number | null
export type Sheet = {
  readonly name: string
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What a sheet names that a task only points to. */
export type SheetNames = {
  readonly tasks: Names
  readonly objectives: Names
  readonly initiatives: Names
  readonly organizations: Names
  /** Names of the tasks that each task waits for. */
  readonly before: ReadonlyMap<string, readonly string[]>
}

const kinds: Readonly<Record<TaskView['kind'], string>> = { task: '任务', milestone: '里程碑' }
const lines: Readonly<Record<TaskView['line'], string>> = { business: '业务', party: '党建', joint: '融合' }
const lights: Readonly<Record<TaskView['light']['light'], string>> = {
  done: '已完成',
  onTrack: '正常',
  nearDue: '临期',
  late: '滞后',
  notStarted: '未开始',
}

type Column = readonly [header: string, width: number, cell: (task: TaskView, names: SheetNames) => Cell]

const taskColumns: readonly Column[] = [
  ['任务', 36, (task) => task.name],
  ['类别', 8, (task) => kinds[task.kind]],
  ['条线', 8, (task) => lines[task.line]],
  ['上级任务', 24, (task, names) => nameIn(names.tasks, task.parentId)],
  ['目标', 28, (task, names) => nameIn(names.objectives, task.objectiveId)],
  ['融合项目', 28, (task, names) => nameIn(names.initiatives, task.initiativeId)],
  ['阶段', 12, (task) => task.stage],
  ['承担组织', 24, (task) => task.organizationName],
  ['责任人', 10, (task) => task.ownerName],
  ['协同支部', 24, (task, names) => helpers(task, names)],
  ['工期（工作日）', 14, (task) => task.durationDays],
  ['开始日期', 12, (task) => task.startOn],
  ['完成日期', 12, (task) => task.endOn],
  ['最迟完成日期', 14, (task) => task.dueOn],
  ['实际开始日期', 14, (task) => task.startedOn],
  ['实际完成日期', 14, (task) => task.finishedOn],
  ['基线完成日期', 14, (task) => task.baselineEndOn],
  ['比基线晚（工作日）', 18, (task) => task.slipDays],
  ['偏差原因', 36, (task) => task.slipBecause],
  ['关键任务', 10, (task) => (task.isCritical ? '是' : '')],
  ['时差（工作日）', 14, (task) => task.slackDays],
  ['进度（%）', 10, (task) => task.progress.percent],
  ['亮灯', 10, (task) => lights[task.light.override?.light ?? task.light.light]],
  ['亮灯依据', 36, (task) => task.light.override?.reason ?? task.light.reason],
  ['计划资金（万元）', 16, (task) => task.moneyPlanned],
  ['已用资金（万元）', 16, (task) => task.moneySpent],
  ['前置任务', 36, (task, names) => (names.before.get(task.id) ?? []).join('；')],
  ['说明', 40, (task) => task.note],
]

const nameIn = (names: Names, id: string | null): Cell => (id === null ? null : (names.get(id) ?? null))

const helpers = (task: TaskView, names: SheetNames): string =>
  task.branches
    .map(({ organizationId, did }) => `${names.organizations.get(organizationId) ?? ''}${did === '' ? '' : `：${did}`}`)
    .join('；')

/** The list of tasks as a sheet, in the plan's order. */
export const taskSheet = (tasks: readonly TaskView[], names: SheetNames): Sheet => ({
  name: '任务清单',
  columns: taskColumns.map(([header, width]) => ({ header, width })),
  rows: tasks.map((task) => taskColumns.map(([, , cell]) => cell(task, names))),
})

type IndicatorColumn = readonly [header: string, width: number, cell: (one: IndicatorView, names: SheetNames) => Cell]

const indicatorColumns: readonly IndicatorColumn[] = [
  ['指标', 28, (one) => one.name],
  ['单位', 12, (one) => one.unit],
  ['目标', 28, (one, names) => nameIn(names.objectives, one.objectiveId)],
  ['任务', 28, (one, names) => nameIn(names.tasks, one.taskId)],
  ['口径', 40, (one) => one.caliber],
  ['数据来源', 24, (one) => one.source],
  ['基线', 12, (one) => one.baselineValue],
  ['基线日期', 12, (one) => one.baselineOn],
  ['目标值', 12, (one) => one.targetValue],
  ['目标日期', 12, (one) => one.targetOn],
  ['最新值', 12, (one) => one.value],
  ['最新日期', 12, (one) => one.valueOn],
  ['完成率（%）', 12, (one) => one.percent],
]

export const indicatorSheet = (indicators: readonly IndicatorView[], names: SheetNames): Sheet => ({
  name: '指标',
  columns: indicatorColumns.map(([header, width]) => ({ header, width })),
  rows: indicators.map((indicator) => indicatorColumns.map(([, , cell]) => cell(indicator, names))),
})
