import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FlowNode, flowSize, flowSteps, laneAt, placeFlow } from './flow-placement.ts'
import { type FlowRoute, pathOf, routeFlow } from './flow-routes.ts'
import { aDependency, aLane, aLargePlan, aTask, idOf } from './sample-plan.arbitrary.ts'

const { node } = flowSize

const plan = fc
  .tuple(
    fc.integer({ min: 1, max: 120 }),
    fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 7, maxLength: 60 }),
  )
  .map(([count, chances]) => {
    let next = 0
    return aLargePlan(count, () => chances[next++ % chances.length] ?? 0)
  })

const crosses = (route: FlowRoute, each: FlowNode): boolean =>
  route.points.slice(1).some((point, index) => {
    const before = route.points[index] ?? point
    const left = Math.min(before.x, point.x)
    const right = Math.max(before.x, point.x)
    const top = Math.min(before.y, point.y)
    const bottom = Math.max(before.y, point.y)
    return left < each.x + node.width && right > each.x && top < each.y + node.height && bottom > each.y
  })

test('no two steps overlap, and each lies inside its lane', () => {
  fc.assert(
    fc.property(
      plan,
      fc.constantFrom('organization' as const, 'level' as const),
      ({ tasks, dependencies, lanes }, group) => {
        const placed = placeFlow(flowSteps(tasks, dependencies), dependencies, lanes, group)
        const places = placed.nodes.map((each) => `${each.x} ${each.y}`)
        expect(new Set(places).size).toBe(places.length)
        const laneOf = new Map(placed.lanes.map((lane) => [lane.id, lane]))
        for (const each of placed.nodes) {
          const lane = laneOf.get(each.laneId)
          expect(each.y).toBeGreaterThanOrEqual(lane?.top ?? Infinity)
          expect(each.y + node.height).toBeLessThanOrEqual((lane?.top ?? 0) + (lane?.height ?? 0))
          expect(laneAt(placed, each.y)?.id).toBe(each.laneId)
        }
      },
    ),
  )
})

test('no link runs through a step, forth or back', () => {
  fc.assert(
    fc.property(plan, fc.boolean(), ({ tasks, dependencies, lanes }, isTurned) => {
      const links = isTurned
        ? dependencies.map((each) => ({ ...each, fromId: each.toId, toId: each.fromId }))
        : dependencies
      const placed = placeFlow(flowSteps(tasks, links), links, lanes)
      for (const route of routeFlow(placed, links)) {
        for (const each of placed.nodes) expect(crosses(route, each)).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})

test('every stretch of a link is horizontal or vertical', () => {
  const { tasks, dependencies, lanes } = aLargePlan(200, pseudo())
  const placed = placeFlow(tasks, dependencies, lanes)
  for (const { points } of routeFlow(placed, dependencies)) {
    points.slice(1).forEach((point, index) => {
      const before = points[index]
      expect(point.x === before?.x || point.y === before?.y).toBe(true)
    })
  }
})

test('a chain inside one lane runs straight', () => {
  const tasks = [0, 1, 2].map((index) => aTask(index, { layer: index }))
  const links = [aDependency(1, 0, 1), aDependency(2, 1, 2)]
  const placed = placeFlow(tasks, links, [aLane(0)])
  expect(new Set(placed.nodes.map((each) => each.y)).size).toBe(1)
  expect(routeFlow(placed, links).every((route) => route.points.length === 2)).toBe(true)
})

test('a link that leads back is marked and stays inside the drawing', () => {
  const tasks = [0, 1, 2].map((index) => aTask(index, { layer: index }))
  const links = [aDependency(1, 0, 1), aDependency(2, 1, 2), aDependency(3, 2, 0)]
  const placed = placeFlow(tasks, links, [aLane(0)])
  const back = routeFlow(placed, links).find((route) => route.id === idOf(2, 3))
  expect(back?.isBack).toBe(true)
  for (const point of back?.points ?? []) {
    expect(point.x).toBeGreaterThanOrEqual(0)
    expect(point.x).toBeLessThanOrEqual(placed.width)
  }
})

test('a step that is linked to nothing stands where the steps of its time stand', () => {
  const tasks = [
    aTask(1, { layer: 0, startOn: '2026-01-05' }),
    aTask(2, { layer: 1, startOn: '2026-06-01' }),
    aTask(3, { layer: 0, startOn: '2026-07-01' }),
  ]
  const placed = placeFlow(tasks, [aDependency(1, 1, 2)], [aLane(0)])
  expect(placed.nodes.find((each) => each.id === idOf(1, 3))?.column).toBe(1)
})

test('what only sums up others is not a step of the flow', () => {
  const tasks = [aTask(1), aTask(2, { parentId: idOf(1, 1) })]
  expect(flowSteps(tasks, []).map((task) => task.id)).toEqual([idOf(1, 2)])
  expect(flowSteps(tasks, [aDependency(1, 1, 2)])).toHaveLength(2)
})

test('a path turns its corners softly', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 20, y: 0 },
    { x: 20, y: 40 },
  ]
  expect(pathOf(points)).toBe('M0 0L14 0Q20 0 20 6L20 40')
})

test('500 steps are placed in less than 10 ms and routed in less than 100 ms', () => {
  const { tasks, dependencies, lanes } = aLargePlan(500, pseudo())
  placeFlow(tasks, dependencies, lanes)
  const placing = bestOf(5, () => placeFlow(tasks, dependencies, lanes))
  const placed = placeFlow(tasks, dependencies, lanes)
  const routing = bestOf(5, () => routeFlow(placed, dependencies))
  expect(placing).toBeLessThan(10)
  expect(routing).toBeLessThan(100)
})

function bestOf(runs: number, act: () => unknown): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now()
      act()
      return performance.now() - start
    }),
  )
}

/** A fixed sequence, so that a failure repeats. */
function pseudo(): () => number {
  let state = 42
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
