import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cycleWith } from './cycle.ts'
import { aDependency, aTask, dayNumber, someSoundPlan, someWorkingDays } from './graph.arbitrary.ts'
import type { PlanGraph } from './graph.ts'
import { openPlan, reschedule, type LivePlan, type TaskChange } from './reschedule.ts'
import { schedule } from './schedule.ts'
import { workingDaysFrom } from './working-days.ts'

const soundPlan = someSoundPlan((graph, dependency) => cycleWith(graph, dependency) !== null)
const day = fc.option(fc.integer({ min: 0, max: 90 }).map(dayNumber))
const change: fc.Arbitrary<TaskChange> = fc.oneof(
  fc.record({ notBefore: day }),
  fc.record({ dueOn: day }),
  fc.record({ startedOn: day }),
  fc.record({ finishedOn: day }),
  fc.record({ durationDays: fc.integer({ min: 1, max: 20 }) }),
)

function opened(
  graph: PlanGraph,
  days = workingDaysFrom(Array.from({ length: 300 }, (_, index) => dayNumber(index))),
): LivePlan {
  const result = openPlan(graph, days)
  if (!result.ok) throw new Error(result.reason)
  return result.plan
}

test('after any sequence of changes the plan is what scheduling from nothing gives', () => {
  fc.assert(
    fc.property(
      soundPlan,
      someWorkingDays,
      fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 5 }),
      (graph, days, changes) => {
        let plan = opened(graph, days)
        for (const [pick, what] of changes)
          plan = reschedule(plan, graph.tasks[pick % graph.tasks.length]?.id ?? '', what)
        expect(plan.schedule).toEqual(schedule(plan.graph, days))
      },
    ),
    { numRuns: 300 },
  )
})

test('rescheduling leaves the plan it started from as it was', () => {
  fc.assert(
    fc.property(soundPlan, someWorkingDays, fc.nat(), change, (graph, days, pick, what) => {
      const plan = opened(graph, days)
      reschedule(plan, graph.tasks[pick % graph.tasks.length]?.id ?? '', what)
      expect(plan.schedule).toEqual(schedule(graph, days))
    }),
  )
})

test('what a change does not reach keeps its very object', () => {
  const tasks = [aTask('a'), aTask('b'), aTask('far', { durationDays: 60 })]
  const before = opened({ startOn: dayNumber(0), tasks, dependencies: [aDependency('a FS b')] })
  const after = reschedule(before, 'a', { notBefore: dayNumber(15) })
  expect(after.schedule.byTask.get('far')).toBe(before.schedule.byTask.get('far'))
  expect(after.schedule.byTask.get('b')?.startOn).toBe(dayNumber(18))
})

test('a task that stays but is held by something else says so', () => {
  const tasks = [aTask('a'), aTask('b', { notBefore: dayNumber(3) }), aTask('far', { durationDays: 60 })]
  const before = opened({ startOn: dayNumber(0), tasks, dependencies: [aDependency('a FS b')] })
  const after = reschedule(before, 'a', { durationDays: 1 })
  expect(before.schedule.byTask.get('b')?.driver.kind).toBe('dependency')
  expect(after.schedule.byTask.get('b')?.driver).toEqual({ kind: 'notBefore', day: dayNumber(3) })
})

test('a change of a task that the plan does not hold changes nothing', () => {
  const plan = opened({ startOn: dayNumber(0), tasks: [aTask('a')], dependencies: [] })
  expect(reschedule(plan, 'b', { durationDays: 9 })).toBe(plan)
})
