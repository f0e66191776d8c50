import type {
  IndicatorFields,
  IndicatorView,
  InitiativeFields,
  InitiativeView,
  ObjectiveView,
} from '@hepai/contract/planning-shapes'
import { describe, expect, test } from 'vitest'
import {
  goalsOf,
  goesWith,
  missingLineOf,
  removeGoal,
  saveIndicator,
  saveInitiative,
  saveObjective,
  sortLast,
} from './edit-goals.ts'
import { aPlan, aTask, idOf } from './sample-plan.arbitrary.ts'

const objective = (index: number, line: ObjectiveView['line']): ObjectiveView => ({
  ...{
    id: idOf(3, index),
    version: 2,
    line,
    name: `目标 ${index}`,
    note: '',
    priorityId: null,
    weight: 1,
    sort: index,
  },
  ...{ priorityName: null, progress: { percent: 0, why: [] } },
  light: { light: 'notStarted', reason: '', override: null },
})
const fieldsOf = ({ line, name, note, priorityId, weight, sort }: ObjectiveView) => ({
  ...{ line, name, note, priorityId, weight, sort },
})
const initiativeFields = (index: number, objectiveIds: string[]): InitiativeFields => ({
  ...{ name: `项目 ${index}`, pointKind: 'pain', point: '', mode: 'own', modeName: '', objectiveIds, sort: index },
})
const initiative = (index: number, objectiveIds: string[]): InitiativeView => ({
  ...initiativeFields(index, objectiveIds),
  ...{ id: idOf(4, index), version: 3, progress: { percent: 0, why: [] } },
})
type Home = Pick<IndicatorFields, 'objectiveId' | 'taskId'>
const indicatorFields = (index: number, home: Home): IndicatorFields => ({
  ...{ name: `指标 ${index}`, unit: '项', caliber: '', source: '', ...home },
  ...{ direction: 'down', aggregate: 'latest', baselineValue: 10, baselineOn: null, targetValue: 5, targetOn: null },
  ...{ decimals: 0, weight: 1, sort: index },
})
const indicator = (index: number, home: Home): IndicatorView => ({
  ...indicatorFields(index, home),
  ...{ id: idOf(6, index), version: 1, value: 8, valueOn: '2026-05-01', readingCount: 2, percent: 40 },
})

const party = objective(1, 'party')
const business = objective(2, 'business')
const joint = initiative(1, [party.id, business.id])
const task = aTask(1, { objectiveId: business.id, initiativeId: joint.id })
const stray = aTask(2)
const plan = aPlan({
  objectives: [business, party],
  initiatives: [joint],
  tasks: [task, stray],
  indicators: [
    indicator(3, { objectiveId: null, taskId: stray.id }),
    indicator(2, { objectiveId: null, taskId: task.id }),
    indicator(1, { objectiveId: business.id, taskId: null }),
  ],
})

describe('saving', () => {
  test('what is new is added whole', () => {
    const value = fieldsOf(party)
    expect(saveObjective(null, idOf(3, 9), value)).toEqual({ do: 'add', what: 'objective', id: idOf(3, 9), value })
  })
  test('what exists sends only the fields that differ, on the version it was begun on', () => {
    expect(saveObjective(party, idOf(3, 9), { ...fieldsOf(party), name: '新名', weight: 2 })).toEqual({
      ...{ do: 'change', what: 'objective', id: party.id, version: 2 },
      set: { name: '新名', weight: 2 },
    })
  })
  test('a form saved as it was opened is no edit', () => {
    expect(saveObjective(party, party.id, fieldsOf(party))).toBeNull()
    expect(saveInitiative(joint, joint.id, initiativeFields(1, [party.id, business.id]))).toBeNull()
  })
  test('an objective let go of by an initiative is a change of its list', () => {
    expect(saveInitiative(joint, joint.id, initiativeFields(1, [party.id]))).toEqual({
      ...{ do: 'change', what: 'initiative', id: joint.id, version: 3 },
      set: { objectiveIds: [party.id] },
    })
  })
  test('an indicator moved to a task says both homes', () => {
    const at = indicator(1, { objectiveId: business.id, taskId: null })
    const edit = saveIndicator(at, at.id, indicatorFields(1, { objectiveId: null, taskId: task.id }))
    expect(edit).toMatchObject({ do: 'change', set: { objectiveId: null, taskId: task.id } })
  })
  test('a new thing comes after all others', () => {
    expect(sortLast([{ sort: 3 }, { sort: 1.5 }])).toBe(4)
    expect(sortLast([])).toBe(1)
  })
})

describe('removing', () => {
  test('an objective takes its own indicators; tasks and initiatives let go of it', () => {
    expect(goesWith(plan, 'objective', business.id)).toEqual({
      ...{ indicators: 1, readings: 2, tasks: 1, initiatives: [joint.name] },
    })
  })
  test('an initiative takes nothing, an indicator only its readings', () => {
    expect(goesWith(plan, 'initiative', joint.id)).toMatchObject({ indicators: 0, readings: 0, tasks: 1 })
    expect(goesWith(plan, 'indicator', idOf(6, 2))).toMatchObject({ indicators: 0, readings: 2, tasks: 0 })
  })
  test('the edit names the version that was seen', () => {
    expect(removeGoal('initiative', joint)).toEqual({ do: 'remove', what: 'initiative', id: joint.id, version: 3 })
  })
})

describe('the two lines', () => {
  test('an initiative of one line misses the other; of both or of none it misses nothing', () => {
    expect(missingLineOf([party.id], plan.objectives)).toBe('business')
    expect(missingLineOf([business.id], plan.objectives)).toBe('party')
    expect(missingLineOf(joint.objectiveIds, plan.objectives)).toBeNull()
    expect(missingLineOf([], plan.objectives)).toBeNull()
  })
  test('an indicator of a task stands with the objective that the task serves', () => {
    const goals = goalsOf(plan)
    expect(goals.party.map((row) => row.objective.id)).toEqual([party.id])
    const [row] = goals.business
    expect(row?.indicators.map((each) => [each.indicator.name, each.task?.id ?? null])).toEqual([
      ['指标 1', null],
      ['指标 2', task.id],
    ])
    expect(goals.strays.map((each) => each.task?.id)).toEqual([stray.id])
  })
})
