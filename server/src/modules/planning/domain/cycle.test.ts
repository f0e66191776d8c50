import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cycleWith, findCycle } from './cycle.ts'
import { aDependency, aTask, somePlan } from './graph.arbitrary.ts'
import type { PlanGraph } from './graph.ts'
import { referenceHasCycle } from './schedule.reference.ts'

const plan = (tasks: PlanGraph['tasks'], ...links: string[]): PlanGraph => ({
  startOn: '2026-03-02',
  tasks,
  dependencies: links.map(aDependency),
})

test('the loop a dependency would close is named from its first task round to it again', () => {
  const graph = plan([aTask('a'), aTask('b'), aTask('c'), aTask('d')], 'a FS b', 'b FS c', 'c FS d')
  expect(cycleWith(graph, aDependency('c FS a'))).toEqual(['a', 'b', 'c', 'a'])
  expect(cycleWith(graph, aDependency('a SS c'))).toBeNull()
})

test('a task cannot wait for itself, for what it is part of, or for its own parts', () => {
  const graph = plan([aTask('s'), aTask('s1', { parentId: 's' }), aTask('s11', { parentId: 's1' })])
  expect(cycleWith(graph, aDependency('s FS s'))).toEqual(['s', 's'])
  expect(cycleWith(graph, aDependency('s11 FS s'))).toEqual(['s', 's1', 's11', 's'])
  expect(cycleWith(graph, aDependency('s SS s11'))).toEqual(['s11', 's1', 's', 's11'])
})

test('two summaries cannot wait for parts of each other', () => {
  const tasks = [aTask('p'), aTask('p1', { parentId: 'p' }), aTask('q'), aTask('q1', { parentId: 'q' })]
  const cycle = cycleWith(plan(tasks, 'p FS q'), aDependency('q1 FS p1'))
  expect(cycle).toEqual(['p1', 'p', 'q', 'q1', 'p1'])
})

test('a tree that bites its own tail is a loop too', () => {
  expect(findCycle(plan([aTask('a', { parentId: 'b' }), aTask('b', { parentId: 'a' })]))).toHaveLength(3)
})

test('a loop is found exactly when there is one, and what is named is a loop', () => {
  let loops = 0
  fc.assert(
    fc.property(somePlan({ size: 9 }), (graph) => {
      const cycle = findCycle(graph)
      expect(cycle !== null).toBe(referenceHasCycle(graph))
      if (cycle === null) return
      loops++
      expectLoop(graph, cycle)
    }),
    { numRuns: 400 },
  )
  expect(loops).toBeGreaterThan(20)
})

test('a dependency is refused exactly when the plan with it has a loop', () => {
  fc.assert(
    fc.property(somePlan({ size: 6 }), fc.nat(), (graph, pick) => {
      const dependency = graph.dependencies[pick % Math.max(1, graph.dependencies.length)]
      const before = { ...graph, dependencies: graph.dependencies.filter((other) => other !== dependency) }
      if (dependency === undefined || findCycle(before) !== null) return
      const cycle = cycleWith(before, dependency)
      expect(cycle !== null).toBe(referenceHasCycle(graph))
      if (cycle !== null) expectLoop(graph, cycle)
    }),
    { numRuns: 300 },
  )
})

/** Each step is a dependency, or a step up or down the tree; at least one is a dependency; no task comes twice. */
function expectLoop(graph: PlanGraph, cycle: readonly string[]): void {
  const steps = cycle.slice(1).map((to, position) => [cycle[position], to] as const)
  const isDependency = ([from, to]: readonly [string | undefined, string]) =>
    graph.dependencies.some(({ fromId, toId }) => fromId === from && toId === to)
  const parentOf = (id: string | undefined) => graph.tasks.find((task) => task.id === id)?.parentId
  expect(cycle.at(-1)).toBe(cycle[0])
  expect(new Set(cycle).size).toBe(steps.length)
  expect(steps.some(isDependency)).toBe(true)
  for (const [from, to] of steps) {
    expect(isDependency([from, to]) || parentOf(from) === to || parentOf(to) === from).toBe(true)
  }
}
