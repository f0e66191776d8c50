import type { GraphEdit } from '@hepai/contract/planning-shapes'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addIndicator, addLink, addObjective, addTask } from '../../../testing/given-plan.ts'
import { applyEdits } from './edit.ts'
import type { PlanModel } from './model.ts'

const organizationId = '018f0000-0000-7000-8000-000000000001'
const id = (index: number): string => `018f0000-0000-7000-8000-${String(index).padStart(12, '0')}`
const empty: PlanModel = {
  objective: new Map(),
  initiative: new Map(),
  task: new Map(),
  dependency: new Map(),
  indicator: new Map(),
}
const task = (index: number, wish: object = {}) =>
  addTask(organizationId, { id: id(index), name: `任务${String(index)}`, ...wish })
const modelWith = (edits: readonly GraphEdit[]) => applyEdits(empty, edits).model
/** What a person sees: versions and removed things left out. */
const content = (model: PlanModel) =>
  Object.fromEntries(
    Object.entries(model).map(([noun, things]) => [
      noun,
      Object.fromEntries([...things.values()].filter((one) => !one.isRemoved).map((one) => [one.id, one.value])),
    ]),
  )

describe('edits of a plan', () => {
  test('whatever is done, its inverse brings the plan back, and the inverse of that does it again', () => {
    const first = modelWith([
      addObjective({ id: id(90) }),
      addObjective({ id: id(91) }),
      ...Array.from({ length: 8 }, (_, index) =>
        task(index, { parentId: index % 3 === 0 ? null : id(index - 1), objectiveId: index % 2 === 0 ? id(90) : null }),
      ),
      addIndicator({ id: id(80), taskId: id(4) }),
      addIndicator({ id: id(81), objectiveId: id(90) }),
      { ...addLink(id(0), id(3)), id: id(70) },
      { ...addLink(id(3), id(6)), id: id(71) },
    ])
    const version = 1
    const anyTask = fc.integer({ min: 0, max: 7 }).map(id)
    const anyEdit = fc.oneof(
      anyTask.map((one): GraphEdit => ({ do: 'remove', what: 'task', id: one, version })),
      fc.tuple(anyTask, fc.integer({ min: 1, max: 50 })).map(([one, durationDays]): GraphEdit => ({
        do: 'change',
        what: 'task',
        id: one,
        version,
        set: { durationDays },
      })),
      fc
        .tuple(anyTask, fc.constantFrom('甲', '乙'))
        .map(([one, name]): GraphEdit => ({ do: 'change', what: 'task', id: one, version, set: { name, note: name } })),
      fc.constantFrom(id(90), id(91)).map((one): GraphEdit => ({ do: 'remove', what: 'objective', id: one, version })),
      fc.integer({ min: 30, max: 32 }).map((index): GraphEdit => task(index)),
      fc.constant<GraphEdit>({ do: 'remove', what: 'dependency', id: id(70), version }),
    )
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (edits) => {
        const changesRemoved = edits.some(
          (edit, index) => edit.do === 'change' && edits.slice(0, index).some((one) => one.do === 'remove'),
        )
        fc.pre(!changesRemoved)
        const done = applyEdits(first, edits)
        const undone = applyEdits(done.model, done.inverse)
        expect(content(undone.model)).toEqual(content(first))
        expect(content(applyEdits(undone.model, undone.inverse).model)).toEqual(content(done.model))
      }),
    )
  })

  test('removing an objective keeps its tasks and says that they serve it no more', () => {
    const model = modelWith([addObjective({ id: id(90) }), task(1, { objectiveId: id(90) })])
    const done = applyEdits(model, [{ do: 'remove', what: 'objective', id: id(90), version: 1 }])
    expect(done.model.task.get(id(1))).toMatchObject({ isRemoved: false, version: 2, value: { objectiveId: null } })
    expect(done.inverse).toEqual([
      { do: 'restore', what: 'objective', id: id(90), version: 2 },
      { do: 'change', what: 'task', id: id(1), version: 2, set: { objectiveId: id(90) } },
    ])
  })

  test('what would take more than 500 edits to undo is refused', () => {
    const many = Array.from({ length: 501 }, (_, index) => task(index + 100, { parentId: id(1) }))
    const model = modelWith([task(1), ...many.slice(0, 300)])
    const whole: PlanModel = { ...model, task: new Map([...model.task, ...modelWith(many.slice(300)).task]) }
    expect(() => applyEdits(whole, [{ do: 'remove', what: 'task', id: id(1), version: 1 }])).toThrow(
      'planning.tooManyEdits',
    )
  })

  test('edits that cancel each other touch nothing', () => {
    const model = modelWith([task(1, { name: '原名' })])
    const rename = (name: string): GraphEdit => ({ do: 'change', what: 'task', id: id(1), version: 1, set: { name } })
    const done = applyEdits(model, [
      rename('新名'),
      rename('原名'),
      task(2),
      { do: 'remove', what: 'task', id: id(2), version: 1 },
    ])
    expect(done).toMatchObject({ touched: [], inverse: [] })
  })
})
