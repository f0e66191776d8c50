import { describe, expect, test } from 'vitest'
import { aTask, dayNumber } from './graph.arbitrary.ts'
import type { TaskNode } from './graph.ts'
import { lightsOf, withOverride, type LightSetting } from './lights.ts'
import { schedule } from './schedule.ts'
import { workingDaysFrom } from './working-days.ts'

const days = workingDaysFrom(Array.from({ length: 200 }, (_, index) => dayNumber(index)))
const thresholds = { version: '2026-1', nearDueDays: 5, forecastGraceDays: 2, startGraceDays: 3 }

function lights(tasks: readonly TaskNode[], today: number, more: Partial<LightSetting> = {}) {
  const result = schedule({ startOn: dayNumber(10), tasks, dependencies: [] }, days)
  if (!result.ok) throw new Error(result.reason)
  const setting: LightSetting = { baseline: new Map(), today: dayNumber(today), thresholds, days, ...more }
  return lightsOf(tasks, result.byTask, setting)
}

/** One task of 20 working days from day 10 to day 29, due on day 40. */
function light(more: Partial<TaskNode>, today: number, setting: Partial<LightSetting> = {}) {
  const found = lights([aTask('a', { durationDays: 20, dueOn: dayNumber(40), ...more })], today, setting).get('a')
  return [found?.light, found?.reason.code, found?.reason.days]
}

describe('the light of a task', () => {
  test.each([
    ['before its start', {}, 7, ['notStarted', 'startsLater', 3]],
    ['within the grace of its start', {}, 13, ['notStarted', 'awaitsStart', 3]],
    ['beyond the grace of its start', {}, 14, ['late', 'startMissed', 4]],
    ['running', { startedOn: dayNumber(10) }, 20, ['onTrack', 'running', 20]],
    ['running near its due day', { startedOn: dayNumber(10) }, 35, ['nearDue', 'dueSoon', 5]],
    ['on its due day', { startedOn: dayNumber(10) }, 40, ['nearDue', 'dueSoon', 0]],
    ['after its due day', { startedOn: dayNumber(10) }, 41, ['late', 'pastDue', 1]],
    ['expected to end a little late', { startedOn: dayNumber(23) }, 25, ['nearDue', 'forecastPastDue', 2]],
    ['expected to end too late', { startedOn: dayNumber(24) }, 25, ['late', 'forecastPastDue', 3]],
    ['finished in time', { finishedOn: dayNumber(38) }, 60, ['done', 'finishedInTime', 2]],
    ['finished late', { finishedOn: dayNumber(44) }, 60, ['done', 'finishedLate', 4]],
  ] as const)('%s', (_, more, today, expected) => {
    expect(light(more, today)).toEqual(expected)
  })

  test('without a due day the promised end is the deadline', () => {
    const baseline = new Map([['a', { startOn: dayNumber(10), endOn: dayNumber(25) }]])
    expect(light({ dueOn: null, startedOn: dayNumber(10) }, 12, { baseline })).toEqual(['late', 'forecastPastDue', 4])
  })

  test('the start of a milestone cannot be missed', () => {
    expect(light({ kind: 'milestone', durationDays: 0 }, 20)).toEqual(['notStarted', 'awaitsStart', 0])
  })

  test('other thresholds give another light and name their version', () => {
    const wider = { ...thresholds, version: '2026-2', nearDueDays: 20 }
    const tasks = [aTask('a', { durationDays: 20, dueOn: dayNumber(40), startedOn: dayNumber(10) })]
    expect(lights(tasks, 20, { thresholds: wider }).get('a')).toMatchObject({
      light: 'nearDue',
      thresholdsVersion: '2026-2',
    })
  })
})

describe('the light of a summary', () => {
  const child = (id: string, more: Partial<TaskNode>) => aTask(id, { parentId: 's', durationDays: 20, ...more })
  const summary = (children: TaskNode[], today: number) => lights([aTask('s'), ...children], today).get('s')

  test('is that of its worst child, which it names', () => {
    const found = summary([child('done', { finishedOn: dayNumber(12) }), child('late', { dueOn: dayNumber(15) })], 18)
    expect(found).toMatchObject({ light: 'late', reason: { code: 'child', childId: 'late', days: 3 } })
  })

  test('is done only when every child is', () => {
    const done = child('one', { finishedOn: dayNumber(12) })
    expect(summary([done, { ...done, id: 'two' }], 30)?.light).toBe('done')
    expect(summary([done, child('two', { notBefore: dayNumber(50) })], 30)?.light).toBe('onTrack')
  })
})

describe('a person’s word', () => {
  const computed = {
    light: 'late',
    reason: { code: 'pastDue', days: 3, deadline: dayNumber(4), childId: null },
    thresholdsVersion: '2026-1',
  } as const
  const word = { light: 'onTrack', reason: '上级已同意延期', expiresOn: dayNumber(20) } as const

  test('is shown beside what was computed until it expires', () => {
    expect(withOverride(computed, word, dayNumber(20))).toEqual({ shown: 'onTrack', computed, override: word })
    expect(withOverride(computed, word, dayNumber(21))).toEqual({ shown: 'late', computed, override: null })
    expect(withOverride(computed, null, dayNumber(1)).shown).toBe('late')
  })
})
