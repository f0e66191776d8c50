import type { ObjectiveLine, PlanView, TaskView } from '@hepai/contract/planning-shapes'
import { longDay, shortDay } from '../../../platform/dates.ts'
import { words as say } from '../strings/plan/zh-CN.ts'
import { indicatorWords } from './indicator-words.ts'
import { type RoadmapBand, type RoadmapCell, roadmapOf, type RoadmapRow } from './roadmap-grid.ts'
import { ink, mark, rect, type Sheet, words } from './svg.ts'

const nameWidth = 220
const cellWidth = 176
const lineHeight = 18
const bandHeight = 40

/** The roadmap as marks. */
export function roadmapSheet(plan: PlanView, matches: (task: TaskView) => boolean): Sheet {
  const { quarters, bands } = roadmapOf(plan, matches)
  const width = nameWidth + quarters.length * cellWidth
  let top = 28
  let body =
    quarters
      .map((each, index) =>
        words(nameWidth + index * cellWidth + 8, 18, say.ofQuarter(each.year, each.quarter), { fill: ink.muted }),
      )
      .join('') + rect(0, top - 1, width, 1, { fill: ink.line })
  for (const band of bands) {
    body += mark('g', { transform: `translate(0 ${top})` }, bandMarks(band, width))
    top += bandHeight
    for (const row of band.rows) {
      const height = heightOf(row, plan.today)
      body += mark('g', { transform: `translate(0 ${top})` }, rowMarks(row, plan.today, width, height))
      top += height
    }
  }
  return { width, height: top, body }
}

function bandMarks({ initiative, strokes, missing }: RoadmapBand, width: number): string {
  const stroke = (line: ObjectiveLine, y: number) =>
    strokes
      .map((each, index) => {
        const x = nameWidth + index * cellWidth
        if (each[line]) return rect(x, y, cellWidth, 6, { fill: line === 'party' ? ink.party : ink.business })
        const gap = { d: `M${x} ${y + 3}h${cellWidth}`, stroke: ink.edge, 'stroke-width': 2, 'stroke-dasharray': '5 6' }
        return missing === line ? mark('path', gap) : ''
      })
      .join('')
  return (
    rect(0, 0, width, 1, { fill: ink.line }) +
    words(0, 25, initiative?.name ?? say.noInitiative, { bold: true, width: nameWidth - 12 }) +
    stroke('party', 12) +
    stroke('business', 21)
  )
}

const heightOf = (row: RoadmapRow, today: string): number =>
  Math.max(44, ...row.cells.map((cell) => linesOf(cell, today).length * lineHeight + 14))

type Line = { readonly text: string; readonly fill: string; readonly bold?: boolean }

function linesOf({ milestones, indicators, taskCount }: RoadmapCell, today: string): Line[] {
  return [
    ...milestones.flatMap((task) => {
      const fill = task.line === 'party' ? ink.party : ink.business
      const day = shortDay(task.endOn, today)
      // A day with its year leaves no room beside it.
      if (day === longDay(task.endOn)) return [`◆ ${day}`, task.name].map((text) => ({ text, fill }))
      return [{ text: `◆ ${day} ${task.name}`, fill }]
    }),
    ...indicators.flatMap((each) => [
      { text: each.name, fill: ink.ink },
      { text: indicatorWords(each), fill: ink.ink, bold: true },
    ]),
    ...(taskCount === 0 ? [] : [{ text: say.tasksInQuarter(taskCount), fill: ink.muted }]),
  ]
}

function rowMarks({ objective, cells }: RoadmapRow, today: string, width: number, height: number): string {
  const name = objective === null ? say.noObjective : objective.name
  const state = objective === null ? '' : `${say.lines[objective.line]} ${say.percent(objective.progress.percent)}`
  return (
    words(8, 20, name, { width: nameWidth - 20 }) +
    words(8, 37, state, { size: 12, fill: ink.muted }) +
    cells
      .map((cell, column) =>
        linesOf(cell, today)
          .map(({ text, fill, bold }, row) => {
            const at = { size: 12, fill, width: cellWidth - 16, ...(bold === true ? { bold } : {}) }
            return words(nameWidth + column * cellWidth + 8, 19 + row * lineHeight, text, at)
          })
          .join(''),
      )
      .join('') +
    rect(0, height - 1, width, 1, { fill: ink.faint })
  )
}
