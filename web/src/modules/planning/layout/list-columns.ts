import type { GraphEdit, TaskFields, TaskView } from '@hepai/contract/planning-shapes'
import { changeIfNew, endAt, endsBeforeStart, lasting, mayLast, moveTo, whyUnmovable } from './edit-plan.ts'
import { type Held, type HeldAround, heldBack } from './held-back.ts'
import { readDay } from '../../../design/read-day.ts'
import { taskLines } from './task-filter.ts'

export const listColumns = [
  ...(['name', 'line', 'organization', 'owner', 'start', 'end', 'duration'] as const),
  ...(['progress', 'light', 'slack', 'weight', 'money'] as const),
] as const
export type ListColumn = (typeof listColumns)[number]

export const columnWidths: Readonly<Record<ListColumn, number>> = {
  name: 320,
  line: 76,
  organization: 148,
  owner: 84,
  start: 104,
  end: 104,
  duration: 64,
  progress: 60,
  light: 84,
  slack: 64,
  weight: 60,
  money: 104,
}

const fixed: ReadonlySet<ListColumn> = new Set(['progress', 'light', 'slack'])

export const mayEditColumn = (column: ListColumn): boolean => !fixed.has(column)

export type CellProblem =
  | Held
  | ('nameWanted' | 'dayWanted' | 'wholeWanted' | 'numberWanted')
  | ('summary' | 'started' | 'finished' | 'endBeforeStart' | 'durationRange')
export type CellAnswer =
  { readonly isRead: true; readonly edit: GraphEdit | null } | { readonly isRead: false; readonly problem: CellProblem }
export type CellAround = HeldAround & { readonly year: number }

type Reader = (task: TaskView, text: string, around: CellAround) => CellAnswer

const readers: Readonly<Record<ListColumn, Reader>> = {
  name: (task, text) => (text === '' ? no('nameWanted') : changed(task, { name: text })),
  line: (task, text) => changed(task, { line: taskLines.find((each) => each === text) ?? task.line }),
  organization: (task, text) => changed(task, { organizationId: text === '' ? task.organizationId : text }),
  owner: (task, text) => changed(task, { ownerId: text === '' ? null : text }),
  start: (task, text, around) => readSchedule(task, 'start', text, around),
  end: (task, text, around) => readSchedule(task, 'end', text, around),
  duration: (task, text, around) => readSchedule(task, 'duration', text, around),
  weight: (task, text) => {
    const weight = amountIn(text)
    return weight === null || weight === 0 ? no('numberWanted') : changed(task, { weight })
  },
  money: (task, text) => {
    const moneyPlanned = amountIn(text)
    return moneyPlanned === null && text !== '' ? no('numberWanted') : changed(task, { moneyPlanned })
  },
  progress: () => yes(null),
  light: () => yes(null),
  slack: () => yes(null),
}

/** What a person typed into a cell, as an edit; null when it says what already is. */
export function readCell(task: TaskView, column: ListColumn, typed: string, around: CellAround): CellAnswer {
  return readers[column](task, typed.trim(), around)
}

const changed = (task: TaskView, set: Partial<TaskFields>): CellAnswer => yes(changeIfNew(task, set))

function amountIn(text: string): number | null {
  const amount = Number(text.replace(/[,\uff0c]/gu, ''))
  return text === '' || !Number.isFinite(amount) || amount < 0 ? null : amount
}

function readSchedule(
  task: TaskView,
  column: 'start' | 'end' | 'duration',
  text: string,
  around: CellAround,
): CellAnswer {
  const why = whyUnmovable(task, around.tree)
  if (why !== null && (column === 'start' || why !== 'started')) return no(why)
  if (column === 'duration') return readDuration(task, text)
  const day = readDay(text, around.year)
  return day === null ? no('dayWanted') : takeDay(task, column, day, around)
}

function takeDay(task: TaskView, column: 'start' | 'end', day: string, around: CellAround): CellAnswer {
  if (day === (column === 'start' ? task.startOn : task.endOn)) return yes(null)
  if (column === 'start' || task.kind === 'milestone') return readStart(task, day, around)
  return endsBeforeStart(task, day) ? no('endBeforeStart') : yes(endAt(task, day, around.calendar))
}

/** A day too early would be kept as a wish and the task stay where it is, so it is said instead. */
function readStart(task: TaskView, day: string, around: CellAround): CellAnswer {
  const held = heldBack(task, day, around)
  return held === null ? yes(moveTo(task, day, around.calendar)) : no(held)
}

function readDuration(task: TaskView, text: string): CellAnswer {
  if (!/^\d{1,6}$/u.test(text)) return no('wholeWanted')
  const isKept = task.kind === 'milestone' || mayLast(Number(text))
  return isKept ? yes(lasting(task, Number(text))) : no('durationRange')
}

const yes = (edit: GraphEdit | null): CellAnswer => ({ isRead: true, edit })
const no = (problem: CellProblem): CellAnswer => ({ isRead: false, problem })
