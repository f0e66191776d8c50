import { describe, expect, test } from 'vitest'
import {
  becoming,
  endAt,
  indent,
  insertStep,
  lasting,
  moveTo,
  newTask,
  outdent,
  removeTasks,
  sortAfter,
  startAt,
  whyUnmovable,
} from './edit-plan.ts'
import { foreseen } from './foreseen.ts'
import { carriedForward, onTopOf, remembering } from './own-versions.ts'
import { aDependency, aLane, aPlan, aTask, idOf } from './sample-plan.arbitrary.ts'
import { lastDay, linksFrom, slipPreview } from './slip-preview.ts'
import { descendantsOf, treeOf } from './tree-rows.ts'
import { didStep, emptyStack, redidStep, undidStep } from './undo-stack.ts'
import { plusWorkingDays, workCalendar } from './work-calendar.ts'

const break2026 = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']
const calendar = workCalendar(
  break2026.map((day) => ({ day, name: '国庆节' })),
  [],
)
const task = aTask(1, { startOn: '2026-09-14', durationDays: 5 })
const setOf = (edit: ReturnType<typeof moveTo>) => (edit?.do === 'change' ? edit.set : null)

describe('bars', () => {
  test('a bar dropped on a holiday begins on the next working day', () => {
    expect(setOf(moveTo(task, '2026-10-01', calendar))).toEqual({ notBefore: '2026-10-08' })
  })
  test('a bar dropped where it was is no edit', () => {
    expect(moveTo(task, '2026-09-14', calendar)).toBeNull()
    expect(moveTo(task, '2026-09-12', calendar)).toBeNull()
  })
  test('a day earlier than a Monday is the Friday before', () => {
    expect(setOf(moveTo(task, plusWorkingDays(calendar, task.startOn, -1), calendar))).toEqual({
      notBefore: '2026-09-11',
    })
  })
  test('the right edge sets the duration in working days, never less than one', () => {
    expect(setOf(endAt(task, '2026-09-22', calendar))).toEqual({ durationDays: 7 })
    expect(setOf(endAt(task, '2026-09-01', calendar))).toEqual({ durationDays: 1 })
  })
  test('the left edge keeps the end', () => {
    expect(setOf(startAt(task, '2026-09-16', calendar))).toEqual({ notBefore: '2026-09-16', durationDays: 3 })
  })
  test('a milestone has no duration to change, and becomes a task of at least a day', () => {
    const milestone = aTask(2, { durationDays: 0 })
    expect(lasting(milestone, 3)).toBeNull()
    expect(setOf(becoming(milestone, 'task'))).toEqual({ kind: 'task', durationDays: 1 })
    expect(setOf(becoming(task, 'milestone'))).toEqual({ kind: 'milestone', durationDays: 0 })
  })
  test('what has begun, and what sums up others, is not moved by hand', () => {
    const child = aTask(3, { parentId: task.id, startedOn: '2026-09-14' })
    const tree = treeOf([task, child])
    expect(whyUnmovable(task, tree)).toBe('summary')
    expect(whyUnmovable(child, tree)).toBe('started')
  })
})

describe('structure', () => {
  const tasks = [aTask(1), aTask(2), aTask(3, { parentId: idOf(1, 2) }), aTask(4)]
  const tree = treeOf(tasks)
  const at = (index: number) => tasks[index] ?? task

  test('indenting makes a task the last child of the one above', () => {
    expect(setOf(indent(at(3), tree))).toEqual({ parentId: idOf(1, 2), sort: 4 })
    expect(indent(at(0), tree)).toBeNull()
  })
  test('outdenting puts a task right after its parent', () => {
    expect(setOf(outdent(at(2), tree))).toEqual({ parentId: null, sort: 3 })
    expect(outdent(at(0), tree)).toBeNull()
  })
  test('a new order number falls between two neighbours', () => {
    expect(sortAfter(tasks, idOf(1, 1))).toBe(1.5)
    expect(sortAfter([], null)).toBe(1)
  })
  test('a task goes with its children and with every link to them, children first', () => {
    const links = [aDependency(1, 1, 3), aDependency(2, 3, 4), aDependency(3, 1, 4)]
    const gone = removeTasks([at(1), ...descendantsOf(tree, at(1).id)], links)
    expect(gone.map((edit) => edit.id)).toEqual([idOf(2, 1), idOf(2, 2), idOf(1, 3), idOf(1, 2)])
  })
  test('a step put on a link takes its place with two', () => {
    let next = 100
    const lane = { organizationId: idOf(9, 1) }
    const { taskId, edits } = insertStep(aDependency(1, 1, 2, { lagDays: 3 }), '支部上门', lane, () => idOf(5, next++))
    expect(edits.map((edit) => `${edit.do} ${edit.what}`)).toEqual([
      'add task',
      'remove dependency',
      'add dependency',
      'add dependency',
    ])
    expect(edits[2]).toMatchObject({ value: { fromId: idOf(1, 1), toId: taskId, lagDays: 3 } })
    expect(edits[3]).toMatchObject({ value: { fromId: taskId, toId: idOf(1, 2), lagDays: 0 } })
  })
  test('a new milestone has no duration', () => {
    expect(newTask(idOf(1, 9), '开工', { organizationId: idOf(9, 0), kind: 'milestone' })).toMatchObject({
      value: { durationDays: 0, name: '开工' },
    })
  })
})

describe('undo', () => {
  test('what I changed twice can be taken back twice, because my own versions are followed', () => {
    const first = moveTo(task, '2026-09-21', calendar)
    const edits = first === null ? [] : [first]
    const once = remembering(new Map(), edits, [{ id: task.id, version: 2 }])
    const twice = remembering(once, carriedForward(once, edits), [{ id: task.id, version: 3 }])
    expect(carriedForward(twice, edits)).toMatchObject([{ version: 3 }])
  })
  test('a version that another person made is not skipped', () => {
    const edit = moveTo({ ...task, version: 7 }, '2026-09-21', calendar)
    expect(carriedForward(new Map([[`${task.id}:1`, 2]]), edit === null ? [] : [edit])).toMatchObject([{ version: 7 }])
    expect(onTopOf(edit === null ? [] : [edit], new Map([[task.id, 9]]))).toMatchObject([{ version: 9 }])
  })
  test('undo and redo hand a step to and fro, and a new act ends the redo', () => {
    const step = { label: '推迟', edits: [] }
    const undone = undidStep(didStep(emptyStack, step), step)
    expect(undone).toEqual({ past: [], future: [step] })
    expect(redidStep(undone, step)).toEqual({ past: [step], future: [] })
    expect(didStep(undone, step).future).toEqual([])
  })
})

describe('what is about to happen', () => {
  const chain = [
    aTask(1, { startOn: '2026-09-14' }),
    aTask(2, { startOn: '2026-09-21' }),
    aTask(3, { startOn: '2026-10-19' }),
    aTask(4, { startOn: '2026-09-21', startedOn: '2026-09-21' }),
  ]
  const byId = new Map(chain.map((each) => [each.id, each]))
  const links = linksFrom([aDependency(1, 1, 2), aDependency(2, 2, 3), aDependency(3, 1, 4)])

  test('a later end pushes what waits for it, over the holidays, and stops where there is slack', () => {
    const moved = { id: idOf(1, 1), startOn: '2026-09-24', endOn: '2026-09-30' }
    const preview = slipPreview(byId, links, moved, calendar)
    expect(preview.get(idOf(1, 2))).toEqual({ startOn: '2026-10-08', endOn: '2026-10-14' })
    expect(preview.has(idOf(1, 3))).toBe(false)
    expect(preview.has(idOf(1, 4))).toBe(false)
    expect(lastDay(chain, preview)).toBe('2026-10-23')
  })
  test('a loop does not hang the preview', () => {
    const loop = linksFrom([aDependency(1, 1, 2), aDependency(2, 2, 1)])
    expect(slipPreview(byId, loop, { id: idOf(1, 1), startOn: '2026-10-08', endOn: '2026-10-14' }, calendar).size).toBe(
      2,
    )
  })
  test('a task that changes hands is shown in its new lane at once', () => {
    const plan = aPlan({ tasks: [task], lanes: [aLane(0), aLane(1)] })
    const after = foreseen(
      plan,
      [{ do: 'change', what: 'task', id: task.id, version: 1, set: { organizationId: idOf(9, 1) } }],
      calendar,
    )
    expect(after.tasks[0]?.organizationName).toBe('组织 1')
  })
  test('a removed task is gone at once', () => {
    const after = foreseen(
      aPlan({ tasks: [task] }),
      [{ do: 'remove', what: 'task', id: task.id, version: 1 }],
      calendar,
    )
    expect(after.tasks).toEqual([])
  })
})
