import {
  DependencyFields,
  IndicatorFields,
  InitiativeFields,
  ObjectiveFields,
  TaskFields,
} from '@hepai/contract/planning-shapes'
import { expect, test } from 'vitest'
import { aLane, aPlan, aTask } from '../layout/sample-plan.arbitrary.ts'
import { fieldWord, namesIn, valueWord } from './conflict-words.ts'

const shapes = {
  task: TaskFields,
  dependency: DependencyFields,
  objective: ObjectiveFields,
  initiative: InitiativeFields,
  indicator: IndicatorFields,
} as const
const nouns = ['task', 'dependency', 'objective', 'initiative', 'indicator'] as const

test.each(nouns)('every field of a %s that two people may change has a name in words', (what) => {
  const unnamed = Object.keys(shapes[what].shape).filter((field) => fieldWord(what, field) === '')
  expect(unnamed).toEqual([])
})

const choices = [
  ['line', TaskFields.shape.line.options],
  ['kind', TaskFields.shape.kind.options],
  ['type', DependencyFields.shape.type.options],
  ['pointKind', InitiativeFields.shape.pointKind.options],
  ['mode', InitiativeFields.shape.mode.options],
  ['direction', IndicatorFields.shape.direction.options],
  ['aggregate', IndicatorFields.shape.aggregate.options],
] as const

test.each(choices)('every choice of %s is said in Chinese', (field, options) => {
  for (const option of options) expect(valueWord(field, option, new Map())).toMatch(/^[\u4e00-\u9fff+]+$/u)
})

test('ids become names, days become days, nothing is said as nothing', () => {
  const lane = aLane(1, { name: '城市更新科' })
  const task = aTask(1, { name: '入户走访', ownerId: 'p', ownerName: '张三' })
  const names = namesIn(aPlan({ tasks: [task], lanes: [lane] }), [{ id: 'q', name: '李四' }])
  expect(valueWord('organizationId', lane.organizationId, names)).toBe('城市更新科')
  expect(valueWord('ownerId', 'p', names)).toBe('张三')
  expect(valueWord('ownerId', 'q', names)).toBe('李四')
  expect(valueWord('fromId', task.id, names)).toBe('入户走访')
  expect(valueWord('parentId', 'gone', names)).toBe('（已不在计划中）')
  expect(valueWord('dueOn', '2026-03-05', names)).toBe('2026年3月5日')
  expect(valueWord('dueOn', null, names)).toBe('（空）')
  expect(valueWord('branches', [{ organizationId: lane.organizationId, did: '包楼栋' }], names)).toBe(
    '城市更新科（包楼栋）',
  )
})
