import { editPlan as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { verifyAuditChain } from '../../../platform/audit.ts'
import { givenOn } from '../../../testing/given.ts'
import { addIndicator, addLink, addObjective, addTask, givenPlan } from '../../../testing/given-plan.ts'
import { actorWith, callAs, outputOf, testPlatform, type TestPlatform } from '../../../testing/platform.ts'
import { loadModel } from '../store/plan-model.ts'
import { editPlan } from './edit-plan.ts'

type City = Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>

let house: TestPlatform
let city: City
let officer: Actor
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
  officer = actorWith([{ role: 'businessOfficer', on: city.unit }], '李业务')
})
afterAll(() => house.close())

const newPlan = async () => (await givenPlan(house, { organization: city.unit, name: newId() })).id
const edit = (planId: string, edits: readonly unknown[], actor = officer, rest: object = {}) =>
  outputOf(callAs(house, actor, editPlan, { planId, edits, ...rest }), contract.output)
const like = (pattern: RegExp): unknown => expect.stringMatching(pattern)
const content = async (planId: string) => {
  const { model } = await loadModel(house.platform.db, planId)
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(model).map(([noun, things]) => [
        noun,
        [...things.values()].map(({ id, value }) => ({ id, value })),
      ]),
    ),
  )
}

describe('editing a plan', () => {
  test('a later start moves what follows and says why', async () => {
    const planId = await newPlan()
    const first = addTask(city.department.id, { name: '规划设计', durationDays: 10 })
    const second = addTask(city.branch.id, { name: '开工', durationDays: 5 })
    const added = await edit(planId, [first, second, addLink(first.id, second.id)])
    expect(added).toMatchObject({ seq: 1, planEndTo: '2026-03-20', effects: [] })
    const moved = await edit(planId, [
      { do: 'change', what: 'task', id: first.id, version: 1, set: { notBefore: '2026-03-23' } },
    ])
    expect(moved.effects).toMatchObject([
      { name: '规划设计', slipDays: 15, startTo: '2026-03-23' },
      { name: '开工', slipDays: 15, because: '前置任务『规划设计』推迟 15 个工作日' },
    ])
    expect(moved.applied).toEqual([{ what: 'task', id: first.id, version: 2 }])
    const plan = await house.platform.db
      .selectFrom('plan')
      .selectAll()
      .where('id', '=', planId)
      .executeTakeFirstOrThrow()
    expect(plan).toMatchObject({ end_on: moved.planEndTo, task_count: 2, done_count: 0, seq: 2 })
    expect(plan.open_ends).toHaveLength(2)
    const history = await house.platform.db
      .selectFrom('plan_change')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('seq')
      .execute()
    expect(history.map((row) => [row.by_name, row.label])).toEqual([
      ['李业务', '新增任务“规划设计”等 3 处改动'],
      ['李业务', '“规划设计”改为 2026-03-23 起开始'],
    ])
  })

  test('links may trade their ends in one edit, and back by its inverse', async () => {
    const planId = await newPlan()
    const [a, b, c, d] = ['甲', '乙', '丙', '丁'].map((name) => addTask(city.department.id, { name }))
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four tasks')
    const [one, other] = [addLink(a.id, c.id), addLink(b.id, d.id)]
    await edit(planId, [a, b, c, d, one, other])
    const ends = async () => {
      const { model } = await loadModel(house.platform.db, planId)
      return [one.id, other.id].map((id) => model.dependency.get(id)?.value).map((link) => [link?.fromId, link?.toId])
    }
    const traded = await edit(planId, [
      { do: 'change', what: 'dependency', id: one.id, version: 1, set: { fromId: b.id, toId: d.id } },
      { do: 'change', what: 'dependency', id: other.id, version: 1, set: { fromId: a.id, toId: c.id } },
    ])
    expect(await ends()).toEqual([
      [b.id, d.id],
      [a.id, c.id],
    ])
    await edit(planId, traded.inverse)
    expect(await ends()).toEqual([
      [a.id, c.id],
      [b.id, d.id],
    ])
  })

  test('a loop is refused with its tasks named, and nothing is saved', async () => {
    const planId = await newPlan()
    const [a, b, c] = ['甲', '乙', '丙'].map((name) => addTask(city.department.id, { name }))
    if (a === undefined || b === undefined || c === undefined) throw new Error('three tasks')
    await edit(planId, [a, b, c, addLink(a.id, b.id), addLink(b.id, c.id)])
    const before = await content(planId)
    await expect(edit(planId, [addTask(city.department.id), addLink(c.id, a.id)])).rejects.toMatchObject({
      code: 'planning.cycle',
      detail: {
        names: like(/“甲” → “乙” → “丙” → “甲”|“丙” → “甲”|“乙” → “丙”/),
      },
    })
    expect(await content(planId)).toBe(before)
  })

  test('undo brings back a removed task with its sub-tasks, links and indicators, byte for byte, and redo removes it again', async () => {
    const planId = await newPlan()
    const objective = addObjective()
    const top = addTask(city.department.id, { name: '改造', objectiveId: objective.id })
    const child = addTask(city.branch.id, {
      parentId: top.id,
      branches: [{ organizationId: city.branch.id, did: '入户动员' }],
    })
    const after = addTask(city.department.id, { kind: 'milestone', durationDays: 0 })
    const indicator = addIndicator({ taskId: child.id, baselineValue: 17.69 })
    await edit(planId, [objective, top, child, after, indicator, addLink(top.id, after.id)])
    const before = await content(planId)
    const removed = await edit(planId, [{ do: 'remove', what: 'task', id: top.id, version: 1 }])
    expect(removed.inverse.map((step) => `${step.do} ${step.what}`)).toEqual([
      'restore task',
      'restore task',
      'restore indicator',
      'restore dependency',
    ])
    const without = await content(planId)
    expect(without).not.toContain('入户动员')
    const undone = await edit(planId, removed.inverse)
    expect(await content(planId)).toBe(before)
    await edit(planId, undone.inverse)
    expect(await content(planId)).toBe(without)
  })

  test('undo of several changes of one thing in one edit restores every field', async () => {
    const planId = await newPlan()
    const task = addTask(city.department.id, { name: '原名', note: '说明' })
    const objective = addObjective()
    await edit(planId, [task, objective, addIndicator({ objectiveId: objective.id })])
    const before = await content(planId)
    const changed = await edit(planId, [
      { do: 'change', what: 'task', id: task.id, version: 1, set: { name: '新名', objectiveId: objective.id } },
      { do: 'change', what: 'task', id: task.id, version: 1, set: { note: '', dueOn: '2026-12-01' } },
      { do: 'remove', what: 'objective', id: objective.id, version: 1 },
      addTask(city.branch.id),
    ])
    await edit(planId, changed.inverse)
    expect(await content(planId)).toBe(before)
  })

  test('two people editing one task: the second is told both versions', async () => {
    const planId = await newPlan()
    const task = addTask(city.department.id, { name: '招标' })
    await edit(planId, [task])
    const rename = (name: string) =>
      edit(planId, [{ do: 'change', what: 'task', id: task.id, version: 1, set: { name } }])
    const results = await Promise.allSettled([rename('公开招标'), rename('邀请招标')])
    const [refused, ...others] = results.flatMap((result): unknown[] =>
      result.status === 'rejected' ? [result.reason] : [],
    )
    expect(others).toEqual([])
    const saved = (await content(planId)).includes('公开招标') ? '公开招标' : '邀请招标'
    expect(refused).toMatchObject({
      code: 'platform.versionConflict',
      detail: {
        current: { version: 2, value: { name: saved } },
        yours: { version: 1, value: { name: saved === '公开招标' ? '邀请招标' : '公开招标' } },
      },
    })
  })

  test('two people editing different tasks at once both keep their work', async () => {
    const planId = await newPlan()
    const tasks = [addTask(city.department.id), addTask(city.department.id)]
    await edit(planId, tasks)
    await Promise.all(
      tasks.map((task, index) =>
        edit(planId, [{ do: 'change', what: 'task', id: task.id, version: 1, set: { name: `改名${String(index)}` } }]),
      ),
    )
    expect(await content(planId)).toMatch(/改名0[\s\S]*改名1|改名1[\s\S]*改名0/)
  })

  test('the same idempotency key edits once', async () => {
    const planId = await newPlan()
    const input = { planId, edits: [addTask(city.department.id)] }
    const send = () => outputOf(callAs(house, officer, editPlan, input, { idempotencyKey: planId }), contract.output)
    expect(await send()).toEqual(await send())
    const again = await edit(planId, input.edits)
    expect(again).toMatchObject({ seq: 1, effects: [] })
  })

  test('a new thing with an id that is taken is refused, in this plan and in another', async () => {
    const planId = await newPlan()
    const task = addTask(city.department.id)
    await edit(planId, [task])
    await expect(edit(planId, [addTask(city.department.id, { id: task.id, name: '别的' })])).rejects.toMatchObject({
      code: 'platform.badShape',
    })
    await expect(edit(await newPlan(), [task])).rejects.toMatchObject({ code: 'platform.badShape' })
  })

  test('an edit that changes nothing is refused', async () => {
    const planId = await newPlan()
    const task = addTask(city.department.id, { name: '不变' })
    await edit(planId, [task])
    const same = { do: 'change', what: 'task', id: task.id, version: 1, set: { name: '不变' } }
    await expect(edit(planId, [same])).rejects.toMatchObject({ code: 'planning.nothingToSave' })
  })

  test.each([
    ['planning.milestoneHasDuration', { kind: 'milestone', durationDays: 3 }],
    ['planning.taskNeedsDuration', { durationDays: 0 }],
    ['planning.endBeforeStart', { startedOn: '2026-05-10', finishedOn: '2026-05-01' }],
    ['planning.dueBeforeStart', { notBefore: '2026-05-10', dueOn: '2026-05-01' }],
    ['planning.inTheFuture', { startedOn: '2026-11-24' }],
    ['planning.finishedNotStarted', { finishedOn: '2026-05-01' }],
    ['planning.notInPlan', { parentId: newId() }],
    ['planning.notInPlan', { objectiveId: newId() }],
    ['planning.ownerOutside', { ownerId: newId() }],
    ['planning.organizationOutside', { organizationId: newId() }],
  ] as const)('%s is refused for %j', async (code, wish) => {
    const planId = await newPlan()
    await expect(edit(planId, [addTask(city.department.id, wish)])).rejects.toMatchObject({ code: code })
    expect(await content(planId)).not.toContain('任务')
  })

  test('an organisation or a person of another unit cannot bear a task, and their names stay unknown', async () => {
    const planId = await newPlan()
    const stranger = await givenOn(house).person({ organization: city.otherBranch })
    const outside = edit(planId, [addTask(city.otherBranch.id)])
    await expect(outside).rejects.toMatchObject({
      code: 'planning.organizationOutside',
      detail: { organization: '所选组织' },
    })
    const owned = edit(planId, [addTask(city.department.id, { ownerId: stranger.id })])
    await expect(owned).rejects.toMatchObject({ code: 'planning.ownerOutside' })
  })

  test('a task cannot stand beneath itself, wait for itself, or wait for what it stands in', async () => {
    const planId = await newPlan()
    const top = addTask(city.department.id, { name: '上级' })
    const child = addTask(city.department.id, { name: '下级', parentId: top.id })
    await edit(planId, [top, child])
    const under = { do: 'change', what: 'task', id: top.id, version: 1, set: { parentId: child.id } }
    await expect(edit(planId, [under])).rejects.toMatchObject({ code: 'planning.parentLoop' })
    await expect(edit(planId, [addLink(top.id, top.id)])).rejects.toMatchObject({ code: 'planning.linksToItself' })
    await expect(edit(planId, [addLink(top.id, child.id)])).rejects.toMatchObject({
      code: 'planning.linksToAncestor',
      detail: { child: '下级', parent: '上级' },
    })
  })

  test('two tasks are linked once', async () => {
    const planId = await newPlan()
    const [a, b] = [addTask(city.department.id), addTask(city.department.id)]
    const link = addLink(a.id, b.id)
    await edit(planId, [a, b, link])
    await expect(edit(planId, [addLink(a.id, b.id)])).rejects.toMatchObject({ code: 'planning.alreadyLinked' })
    await edit(planId, [{ do: 'remove', what: 'dependency', id: link.id, version: 1 }, addLink(a.id, b.id)])
  })

  test('unknown fields and text where a number belongs are refused by name', async () => {
    const planId = await newPlan()
    const task = addTask(city.department.id)
    const wrong = { ...task, value: { ...task.value, colour: 'red' } }
    await expect(edit(planId, [wrong])).rejects.toMatchObject({ code: 'platform.badShape' })
    await expect(edit(planId, [{ ...task, value: { ...task.value, durationDays: '5' } }])).rejects.toMatchObject({
      code: 'platform.badShape',
    })
  })

  test('whoever may not edit the unit is told the same as for a plan that does not exist', async () => {
    const planId = await newPlan()
    const edits = [addTask(city.department.id)]
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    const strangers = [
      actorWith([{ role: 'businessOfficer', on: city.otherUnit }]),
      actorWith([{ role: 'member', on: city.unit }]),
      actorWith([{ role: 'businessOfficer', on: city.department }]),
    ]
    for (const stranger of strangers) await expect(edit(planId, edits, stranger)).rejects.toMatchObject(absent)
    await expect(edit(newId(), edits)).rejects.toMatchObject(absent)
  })

  test('the audit trail names what was touched by id, without the words of the plan', async () => {
    const planId = await newPlan()
    const task = addTask(city.department.id, { name: '机密名称' })
    await edit(planId, [task])
    const entry = await house.platform.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('subject_id', '=', planId)
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ operation: 'planning.editPlan', permission: 'planning.edit' })
    expect(JSON.stringify(entry.change)).toContain(task.id)
    expect(JSON.stringify(entry.change)).not.toContain('机密名称')
    expect((await verifyAuditChain(house.platform.db)).intact).toBe(true)
  })
})
