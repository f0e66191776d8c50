import type { PlanView, TaskView } from '@hepai/contract/planning-shapes'
import { words as say } from '../strings/plan/zh-CN.ts'
import { partsOf } from './days.ts'
import { listSheet } from './svg-list.ts'
import { flowSheet } from './svg-flow.ts'
import { roadmapSheet } from './svg-roadmap.ts'
import { timetableSheet } from './svg-timetable.ts'
import { type Sheet, svgDocument, titled } from './svg.ts'
import type { PlanViewName } from './task-filter.ts'
import type { TreeRow } from './tree-rows.ts'
import type { WorkCalendar } from './work-calendar.ts'

export type Seen = {
  readonly plan: PlanView
  readonly rows: readonly TreeRow[]
  readonly calendar: WorkCalendar
  readonly matches: (task: TaskView) => boolean
}
const rowsOnPaper = 30

/** The whole of a view as one picture. */
export function pictureOf(view: PlanViewName, seen: Seen): string {
  return svgDocument(withTitle(sheetOf(view, seen), seen.plan))
}

export function pictureSize(view: PlanViewName, seen: Seen): { width: number; height: number } {
  const { width, height } = withTitle(sheetOf(view, seen), seen.plan)
  return { width, height }
}

/** The sheets of paper, A4 lying: rows are dealt to sheets, a drawing stays whole. */
export function pagesOf(view: PlanViewName, seen: Seen): string[] {
  const isRows = view === 'list' || view === 'timetable'
  const count = isRows ? Math.max(Math.ceil(seen.rows.length / rowsOnPaper), 1) : 1
  return Array.from({ length: count }, (_none, page) => {
    const rows = isRows ? seen.rows.slice(page * rowsOnPaper, (page + 1) * rowsOnPaper) : seen.rows
    return svgDocument(withTitle(sheetOf(view, { ...seen, rows }), seen.plan))
  })
}

function sheetOf(view: PlanViewName, { plan, rows, calendar, matches }: Seen): Sheet {
  switch (view) {
    case 'flow':
      return flowSheet(plan, matches)
    case 'timetable':
      return timetableSheet(plan, rows, calendar, 'month')
    case 'roadmap':
      return roadmapSheet(plan, matches)
    case 'list':
      return listSheet(rows)
  }
}

function withTitle(sheet: Sheet, plan: PlanView): Sheet {
  const { year, month, date } = partsOf(plan.today)
  return titled(sheet, plan.name, say.asOf(plan.organizationName, plan.year, say.longDay(year, month, date)))
}
