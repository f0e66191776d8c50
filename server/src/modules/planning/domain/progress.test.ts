import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aTask, dayNumber, somePlan } from './graph.arbitrary.ts'
import {
  indicatorProgress,
  progressOfObjective,
  progressOfTasks,
  wholePercent,
  type IndicatorFacts,
} from './progress.ts'

function anIndicator(more: Partial<IndicatorFacts> = {}): IndicatorFacts {
  return {
    id: 'i',
    name: '审批时间',
    taskId: null,
    objectiveId: null,
    direction: 'down',
    baselineValue: 180,
    targetValue: 15,
    value: null,
    weight: 1,
    ...more,
  }
}

const quantity = fc.integer({ min: -50, max: 50 })
const someIndicator = fc
  .record({
    direction: fc.constantFrom('up' as const, 'down' as const),
    baselineValue: fc.option(quantity),
    targetValue: fc.option(quantity),
    value: fc.option(quantity),
    weight: fc.integer({ min: 1, max: 9 }),
  })
  .map(anIndicator)

describe('an indicator', () => {
  test.each([
    ['falls to its target', { value: 15 }, 100],
    ['falls past it', { value: 7 }, 100],
    ['is a third of the way', { value: 125 }, 33.333],
    ['moved the wrong way', { value: 200 }, 0],
    ['rises half-way', { direction: 'up', baselineValue: 20, targetValue: 40, value: 30 }, 50],
    ['has no baseline and is not there', { baselineValue: null, value: 16 }, 0],
    ['has no baseline and is there', { baselineValue: null, value: 15 }, 100],
    ['shall only be kept and is', { baselineValue: 15, value: 15 }, 100],
    ['shall only be kept and is not', { baselineValue: 15, value: 16 }, 0],
  ] as const)('%s', (_, more, percent) => {
    expect(indicatorProgress(anIndicator(more))).toBeCloseTo(percent, 2)
  })

  test('without a reading or without a target says nothing', () => {
    expect([indicatorProgress(anIndicator()), indicatorProgress(anIndicator({ targetValue: null, value: 1 }))]).toEqual(
      [null, null],
    )
  })
})

describe('a task', () => {
  const of = (tasks: Parameters<typeof progressOfTasks>[0], ...indicators: IndicatorFacts[]) =>
    progressOfTasks(tasks, indicators).get(tasks[0]?.id ?? '')

  test('without facts is at nothing and says so', () => {
    expect(of([aTask('a', { startedOn: dayNumber(1) })])).toMatchObject({ percent: 0, why: [{ kind: 'noFacts' }] })
  })

  test('that is finished is at 100 whatever its indicators say', () => {
    const found = of([aTask('a', { finishedOn: dayNumber(3) })], anIndicator({ taskId: 'a', value: 180 }))
    expect(found).toMatchObject({ percent: 100, why: [{ kind: 'finished', id: 'a' }] })
  })

  test('that is a milestone is reached or not', () => {
    const milestone = aTask('m', { kind: 'milestone' })
    expect(of([milestone], anIndicator({ taskId: 'm', value: 15 }))).toMatchObject({ percent: 0 })
    expect(of([{ ...milestone, finishedOn: dayNumber(3) }])).toMatchObject({
      percent: 100,
      why: [{ kind: 'milestone' }],
    })
  })

  test('with children weighs them and its own indicators, and shows each', () => {
    const tasks = [
      aTask('s'),
      aTask('s1', { parentId: 's', weight: 3, finishedOn: dayNumber(2) }),
      aTask('s2', { parentId: 's', weight: 1 }),
    ]
    const found = of(tasks, anIndicator({ taskId: 's', weight: 4, value: 97.5 }))
    expect(found?.percent).toBe(63)
    expect(found?.exact).toBe(62.5)
    expect(found?.why.map(({ kind, percent, weight }) => [kind, percent, weight])).toEqual([
      ['task', 100, 3],
      ['task', 0, 1],
      ['indicator', 50, 4],
    ])
  })

  test('that is nearly done is not called done', () => {
    expect([wholePercent(99.4), wholePercent(99.7), wholePercent(100), wholePercent(62.5)]).toEqual([99, 99, 100, 63])
  })
})

test('an objective counts a task within another only once', () => {
  const tasks = [
    aTask('s'),
    aTask('s1', { parentId: 's', finishedOn: dayNumber(2) }),
    aTask('s2', { parentId: 's' }),
    aTask('t', { weight: 2 }),
  ]
  const found = progressOfObjective(tasks, [anIndicator({ value: 15 })], progressOfTasks(tasks, []))
  expect(found.why.map(({ id, percent }) => [id, percent])).toEqual([
    ['s', 50],
    ['t', 0],
    ['i', 100],
  ])
  expect(found.percent).toBe(38)
})

describe('on any plan', () => {
  const someIndicators = fc.array(fc.tuple(someIndicator, fc.nat()), { maxLength: 10 })
  const placed = (indicators: [IndicatorFacts, number][], ids: string[]) =>
    indicators.map(([indicator, pick]) => ({ ...indicator, taskId: ids[pick % ids.length] ?? null }))

  test('progress is whole, within 0 and 100, and between the least and the most of its parts', () => {
    fc.assert(
      fc.property(somePlan(), someIndicators, ({ tasks }, indicators) => {
        const ids = tasks.map(({ id }) => id)
        const progress = progressOfTasks(tasks, placed(indicators, ids))
        expect([...progress.keys()].toSorted()).toEqual(ids.toSorted())
        for (const { percent, why } of progress.values()) {
          const parts = why.map((part) => part.percent)
          expect(Number.isInteger(percent)).toBe(true)
          expect(percent).toBeGreaterThanOrEqual(Math.max(0, Math.min(...parts)))
          expect(percent).toBeLessThanOrEqual(Math.min(100, Math.max(...parts)))
        }
      }),
    )
  })

  test('finishing one more task takes nothing away anywhere', () => {
    fc.assert(
      fc.property(somePlan(), someIndicators, fc.nat(), ({ tasks }, indicators, pick) => {
        const facts = placed(
          indicators,
          tasks.map(({ id }) => id),
        )
        const finished = tasks.map((task, index) =>
          index === pick % tasks.length ? { ...task, finishedOn: dayNumber(9) } : task,
        )
        const before = progressOfTasks(tasks, facts)
        for (const [id, after] of progressOfTasks(finished, facts)) {
          expect(after.exact).toBeGreaterThanOrEqual((before.get(id)?.exact ?? 0) - 1e-9)
          expect(after.percent).toBeGreaterThanOrEqual(before.get(id)?.percent ?? 0)
        }
      }),
    )
  })

  test('a reading nearer to the target never lowers an indicator', () => {
    fc.assert(
      fc.property(someIndicator, quantity, quantity, (indicator, one, other) => {
        fc.pre(indicator.targetValue !== null)
        const [lower, higher] = [Math.min(one, other), Math.max(one, other)]
        const better = indicator.direction === 'up' ? higher : lower
        const worse = indicator.direction === 'up' ? lower : higher
        const at = (value: number) => indicatorProgress({ ...indicator, value }) ?? NaN
        expect(at(better)).toBeGreaterThanOrEqual(at(worse))
      }),
    )
  })
})
