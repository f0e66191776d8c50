import type { GraphEdit, TaskView } from '@hepai/contract/planning-shapes'
import { changeTask, endAt, lasting, moveTo, whyUnmovable } from './edit-plan.ts'
import { readDay } from './paste-day.ts'
import { taskLines } from './task-filter.ts'
import type { Tree } from './tree-rows.ts'
import type { WorkCalendar } from './work-calendar.ts'

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
  'nameWanted' | 'dayWanted' | 'wholeWanted' | 'numberWanted' | 'summary' | 'started' | 'finished'
export type CellAnswer =
  { readonly isRead: true; readonly edit: GraphEdit | null } | { readonly isRead: false; readonly problem: CellProblem }
export type CellAround = { readonly tree: Tree; readonly calendar: WorkCalendar; readonly year: number }

/** What a person typed into a cell, as an edit; null when it says what already is. */
export function readCell(task: TaskView, column: ListColumn, typed: string, around: CellAround): CellAnswer {
  const text = typed.trim()
  switch (column) {
    case 'name':
      if (text === '') return no('nameWanted')
      return yes(text === task.name ? null : changeTask(task, { name: text }))
    case 'line': {
      const line = taskLines.find((each) => each === text)
      return yes(line === undefined || line === task.line ? null : changeTask(task, { line }))
    }
    case 'organization':
      return yes(text === '' || text === task.organizationId ? null : changeTask(task, { organizationId: text }))
    case 'owner': {
      const ownerId = text === '' ? null : text
      return yes(ownerId === task.ownerId ? null : changeTask(task, { ownerId }))
    }
    case 'start':
    case 'end':
    case 'duration':
      return readSchedule(task, column, text, around)
    case 'weight':
    case 'money':
      return readAmount(task, column, text)
    case 'progress':
    case 'light':
    case 'slack':
      return yes(null)
  }
}

function readSchedule(
  task: TaskView,
  column: 'start' | 'end' | 'duration',
  text: string,
  { tree, calendar, year }: CellAround,
): CellAnswer {
  const why = whyUnmovable(task, tree)
  if (why !== null && (column === 'start' || why !== 'started')) return no(why)
  if (column === 'duration') {
    return /^\d{1,4}$/u.test(text) ? yes(lasting(task, Number(text))) : no('wholeWanted')
  }
  const day = readDay(text, year)
  if (day === null) return no('dayWanted')
  return yes(column === 'start' || task.kind === 'milestone' ? moveTo(task, day, calendar) : endAt(task, day, calendar))
}

function readAmount(task: TaskView, column: 'weight' | 'money', text: string): CellAnswer {
  if (column === 'money' && text === '')
    return yes(task.moneyPlanned === null ? null : changeTask(task, { moneyPlanned: null }))
  const amount = Number(text.replace(/[,，]/gu, ''))
  if (text === '' || !Number.isFinite(amount) || amount < 0 || (column === 'weight' && amount === 0)) {
    return no('numberWanted')
  }
  if (column === 'weight') return yes(amount === task.weight ? null : changeTask(task, { weight: amount }))
  return yes(amount === task.moneyPlanned ? null : changeTask(task, { moneyPlanned: amount }))
}

const yes = (edit: GraphEdit | null): CellAnswer => ({ isRead: true, edit })
const no = (problem: CellProblem): CellAnswer => ({ isRead: false, problem })
