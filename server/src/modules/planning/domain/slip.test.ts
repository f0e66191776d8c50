import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cycleWith } from './cycle.ts'
import { aDependency, aTask, dayNumber, someSoundPlan, someWorkingDays } from './graph.arbitrary.ts'
import type { PlanGraph, TaskNode } from './graph.ts'
import { schedule } from './schedule.ts'
import type { Schedule } from './scheduled.ts'
import { slipAgainstBaseline, slipEffects } from './slip.ts'
import { workingDaysFrom } from './working-days.ts'

const everyDay = workingDaysFrom(Array.from({ length: 300 }, (_, index) => dayNumber(index)))
const plan = (tasks: readonly TaskNode[], ...links: string[]): PlanGraph => ({
  startOn: dayNumber(0),
  tasks,
  dependencies: links.map(aDependency),
})
const withTask = (graph: PlanGraph, id: string, more: Partial<TaskNode>): PlanGraph => ({
  ...graph,
  tasks: graph.tasks.map((task) => (task.id === id ? { ...task, ...more } : task)),
})

function scheduled(graph: PlanGraph, days = everyDay): Schedule {
  const result = schedule(graph, days)
  if (!result.ok) throw new Error(result.reason)
  return result
}

function effects(before: PlanGraph, after: PlanGraph) {
  return slipEffects(scheduled(before), scheduled(after), after, everyDay)
}

describe('the effect of a change', () => {
  const chain = plan([aTask('a'), aTask('b'), aTask('c'), aTask('other')], 'a FS b', 'b FS c')

  test('everything behind a moved task is pushed, and leads back to it', () => {
    const found = effects(chain, withTask(chain, 'a', { notBefore: dayNumber(15) }))
    expect(found.map(({ taskId, slipDays, rootTaskId }) => [taskId, slipDays, rootTaskId])).toEqual([
      ['a', 15, 'a'],
      ['b', 15, 'a'],
      ['c', 15, 'a'],
    ])
    expect(found[2]).toMatchObject({ startFrom: dayNumber(6), startTo: dayNumber(21), endTo: dayNumber(23) })
    expect(found[2]?.because.map(({ driver }) => driver.kind)).toEqual(['dependency', 'dependency', 'notBefore'])
  })

  test('a task that takes longer pushes what follows and is named as the root', () => {
    const found = effects(chain, withTask(chain, 'a', { durationDays: 5 }))
    expect(found.map(({ taskId, slipDays, rootTaskId }) => [taskId, slipDays, rootTaskId])).toContainEqual([
      'c',
      2,
      'a',
    ])
  })

  test('what comes earlier leads back to the task that no longer holds it', () => {
    const late = withTask(chain, 'a', { notBefore: dayNumber(15) })
    const found = effects(late, withTask(chain, 'b', { notBefore: dayNumber(10) }))
    expect(found.find(({ taskId }) => taskId === 'c')).toMatchObject({ slipDays: -8, rootTaskId: 'a' })
  })

  test('through a summary the explanation goes by the child that decides', () => {
    const tasks = [aTask('s'), aTask('s1', { parentId: 's' }), aTask('s2', { parentId: 's' }), aTask('z'), aTask('y')]
    const graph = plan(tasks, 's FS z', 's SS+1 y', 's1 FS s2')
    const found = effects(graph, withTask(graph, 's1', { notBefore: dayNumber(4) }))
    const trail = (id: string) => found.find(({ taskId }) => taskId === id)?.because.map(({ taskId }) => taskId)
    expect(trail('z')).toEqual(['z', 's', 's2', 's1'])
    expect(trail('y')).toEqual(['y', 's', 's1'])
  })

  test('what waited for the start of a summary was let go by the child that used to be first', () => {
    const second = aTask('s2', { parentId: 's', notBefore: dayNumber(5) })
    const graph = plan([aTask('s'), aTask('s1', { parentId: 's' }), second, aTask('y')], 's SS y')
    const found = effects(graph, withTask(graph, 's1', { notBefore: dayNumber(9) }))
    expect(found.find(({ taskId }) => taskId === 'y')).toMatchObject({ rootTaskId: 's1', slipDays: 5 })
  })

  test('a moved summary is the root for its children', () => {
    const graph = plan([aTask('s'), aTask('s1', { parentId: 's' }), aTask('z')], 's1 FS z')
    const found = effects(graph, withTask(graph, 's', { notBefore: dayNumber(4) }))
    expect(found.find(({ taskId }) => taskId === 'z')).toMatchObject({ rootTaskId: 's', slipDays: 4 })
  })

  test('a plan that cannot be scheduled has no effects to tell', () => {
    const looped = schedule(plan([aTask('a')], 'a FS a'), everyDay)
    expect(slipEffects(scheduled(chain), looped, chain, everyDay)).toEqual([])
  })

  test('one moved task is the root of every slip in any plan without facts', () => {
    const soundPlan = someSoundPlan((graph, link) => cycleWith(graph, link) !== null, { hasFacts: false })
    fc.assert(
      fc.property(soundPlan, someWorkingDays, fc.nat(), fc.integer({ min: 0, max: 120 }), (graph, days, pick, day) => {
        const moved = graph.tasks[pick % graph.tasks.length]?.id ?? ''
        const after = withTask(graph, moved, { notBefore: dayNumber(day) })
        const found = slipEffects(scheduled(graph, days), scheduled(after, days), after, days)
        const roots = found.filter(({ slipDays }) => slipDays > 0).map(({ rootTaskId }) => rootTaskId)
        for (const root of roots) expect(root).toBe(moved)
      }),
      { numRuns: 300 },
    )
  })
})

describe('slip against the baseline', () => {
  const graph = plan([aTask('a'), aTask('b')], 'a FS b')
  const baseline = scheduled(graph).byTask
  const slipOf = (after: PlanGraph, id = 'b') =>
    slipAgainstBaseline(scheduled(after), baseline, after, everyDay).get(id)

  test('a plan as promised has no slip and no reason', () => {
    expect(slipOf(graph)).toMatchObject({ startSlipDays: 0, endSlipDays: 0, reason: 'none', because: [] })
  })

  test.each([
    ['startedLate', { startedOn: dayNumber(4) }, 4],
    ['finishedLate', { startedOn: dayNumber(0), finishedOn: dayNumber(9) }, 7],
    ['longer', { durationDays: 8 }, 5],
    ['longer', { startedOn: dayNumber(0), durationDays: 4 }, 1],
    ['notBefore', { notBefore: dayNumber(20) }, 20],
  ] as const)('the reason is the root: %s', (reason, more, endSlipDays) => {
    expect(slipOf(withTask(graph, 'a', more))).toMatchObject({ reason, endSlipDays, rootTaskId: 'a' })
  })

  test('a new predecessor that was never promised ends the trail at the waiting task', () => {
    const after = plan([aTask('a'), aTask('b'), aTask('new', { durationDays: 9 })], 'a FS b', 'new FS b')
    expect(slipOf(after)).toMatchObject({ reason: 'dependency', rootTaskId: 'b', startSlipDays: 6 })
    expect(slipOf(after, 'new')).toBeUndefined()
  })

  test('the not-before of a summary is the reason for its children', () => {
    const tree = plan([aTask('s'), aTask('s1', { parentId: 's' }), aTask('z')], 's1 FS z')
    const after = withTask(tree, 's', { notBefore: dayNumber(4) })
    const found = slipAgainstBaseline(scheduled(after), scheduled(tree).byTask, after, everyDay)
    expect(found.get('z')).toMatchObject({ reason: 'parent', rootTaskId: 's', endSlipDays: 4 })
  })

  test('a task ahead of its baseline has a negative slip and no reason', () => {
    expect(slipOf(withTask(graph, 'a', { durationDays: 1 }))).toMatchObject({ endSlipDays: -2, reason: 'none' })
  })
})
