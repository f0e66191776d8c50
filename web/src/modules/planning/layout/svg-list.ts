import type { TaskView } from '@hepai/contract/planning-shapes'
import { words as say } from '../strings/plan/zh-CN.ts'
import { partsOf } from './days.ts'
import { ink, rect, type Sheet, words } from './svg.ts'
import { shownLight } from './task-filter.ts'
import type { TreeRow } from './tree-rows.ts'

const rowHeight = 26
const columns: readonly (readonly [title: string, width: number, text: (task: TaskView) => string])[] = [
  [say.columns.line, 48, (task) => say.lines[task.line]],
  [say.columns.organization, 190, (task) => task.organizationName],
  [say.columns.owner, 72, (task) => task.ownerName ?? ''],
  [say.columns.start, 104, (task) => dayWords(task.startOn)],
  [say.columns.end, 104, (task) => dayWords(task.endOn)],
  [say.columns.duration, 60, (task) => (task.kind === 'milestone' ? say.milestone : say.days(task.durationDays))],
  [say.columns.progress, 52, (task) => say.percent(task.progress.percent)],
  [say.columns.light, 60, (task) => say.lights[shownLight(task)]],
]
const nameWidth = 330

function dayWords(day: string): string {
  const { year, month, date } = partsOf(day)
  return say.longDay(year, month, date)
}

/** The list as marks. */
export function listSheet(rows: readonly TreeRow[]): Sheet {
  const width = nameWidth + columns.reduce((sum, [, each]) => sum + each, 0)
  const cells = (write: (column: (typeof columns)[number], x: number) => string) => {
    let x = nameWidth
    return columns
      .map((column) => {
        const written = write(column, x)
        x += column[1]
        return written
      })
      .join('')
  }
  const head =
    words(0, 17, say.columns.name, { fill: ink.muted }) +
    cells(([title], x) => words(x, 17, title, { fill: ink.muted }))
  const body = rows.map(({ task, level, hasChildren }, index) => {
    const y = (index + 1) * rowHeight + 18
    const indent = (level - 1) * 14
    return (
      rect(0, (index + 1) * rowHeight, width, 1, { fill: index === 0 ? ink.line : ink.faint }) +
      words(indent, y, task.name, { bold: hasChildren, width: nameWidth - indent - 12 }) +
      cells(([, each, text], x) => words(x, y, text(task), { size: 12, width: each - 8 }))
    )
  })
  return { width, height: (rows.length + 1) * rowHeight + 4, body: head + body.join('') }
}
