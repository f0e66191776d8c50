import type { PlanView, TaskView } from '@hepai/contract/planning-shapes'
import { words as say } from '../strings/plan/zh-CN.ts'
import { type Bar, barOf, middleOf, rowHeight } from './bars.ts'
import { partsOf, quarterOf } from './days.ts'
import { restPath } from './rest-days.ts'
import { ink, mark, rect, type Sheet, words } from './svg.ts'
import { timeLinks } from './time-links.ts'
import { ticks, timeScale, type TimeScale, xOf, type Zoom } from './time-scale.ts'
import type { TreeRow } from './tree-rows.ts'
import type { WorkCalendar } from './work-calendar.ts'

const left = 300
const head = 44

/** The timetable as marks: the same bars, links and shading as on the screen, all rows of the sheet. */
export function timetableSheet(plan: PlanView, rows: readonly TreeRow[], calendar: WorkCalendar, zoom: Zoom): Sheet {
  const first = rows.reduce((day, { task }) => (task.startOn < day ? task.startOn : day), plan.startOn)
  const last = rows.reduce((day, { task }) => (task.endOn > day ? task.endOn : day), plan.today)
  const scale = timeScale(zoom, first, last)
  const height = rows.length * rowHeight
  const rowOf = new Map(rows.map((row, index) => [row.task.id, index]))
  const byId = new Map(plan.tasks.map((task) => [task.id, task]))
  const links = timeLinks(plan.dependencies, rowOf, byId, scale, { first: 0, last: rows.length }, new Map())
  const today = xOf(scale, plan.today) + scale.pixels / 2
  const chart =
    mark('path', { d: restPath(scale, calendar, 0, scale.width, height), fill: ink.rest }) +
    rows.map((_row, index) => rect(0, (index + 1) * rowHeight - 1, scale.width, 1, { fill: ink.faint })).join('') +
    rect(today - 0.75, 0, 1.5, height, { fill: ink.ink }) +
    mark('path', { d: links.plain, fill: 'none', stroke: '#98a1ab', 'stroke-width': 1.2 }) +
    mark('path', { d: links.critical, fill: 'none', stroke: ink.ink, 'stroke-width': 1.8 }) +
    rows.map((row, index) => barMarks(row, scale, index * rowHeight)).join('')
  const body =
    headMarks(scale) +
    rows.map((row, index) => nameMarks(row, head + index * rowHeight)).join('') +
    mark('g', { transform: `translate(${left} ${head})` }, chart)
  return { width: left + scale.width, height: head + height, body }
}

function headMarks(scale: TimeScale): string {
  const { upper, lower } = ticks(scale, 0, scale.width)
  const at = (row: typeof upper, y: number) =>
    row
      .map((tick) => words(left + tick.left + 4, y, tickWords(tick.kind, tick.day), { size: 11, fill: ink.muted }))
      .join('')
  return at(upper, 16) + at(lower, 36) + rect(0, head - 1, left + scale.width, 1, { fill: ink.line })
}

function tickWords(kind: string, day: string): string {
  const { year, month, date } = partsOf(day)
  if (kind === 'year') return say.ofYear(year)
  if (kind === 'quarter') return say.ofQuarter(year, quarterOf(day))
  return kind === 'month' ? say.onlyMonth(month) : say.tightDay(month, date)
}

function nameMarks({ task, level, hasChildren }: TreeRow, top: number): string {
  const x = (level - 1) * 14
  return words(x, top + 23, task.name, { bold: hasChildren, width: left - x - 16 })
}

const solid = (line: TaskView['line']) => (line === 'party' ? ink.party : ink.business)
const soft = (line: TaskView['line']) => (line === 'party' ? ink.partySoft : ink.businessSoft)

function barMarks({ task, hasChildren }: TreeRow, scale: TimeScale, top: number): string {
  const bar = barOf(task, hasChildren, scale)
  const ghost =
    bar.baseline === null || hasChildren
      ? ''
      : rect(bar.baseline.left, top + 28, bar.baseline.width, 4, { fill: ink.ghost, rx: 2 })
  if (bar.kind === 'summary') return rect(bar.span.left, top + 12, bar.span.width, 5, { fill: '#4b535d' })
  if (bar.kind === 'milestone') return ghost + diamond(middleOf(bar.span), top + 16, task)
  return ghost + strokesOf(task, bar, top) + outlineOf(task, bar, top)
}

/** One stroke for one line, two in step where they are joined; full colour as far as it has come. */
function strokesOf(task: TaskView, { span, percent }: Bar, top: number): string {
  const done = (span.width * percent) / 100
  const stroke = (y: number, height: number, line: TaskView['line']) =>
    rect(span.left, y, span.width, height, { fill: soft(line), rx: 3 }) +
    (done > 0 ? rect(span.left, y, done, height, { fill: solid(line), rx: 3 }) : '')
  if (task.line !== 'joint') return stroke(top + 8, 16, task.line)
  return stroke(top + 8, 7, 'party') + stroke(top + 17, 7, 'business')
}

function outlineOf(task: TaskView, { span }: Bar, top: number): string {
  if (!task.isCritical) return ''
  const outline = { fill: 'none', stroke: ink.ink, 'stroke-width': 2, rx: 5 }
  return rect(span.left - 2, top + 6, span.width + 4, 20, outline)
}

function diamond(x: number, y: number, task: TaskView): string {
  const half = 8
  const d = `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`
  const outline = task.isCritical ? { stroke: ink.ink, 'stroke-width': 2 } : {}
  const upper =
    task.line === 'joint' ? mark('path', { d: `M${x} ${y - half}L${x + half} ${y}H${x - half}Z`, fill: ink.party }) : ''
  return (
    mark('path', { d, fill: solid(task.line), ...outline }) +
    upper +
    words(x + 13, y + 4, task.name, { size: 11, fill: ink.muted })
  )
}
