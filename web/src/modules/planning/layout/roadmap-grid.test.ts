import type { IndicatorView, InitiativeView, ObjectiveView } from '@hepai/contract/planning-shapes'
import { expect, test } from 'vitest'
import { quartersBetween, roadmapOf } from './roadmap-grid.ts'
import { aPlan, aTask, idOf } from './sample-plan.arbitrary.ts'

const objective = (index: number, line: ObjectiveView['line']): ObjectiveView => ({
  ...{
    id: idOf(3, index),
    version: 1,
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
const initiative = (index: number, objectiveIds: string[]): InitiativeView => ({
  ...{ id: idOf(4, index), version: 1, name: `项目 ${index}`, pointKind: 'pain', point: '', mode: 'own', modeName: '' },
  ...{ objectiveIds, sort: index, progress: { percent: 0, why: [] } },
})
const indicator = (index: number, objectiveId: string, targetOn: string | null): IndicatorView => ({
  ...{
    id: idOf(6, index),
    version: 1,
    objectiveId,
    taskId: null,
    name: '审批事项',
    unit: '项',
    caliber: '',
    source: '',
  },
  ...{ direction: 'down', aggregate: 'latest', baselineValue: 47, baselineOn: null, targetValue: 14, targetOn },
  ...{ decimals: 0, weight: 1, sort: 1, value: null, valueOn: null, readingCount: 0, percent: null },
})
const inProject = { initiativeId: idOf(4, 1) }
const plan = aPlan({
  endOn: '2026-12-31',
  objectives: [objective(1, 'business'), objective(2, 'party'), objective(3, 'business')],
  initiatives: [initiative(1, [idOf(3, 1), idOf(3, 2)]), initiative(2, [idOf(3, 3)])],
  indicators: [indicator(1, idOf(3, 1), '2026-06-30'), indicator(2, idOf(3, 1), null)],
  tasks: [
    aTask(1, { ...inProject, objectiveId: idOf(3, 1), durationDays: 0, startOn: '2026-05-20', endOn: '2026-05-20' }),
    aTask(2, { ...inProject, objectiveId: idOf(3, 2), line: 'party', startOn: '2026-03-02', endOn: '2026-07-03' }),
    aTask(3, { ...inProject, durationDays: 0, startOn: '2026-09-01', endOn: '2026-09-01', line: 'joint' }),
  ],
})

test('quarters run over the end of a year', () => {
  expect(quartersBetween('2026-11-02', '2027-04-01').map((each) => each.key)).toEqual(['2026-4', '2027-1', '2027-2'])
  expect(quartersBetween('2026-11-02', '2026-11-02')[0]).toMatchObject({ first: '2026-10-01', last: '2026-12-31' })
})

test('an initiative is a band over both lines, party above business', () => {
  const [band] = roadmapOf(plan).bands
  expect(band?.rows.map((row) => row.objective?.line)).toEqual(['party', 'business', undefined])
  expect(band?.missing).toBeNull()
})

test('the strokes show in which quarters each line has work', () => {
  const [band] = roadmapOf(plan).bands
  expect(band?.strokes.map((each) => each.party)).toEqual([true, true, true, false])
  expect(band?.strokes.map((each) => each.business)).toEqual([false, true, true, false])
})

test('an initiative of one line says which line is missing', () => {
  expect(roadmapOf(plan).bands[1]?.missing).toBe('party')
})

test('a milestone stands in the quarter of its day, one without an objective in a row of its own', () => {
  const [band] = roadmapOf(plan).bands
  expect(band?.rows[1]?.cells.map((cell) => cell.milestones.length)).toEqual([0, 1, 0, 0])
  expect(band?.rows[2]?.cells.map((cell) => cell.milestones.length)).toEqual([0, 0, 1, 0])
  expect(band?.rows[0]?.cells.map((cell) => cell.taskCount)).toEqual([1, 1, 1, 0])
})

test('an indicator stands in the quarter of its target, without one in the last', () => {
  const [band] = roadmapOf(plan).bands
  expect(band?.rows[1]?.cells.map((cell) => cell.indicators.length)).toEqual([0, 1, 0, 1])
})
