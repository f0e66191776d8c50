import type { PlanView, TaskView } from '@hepai/contract/planning-shapes'
import { shortDay } from '../../../platform/dates.ts'
import { words as say } from '../strings/plan/zh-CN.ts'
import { type FlowPlacement, flowSize, flowSteps, type LaneGroup, placeFlow } from './flow-placement.ts'
import { type FlowRoute, pathOf, routeFlow } from './flow-routes.ts'
import { ink, lines, mark, rect, type Sheet, textWidth, words } from './svg.ts'
import { shownLight } from './task-filter.ts'

const { node, label } = flowSize

/** The flow as marks: lanes, steps and links where the screen has them. */
export function flowSheet(
  plan: PlanView,
  matches: (task: TaskView) => boolean,
  group: LaneGroup = 'organization',
): Sheet {
  const steps = flowSteps(plan.tasks, plan.dependencies).filter(matches)
  const placement = placeFlow(steps, plan.dependencies, plan.lanes, group)
  const byId = new Map(steps.map((task) => [task.id, task]))
  const critical = new Set(
    plan.dependencies
      .filter((each) => byId.get(each.fromId)?.isCritical === true && byId.get(each.toId)?.isCritical === true)
      .map((each) => each.id),
  )
  const chart =
    routeFlow(placement, plan.dependencies)
      .map((route) => linkMarks(route, critical.has(route.id)))
      .join('') +
    placement.nodes
      .map(({ id, x, y }) => {
        const task = byId.get(id)
        return task === undefined ? '' : stepMarks(task, plan.today, x, y)
      })
      .join('')
  const body = laneMarks(plan, placement, group) + mark('g', { transform: `translate(${label} 0)` }, chart)
  return { width: label + placement.width, height: placement.height, body }
}

function laneMarks(plan: PlanView, placement: FlowPlacement, group: LaneGroup): string {
  const names = new Map(plan.lanes.map((lane) => [lane.organizationId, lane.name]))
  const width = label + placement.width
  return placement.lanes
    .map((lane, index) => {
      const name = group === 'level' ? say.levels[lane.level] : (names.get(lane.id) ?? '')
      const written = lines(name, label - 20, 13, 3)
      const first = lane.top + lane.height / 2 - (written.length - 1) * 9 + 5
      return (
        rect(0, lane.top, width, lane.height, { fill: index % 2 === 0 ? ink.paper : '#fafbfc' }) +
        rect(0, lane.top + lane.height - 1, width, 1, { fill: ink.line }) +
        written.map((line, row) => words(8, first + row * 18, line, { bold: true })).join('')
      )
    })
    .join('')
}

function linkMarks({ points, isBack }: FlowRoute, isCritical: boolean): string {
  const end = points.at(-1)
  const before = points.at(-2)
  if (end === undefined || before === undefined) return ''
  const side = before.x <= end.x ? -1 : 1
  const color = isCritical ? ink.ink : ink.edge
  const line = { d: pathOf(points), fill: 'none', stroke: color, 'stroke-width': isCritical ? 2 : 1.3 }
  const arrow = `M${end.x} ${end.y}L${end.x + side * 8} ${end.y - 4}V${end.y + 4}Z`
  return (
    mark('path', { ...line, 'stroke-dasharray': isBack ? '5 4' : undefined }) + mark('path', { d: arrow, fill: color })
  )
}

const lightInk = { done: ink.ok, onTrack: ink.ok, nearDue: ink.warn, late: ink.late, notStarted: ink.muted } as const
const shapes = { done: '✓', onTrack: '●', nearDue: '▲', late: '■', notStarted: '○' } as const

function stepMarks(task: TaskView, today: string, x: number, y: number): string {
  const light = shownLight(task)
  const day = shortDay(task.endOn, today)
  const name = task.kind === 'milestone' ? `◆ ${task.name}` : task.name
  const frame = {
    fill: ink.paper,
    stroke: task.isCritical ? ink.ink : '#c4ccd4',
    'stroke-width': task.isCritical ? 2 : 1,
    rx: 6,
  }
  const foot = y + node.height - 10
  const state = `${shapes[light]} ${say.lights[light]}`
  const owner = x + 18 + textWidth(day, 12)
  const room = x + node.width - 18 - textWidth(state, 12) - owner
  return (
    rect(x, y, node.width, node.height, frame) +
    (task.line === 'business' ? '' : rect(x + 7, y - 1.5, node.width - 14, 3, { fill: ink.party })) +
    (task.line === 'party' ? '' : rect(x + 7, y + node.height - 1.5, node.width - 14, 3, { fill: ink.business })) +
    lines(name, node.width - 20, 13, 2)
      .map((line, row) => words(x + 10, y + 20 + row * 17, line, { bold: true }))
      .join('') +
    words(x + 10, foot, day, { size: 12, fill: ink.muted }) +
    words(owner, foot, room < 24 ? '' : (task.ownerName ?? ''), { size: 12, fill: ink.muted, width: room }) +
    words(x + node.width - 10, foot, state, {
      size: 12,
      fill: lightInk[light],
      anchor: 'end',
    })
  )
}
