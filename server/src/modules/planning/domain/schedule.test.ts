import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cycleWith } from './cycle.ts'
import { aDependency, aTask, dayNumber, someSoundPlan, someWorkingDays } from './graph.arbitrary.ts'
import type { PlanGraph, TaskNode } from './graph.ts'
import { isSummary, referenceSchedule } from './schedule.reference.ts'
import { schedule } from './schedule.ts'
import type { Schedule } from './scheduled.ts'
import { workingDaysFrom } from './working-days.ts'

/** The first week of March 2026, then its working days to the end of the month. */
const march = workingDaysFrom(
  Array.from({ length: 31 }, (_, index) => index + 1)
    .filter((day) => day % 7 !== 0 && day % 7 !== 1)
    .map((day) => `2026-03-${String(day).padStart(2, '0')}`),
)

function plan(tasks: readonly TaskNode[], ...links: readonly string[]): PlanGraph {
  return { startOn: '2026-03-01', tasks, dependencies: links.map(aDependency) }
}

function scheduled(graph: PlanGraph, days = march): Schedule {
  const result = schedule(graph, days)
  if (!result.ok) throw new Error(result.reason)
  return result
}

const span = (result: Schedule, id: string): string => {
  const found = result.byTask.get(id)
  return `${found?.startOn.slice(8) ?? '?'}–${found?.endOn.slice(8) ?? '?'}`
}

describe('where a task stands', () => {
  test('a task without wishes starts on the first working day of the plan and jumps over the weekend', () => {
    expect(span(scheduled(plan([aTask('a', { durationDays: 6 })])), 'a')).toBe('02–09')
  })

  test('a successor starts on the working day after, later by its lag', () => {
    const result = scheduled(plan([aTask('a'), aTask('b')], 'a FS+2 b'))
    expect(span(result, 'b')).toBe('09–11')
    expect(result.byTask.get('b')?.driver).toEqual({ kind: 'dependency', dependencyId: 'a FS+2 b', taskId: 'a' })
  })

  test('start-start, finish-finish and start-finish hold the ends they name', () => {
    const tasks = [aTask('a', { durationDays: 5 }), aTask('ss'), aTask('ff'), aTask('sf', { durationDays: 1 })]
    const result = scheduled(plan(tasks, 'a SS+1 ss', 'a FF+1 ff', 'a SF+5 sf'))
    expect([span(result, 'ss'), span(result, 'ff'), span(result, 'sf')]).toEqual(['03–05', '05–09', '06–06'])
  })

  test('a milestone is reached on the day its predecessor finishes, and its successor starts the next day', () => {
    const result = scheduled(plan([aTask('a'), aTask('m', { kind: 'milestone' }), aTask('b')], 'a FS m', 'm FS b'))
    expect([span(result, 'a'), span(result, 'm'), span(result, 'b')]).toEqual(['02–04', '04–04', '05–09'])
  })

  test('a summary spans its children, hands down what it waits for, and is waited for as a whole', () => {
    const tasks = [aTask('a'), aTask('s'), aTask('s1', { parentId: 's' }), aTask('s2', { parentId: 's' }), aTask('z')]
    const result = scheduled(plan(tasks, 'a FS s', 's1 FS s2', 's FS z'))
    expect([span(result, 's'), span(result, 's1'), span(result, 'z')]).toEqual(['05–12', '05–09', '13–17'])
    expect(result.byTask.get('s')?.driver).toEqual({ kind: 'children', taskId: 's2' })
    expect(result.byTask.get('s1')?.driver).toEqual({ kind: 'dependency', dependencyId: 'a FS s', taskId: 'a' })
  })

  test('the not-before of a summary holds its children', () => {
    const tasks = [aTask('s', { notBefore: '2026-03-10' }), aTask('s1', { parentId: 's' })]
    expect(scheduled(plan(tasks)).byTask.get('s1')).toMatchObject({
      startOn: '2026-03-10',
      driver: { kind: 'parent', taskId: 's' },
    })
  })

  test('what has happened wins over what was planned, also on a weekend', () => {
    const late = aTask('a', { startedOn: '2026-03-05' })
    const done = aTask('b', { startedOn: '2026-03-07', finishedOn: '2026-03-08' })
    const result = scheduled(plan([late, done, aTask('c')], 'a FS b', 'b FS c'))
    expect([span(result, 'a'), span(result, 'b'), span(result, 'c')]).toEqual(['05–09', '07–08', '09–11'])
    expect(result.byTask.get('a')?.driver).toEqual({ kind: 'actual', day: '2026-03-05' })
  })

  test('a due day moves no bar but takes the slack away, below zero if need be', () => {
    const result = scheduled(plan([aTask('a', { dueOn: '2026-03-03' }), aTask('b', { durationDays: 9 })]))
    expect(result.byTask.get('a')).toMatchObject({ startOn: '2026-03-02', slackDays: -1, isCritical: true })
    expect(result.byTask.get('b')).toMatchObject({ slackDays: 0 })
  })

  test('the critical path goes through summaries to the children that decide, and slack is counted in working days', () => {
    const tasks = [
      aTask('s'),
      aTask('s1', { parentId: 's' }),
      aTask('s2', { parentId: 's', durationDays: 1 }),
      aTask('z'),
    ]
    const result = scheduled(plan(tasks, 's FS z'))
    expect(result.criticalPath).toEqual(['s1', 'z'])
    expect(result.byTask.get('s2')).toMatchObject({ slackDays: 2, latestStartOn: '2026-03-04', isCritical: false })
  })

  test('a start-start dependency out of a summary leads the critical path to the child that begins first', () => {
    const tasks = [
      aTask('s'),
      aTask('first', { parentId: 's', durationDays: 1, notBefore: '2026-03-04' }),
      aTask('last', { parentId: 's', notBefore: '2026-03-05' }),
      aTask('z', { durationDays: 9 }),
    ]
    const result = scheduled(plan(tasks, 's SS z'))
    expect(result.criticalPath).toEqual(['first', 'z'])
    expect(result.byTask.get('last')?.isCritical).toBe(false)
  })

  test('where a dependency and a not-before give the same day, the dependency is named', () => {
    const result = scheduled(plan([aTask('a'), aTask('b', { notBefore: '2026-03-05' })], 'a FS b'))
    expect(result.byTask.get('b')?.driver.kind).toBe('dependency')
  })

  test('layers count the longest chain of dependencies', () => {
    const result = scheduled(plan([aTask('a'), aTask('b'), aTask('c')], 'a FS b', 'b FS c', 'a FS c'))
    expect(['a', 'b', 'c'].map((id) => result.byTask.get(id)?.layer)).toEqual([0, 1, 2])
  })

  test('an empty plan ends where it starts', () => {
    expect(scheduled(plan([]))).toMatchObject({ startOn: '2026-03-01', endOn: '2026-03-01', criticalPath: [] })
  })

  test('a dependency on a task that the plan does not hold is refused with the missing id', () => {
    expect(schedule(plan([aTask('a')], 'a FS b'), march)).toEqual({
      ok: false,
      reason: 'unknownTasks',
      unknownIds: ['b'],
    })
  })
})

describe('against the slow reference', () => {
  const isLoop = (graph: PlanGraph, dependency: PlanGraph['dependencies'][number]) =>
    cycleWith(graph, dependency) !== null

  test('earliest days, latest days and slack are the same on any plan', () => {
    fc.assert(
      fc.property(someSoundPlan(isLoop), someWorkingDays, (graph, days) => {
        const result = scheduled(graph, days)
        const { earliest, latest } = referenceSchedule(graph, days)
        for (const task of graph.tasks) {
          const found = result.byTask.get(task.id)
          const early = earliest.get(task.id) ?? { start: NaN, finish: NaN }
          if (isSummary(graph, task.id)) continue
          const late = latest.get(task.id) ?? early
          const shown = { from: task.kind === 'milestone' ? null : task.startedOn, to: task.finishedOn }
          if (shown.from === null && shown.to === null) expect(found?.startOn).toBe(days.dayAt(early.start))
          expect(found?.endOn).toBe(shown.to ?? days.dayAt(early.finish - 1))
          expect(found?.slackDays).toBe(late.finish - early.finish)
          if (shown.to === null) expect(found?.latestEndOn).toBe(days.dayAt(late.finish - 1))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('slack is the longest slip of one task that leaves the end of the plan alone', () => {
    fc.assert(
      fc.property(
        someSoundPlan(isLoop, { hasFacts: false, hasDues: false, size: 7 }),
        someWorkingDays,
        (given, days) => {
          const dependencies = given.dependencies.filter(
            ({ fromId, type }) => !isSummary(given, fromId) || type === 'FS' || type === 'FF',
          )
          const graph = { ...given, dependencies }
          const result = scheduled(graph, days)
          for (const task of graph.tasks.filter(({ id }) => !isSummary(graph, id))) {
            const { startOn = '', slackDays = 0 } = result.byTask.get(task.id) ?? {}
            const endAfterSlip = (slip: number): string => {
              const notBefore = days.dayAt(days.indexOnOrAfter(startOn) + slip)
              const tasks = graph.tasks.map((other) => (other === task ? { ...task, notBefore } : other))
              return scheduled({ ...graph, tasks }, days).endOn
            }
            expect(endAfterSlip(slackDays)).toBe(result.endOn)
            expect(endAfterSlip(slackDays + 1) > result.endOn).toBe(true)
          }
        },
      ),
    )
  })

  test('without due days nobody has negative slack, and each critical task stands right behind the one before', () => {
    fc.assert(
      fc.property(someSoundPlan(isLoop, { hasDues: false }), someWorkingDays, (graph, days) => {
        const result = scheduled(graph, days)
        for (const found of result.byTask.values()) expect(found.slackDays).toBeGreaterThanOrEqual(0)
        result.criticalPath.forEach((id, position) => {
          const found = result.byTask.get(id)
          expect(found?.isCritical).toBe(true)
          if (position > 0) expect(found?.driver.kind).toBe('dependency')
        })
        const unfinished = graph.tasks.filter(({ id, finishedOn }) => finishedOn === null && !isSummary(graph, id))
        if (unfinished.some(({ id }) => result.byTask.get(id)?.endOn === result.endOn)) {
          expect(result.byTask.get(result.criticalPath.at(-1) ?? '')?.endOn).toBe(result.endOn)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('no bar ends before it starts, whatever was recorded', () => {
    fc.assert(
      fc.property(someSoundPlan(isLoop), someWorkingDays, (graph, days) => {
        for (const { startOn, endOn } of scheduled(graph, days).byTask.values()) expect(startOn <= endOn).toBe(true)
      }),
    )
  })

  test('the order in which tasks are listed does not move any of them', () => {
    fc.assert(
      fc.property(someSoundPlan(isLoop), someWorkingDays, (graph, days) => {
        const turned = scheduled({ ...graph, tasks: graph.tasks.toReversed() }, days)
        for (const [id, { startOn, endOn, layer }] of scheduled(graph, days).byTask) {
          expect(turned.byTask.get(id)).toMatchObject({ startOn, endOn, layer })
        }
      }),
    )
  })
})

test('days beyond the table of working days clamp to its end', () => {
  expect([march.dayAt(999), march.dayAt(-1), march.indexOnOrAfter(dayNumber(3000))]).toEqual([
    '2026-03-31',
    '2026-03-02',
    march.count - 1,
  ])
})
