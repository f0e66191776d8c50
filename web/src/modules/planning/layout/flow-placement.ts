import type { DependencyView, LaneView, TaskView } from '@hepai/contract/planning-shapes'

export const flowSize = {
  node: { width: 188, height: 68 },
  gapX: 56,
  gapY: 24,
  lanePad: 16,
  label: 136,
} as const

export type LaneGroup = 'organization' | 'level'
export const levels: readonly LaneView['level'][] = ['lead', 'promote', 'business', 'implement']

export type FlowLane = {
  readonly id: string
  readonly top: number
  readonly height: number
  readonly level: LaneView['level']
  readonly organizationIds: readonly string[]
}
export type FlowNode = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly column: number
  readonly laneId: string
  /** The row inside its lane. */
  readonly slot: number
}
export type FlowPlacement = {
  readonly lanes: readonly FlowLane[]
  readonly nodes: readonly FlowNode[]
  readonly columns: number
  readonly width: number
  readonly height: number
}

type Step = Pick<TaskView, 'id' | 'parentId' | 'organizationId' | 'layer' | 'startOn' | 'sort'>
type Link = Pick<DependencyView, 'fromId' | 'toId'>

const pitchX = flowSize.node.width + flowSize.gapX
const pitchY = flowSize.node.height + flowSize.gapY

/** The flow shows the steps themselves: what only sums up others is left out, unless something waits for it. */
export function flowSteps<Each extends Step>(tasks: readonly Each[], links: readonly Link[]): Each[] {
  const parents = new Set(tasks.map((task) => task.parentId))
  const linked = new Set(links.flatMap((link) => [link.fromId, link.toId]))
  return tasks.filter((task) => !parents.has(task.id) || linked.has(task.id))
}

/**
 * Column = layer, row = lane. A step stands on the height of what it waits for where that place is free, so that most
 * links run straight; lanes grow to hold their fullest column. Never two steps in one place. O(n log n).
 */
export function placeFlow(
  steps: readonly Step[],
  links: readonly Link[],
  lanes: readonly LaneView[],
  group: LaneGroup = 'organization',
): FlowPlacement {
  const columnOf = columnsOf(steps, links)
  const laneOf = laneIds(lanes, group)
  const before = predecessors(links)
  const slots = slotsOf(steps, columnOf, laneOf, before)
  const drawn = drawnLanes(lanes, group, slots)
  const tops = new Map(drawn.map((lane) => [lane.id, lane.top]))
  const nodes = steps.map((step): FlowNode => {
    const column = columnOf.get(step.id) ?? 0
    const laneId = laneOf(step.organizationId)
    const slot = slots.get(step.id)?.slot ?? 0
    const y = (tops.get(laneId) ?? 0) + flowSize.lanePad + slot * pitchY
    return { id: step.id, x: flowSize.gapX + column * pitchX, y, column, laneId, slot }
  })
  const columns = nodes.reduce((most, node) => Math.max(most, node.column + 1), 1)
  const height = drawn.reduce((sum, lane) => sum + lane.height, 0)
  return { lanes: drawn, nodes, columns, width: columns * pitchX + flowSize.gapX, height }
}

/** Layers without a gap; a step linked to nothing stands where the linked steps of its time stand. */
function columnsOf(steps: readonly Step[], links: readonly Link[]): Map<string, number> {
  const linked = new Set(links.flatMap((link) => [link.fromId, link.toId]))
  const used = [...new Set(steps.filter((step) => linked.has(step.id)).map((step) => step.layer))].sort((a, b) => a - b)
  const dense = new Map(used.map((layer, index) => [layer, index]))
  const starts = used.map((layer) => middleStart(steps.filter((step) => step.layer === layer && linked.has(step.id))))
  return new Map(
    steps.map((step) => [
      step.id,
      linked.has(step.id) ? (dense.get(step.layer) ?? 0) : lastNotAfter(starts, step.startOn),
    ]),
  )
}

function middleStart(steps: readonly Step[]): string {
  const days = steps.map((step) => step.startOn).sort()
  return days[Math.floor(days.length / 2)] ?? ''
}

function lastNotAfter(starts: readonly string[], day: string): number {
  return Math.max(starts.filter((start) => start <= day).length - 1, 0)
}

function laneIds(lanes: readonly LaneView[], group: LaneGroup): (organizationId: string) => string {
  if (group === 'organization') return (organizationId) => organizationId
  const levelOf = new Map(lanes.map((lane) => [lane.organizationId, lane.level]))
  return (organizationId) => levelOf.get(organizationId) ?? 'business'
}

function predecessors(links: readonly Link[]): Map<string, string[]> {
  const before = new Map<string, string[]>()
  for (const link of links) {
    const known = before.get(link.toId)
    if (known === undefined) before.set(link.toId, [link.fromId])
    else known.push(link.fromId)
  }
  return before
}

type Place = { readonly laneId: string; readonly slot: number }

function slotsOf(
  steps: readonly Step[],
  columnOf: ReadonlyMap<string, number>,
  laneOf: (organizationId: string) => string,
  before: ReadonlyMap<string, readonly string[]>,
): Map<string, Place> {
  const placed = new Map<string, Place>()
  const taken = new Map<string, Set<number>>()
  const wish = (step: Step): number => {
    const laneId = laneOf(step.organizationId)
    const slots = (before.get(step.id) ?? []).flatMap((id) => {
      const place = placed.get(id)
      return place !== undefined && place.laneId === laneId ? [place.slot] : []
    })
    return slots.length === 0 ? 0 : Math.min(...slots)
  }
  for (const column of inColumns(steps, columnOf)) {
    const wishes = new Map(column.map((step) => [step.id, wish(step)]))
    const ordered = [...column].sort((a, b) => (wishes.get(a.id) ?? 0) - (wishes.get(b.id) ?? 0) || byTime(a, b))
    for (const step of ordered) {
      const laneId = laneOf(step.organizationId)
      const key = `${laneId}\n${columnOf.get(step.id) ?? 0}`
      const rows = taken.get(key) ?? new Set<number>()
      taken.set(key, rows)
      let slot = wishes.get(step.id) ?? 0
      while (rows.has(slot)) slot += 1
      rows.add(slot)
      placed.set(step.id, { laneId, slot })
    }
  }
  return placed
}

function inColumns(steps: readonly Step[], columnOf: ReadonlyMap<string, number>): Step[][] {
  const columns: Step[][] = []
  for (const step of steps) {
    const column = columnOf.get(step.id) ?? 0
    const known = columns[column]
    if (known === undefined) columns[column] = [step]
    else known.push(step)
  }
  return columns.filter((column) => Array.isArray(column))
}

function byTime(a: Step, b: Step): number {
  if (a.startOn !== b.startOn) return a.startOn < b.startOn ? -1 : 1
  return a.sort - b.sort || (a.id < b.id ? -1 : 1)
}

/** From the top: 领导, 推动, 业务, 落实; inside a level in official order. A level without steps is left out when grouped. */
function drawnLanes(lanes: readonly LaneView[], group: LaneGroup, slots: ReadonlyMap<string, Place>): FlowLane[] {
  const rows = new Map<string, number>()
  for (const { laneId, slot } of slots.values()) rows.set(laneId, Math.max(rows.get(laneId) ?? 0, slot + 1))
  const known = new Set(lanes.map((lane) => lane.organizationId))
  const strays = group === 'organization' ? [...rows.keys()].filter((id) => !known.has(id)) : []
  const wanted =
    group === 'level'
      ? levels
          .filter((level) => rows.has(level))
          .map((level) => ({ id: level, level, organizationIds: idsAt(lanes, level) }))
      : [
          ...levels.flatMap((level) => lanes.filter((lane) => lane.level === level).map(laneOfItsOwn)),
          ...strays.map((id) => ({ id, level: 'business' as const, organizationIds: [id] })),
        ]
  let top = 0
  return wanted
    .filter((lane) => group === 'level' || rows.has(lane.id))
    .map((lane) => {
      const height = (rows.get(lane.id) ?? 1) * pitchY - flowSize.gapY + 2 * flowSize.lanePad
      const drawn = { ...lane, top, height }
      top += height
      return drawn
    })
}

const idsAt = (lanes: readonly LaneView[], level: LaneView['level']) =>
  lanes.filter((lane) => lane.level === level).map((lane) => lane.organizationId)

const laneOfItsOwn = ({ organizationId, level }: LaneView) => ({
  id: organizationId,
  level,
  organizationIds: [organizationId],
})

/** The lane at a height of the drawing; the nearest one outside it. */
export function laneAt(placement: FlowPlacement, y: number): FlowLane | undefined {
  return placement.lanes.find((lane) => y < lane.top + lane.height) ?? placement.lanes.at(-1)
}
