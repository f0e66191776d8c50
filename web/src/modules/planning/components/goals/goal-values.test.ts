import { describe, expect, test } from 'vitest'
import {
  indicatorFields,
  indicatorProblems,
  indicatorValues,
  initiativeFields,
  initiativeProblems,
  initiativeValues,
  objectiveFields,
  objectiveProblems,
  objectiveValues,
  withId,
} from './goal-values.ts'

const home = { objectiveId: 'o1', taskId: null }
const typed = {
  ...indicatorValues(null, home, 2026),
  ...{ name: '审批事项', unit: '项', baselineValue: '１０', targetValue: '5' },
}

describe('an indicator', () => {
  test('that shall fall from 10 to 5 is better when lower, with the decimals that were typed', () => {
    expect(indicatorFields(typed, 1)).toMatchObject({
      ...{ objectiveId: 'o1', taskId: null, baselineValue: 10, targetValue: 5, direction: 'down', decimals: 0 },
      ...{ baselineOn: '2025-12-31', targetOn: '2026-12-31', weight: 1 },
    })
    expect(indicatorFields({ ...typed, targetValue: '17.69' }, 1)).toMatchObject({ direction: 'up', decimals: 2 })
  })
  test('keeps the direction and the decimals that were chosen', () => {
    expect(indicatorFields({ ...typed, direction: 'up', decimals: '3' }, 1)).toMatchObject({
      ...{ direction: 'up', decimals: 3 },
    })
  })
  test('without a baseline has no day of it, and may have no target yet', () => {
    expect(indicatorFields({ ...typed, baselineValue: '', targetValue: '' }, 1)).toMatchObject({
      ...{ baselineValue: null, baselineOn: null, targetValue: null, direction: 'up' },
    })
  })
  test('of a task names the task alone', () => {
    const values = indicatorValues(null, { objectiveId: null, taskId: 't1' }, 2026)
    expect(indicatorFields(values, 1)).toMatchObject({ objectiveId: null, taskId: 't1' })
  })
  test('is asked for a name, a unit, numbers and days in order', () => {
    const right = indicatorProblems(typed)
    expect(Object.values(right).filter((each) => each !== undefined)).toEqual([])
    const wrong = indicatorProblems({
      ...typed,
      ...{ name: ' ', unit: '', baselineValue: '十', targetOn: '2025-01-01', decimals: '7', weight: '0' },
    })
    const problems = Object.entries(wrong).flatMap(([name, each]) => (each === undefined ? [] : [name]))
    expect(problems).toEqual(['name', 'unit', 'baselineValue', 'targetOn', 'decimals', 'weight'])
  })
})

describe('an objective', () => {
  test('begins on the line whose button was pressed and answers no priority', () => {
    const fields = objectiveFields({ ...objectiveValues(null, 'party'), name: ' 支部进项目 ' }, 4)
    expect(fields).toEqual({ line: 'party', name: '支部进项目', note: '', priorityId: null, weight: 1, sort: 4 })
  })
  test('needs a name of at most 120 characters and a positive weight', () => {
    const values = { ...objectiveValues(null, 'party'), name: '名'.repeat(121), weight: '-1' }
    expect(objectiveProblems(values)).toEqual({
      name: '名称超过 120 个字，请缩短。',
      weight: '请填大于 0、不超过 1000 的数字。',
    })
  })
})

describe('an initiative', () => {
  test('keeps the name of its mode only when the mode is its own', () => {
    const values = { ...initiativeValues(null), name: '联建', modeName: '党建+共富' }
    expect(initiativeFields(values, 1).modeName).toBe('')
    expect(initiativeFields({ ...values, mode: 'own' }, 1).modeName).toBe('党建+共富')
    expect(initiativeProblems({ ...values, mode: 'own', modeName: '' }).modeName).toBeDefined()
  })
  test('joins what is ticked and lets go of what is not', () => {
    const both = withId(withId('', 'a', true), 'b', true)
    expect(initiativeFields({ ...initiativeValues(null), objectiveIds: both }, 1).objectiveIds).toEqual(['a', 'b'])
    expect(withId(both, 'a', false)).toBe('b')
  })
})
