import { editPlan as editContract, showPlan as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { givenOn } from '../../../testing/given.ts'
import { addIndicator, addLink, addObjective, addTask, givenPlan } from '../../../testing/given-plan.ts'
import { actorWith, callAs, outputOf, testPlatform, type TestPlatform } from '../../../testing/platform.ts'
import { editPlan } from '../commands/edit-plan.ts'
import { showPlan } from './show-plan.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
let officer: Actor
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
  officer = actorWith([{ role: 'businessOfficer', on: city.unit }])
})
afterAll(() => house.close())

const like = (pattern: RegExp): unknown => expect.stringMatching(pattern)
const show = (planId: string, actor = officer) => outputOf(callAs(house, actor, showPlan, { planId }), contract.output)
const planWith = async (edits: readonly unknown[], startOn?: string) => {
  const { id } = await givenPlan(house, {
    organization: city.unit,
    name: newId(),
    ...(startOn === undefined ? {} : { startOn }),
  })
  await outputOf(callAs(house, officer, editPlan, { planId: id, edits }), editContract.output)
  return id
}

describe('showing a plan', () => {
  test('the whole graph comes with days, critical path, progress, lights and lanes', async () => {
    const owner = await givenOn(house).person({ organization: city.branch, name: '王负责' })
    const objective = addObjective({ name: '城市更新' })
    const design = addTask(city.department.id, {
      name: '设计',
      durationDays: 10,
      objectiveId: objective.id,
      ownerId: owner.id,
    })
    const start = addTask(city.branch.id, { name: '动员', durationDays: 3, line: 'party', objectiveId: objective.id })
    const done = addTask(city.department.id, {
      name: '调查',
      startedOn: '2026-03-02',
      finishedOn: '2026-03-06',
      objectiveId: objective.id,
    })
    const indicator = addIndicator({ objectiveId: objective.id })
    const planId = await planWith([objective, design, start, done, indicator, addLink(design.id, start.id)])
    const view = await show(planId)
    expect(view).toMatchObject({
      unitId: city.unit.id,
      endOn: '2026-03-18',
      seq: 1,
      today: '2026-11-23',
    })
    expect(view.criticalPath).toEqual([design.id, start.id])
    const byName = new Map(view.tasks.map((task) => [task.name, task]))
    expect(byName.get('设计')).toMatchObject({
      ownerName: '王负责',
      organizationName: '城建科',
      startOn: '2026-03-02',
      endOn: '2026-03-13',
      driver: { kind: 'planStart' },
      layer: 0,
      light: {
        light: 'late',
        reason: like(/^已超过期限 2026年3月13日，超 \d+ 个工作日$/),
        override: null,
      },
    })
    expect(byName.get('动员')).toMatchObject({ layer: 1, driver: { kind: 'dependency', taskId: design.id } })
    expect(byName.get('调查')).toMatchObject({ progress: { percent: 100 }, light: { light: 'done' } })
    expect(view.objectives[0]).toMatchObject({ light: { light: 'late' }, progress: { percent: 25 } })
    expect(view.progress).toMatchObject({ percent: 25, why: [{ kind: 'objective', name: '城市更新' }] })
    expect(view.indicators[0]).toMatchObject({ name: '审批时间', value: null, percent: null, readingCount: 0 })
    expect(view.lanes.map((lane) => [lane.name, lane.level, lane.taskCount])).toEqual([
      ['市住建局机关党委', 'promote', 0],
      ['城建科', 'business', 2],
      ['市住建局第一党支部', 'implement', 1],
      ['市住建局第二党支部', 'implement', 0],
    ])
    expect(view.holidays).toContainEqual({ day: '2026-10-01', name: '国庆节' })
    expect(view.extraWorkingDays.length).toBeGreaterThan(0)
  })

  test('what may be done depends on who looks', async () => {
    const planId = await planWith([addTask(city.department.id)])
    expect((await show(planId)).allowed).toEqual(
      expect.arrayContaining(['planning.editPlan', 'planning.enterReadings']),
    )
    const member = await show(planId, actorWith([{ role: 'member', on: city.unit }]))
    expect(member.allowed).toContain('planning.exportPlan')
    expect(member.allowed).not.toContain('planning.editPlan')
  })

  test('a plan of another unit looks like one that does not exist', async () => {
    const planId = await planWith([addTask(city.department.id)])
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    const elsewhere = actorWith([{ role: 'partyOffice', on: city.otherUnit }])
    await expect(show(planId, elsewhere)).rejects.toMatchObject(absent)
    await expect(show(newId())).rejects.toMatchObject(absent)
    await expect(show(planId, actorWith([{ role: 'systemAdmin', on: city.root }]))).rejects.toMatchObject(absent)
  })

  test('an empty plan has lanes to put tasks into', async () => {
    const { id } = await givenPlan(house, { organization: city.unit, name: newId() })
    const view = await show(id)
    expect(view).toMatchObject({ tasks: [], criticalPath: [], endOn: '2026-03-02', progress: { percent: 0 } })
    expect(view.lanes).toHaveLength(4)
  })

  test('a thousand tasks are shown', async () => {
    const tasks = Array.from({ length: 500 }, (_, index) =>
      addTask(city.department.id, { name: `任务${String(index)}`, sort: index }),
    )
    const planId = await planWith(tasks)
    const more = Array.from({ length: 500 }, (_, index) => addTask(city.branch.id, { sort: 500 + index }))
    await outputOf(callAs(house, officer, editPlan, { planId, edits: more }), editContract.output)
    const links = tasks.slice(1).map((task, index) => addLink(tasks[index]?.id ?? '', task.id))
    await outputOf(callAs(house, officer, editPlan, { planId, edits: links }), editContract.output)
    expect((await show(planId)).criticalPath).toHaveLength(500)
    const open = { ...house, platform: { ...house.platform, checksAnswers: false } }
    const begun = performance.now()
    for (let round = 0; round < 5; round += 1) await callAs(open, officer, showPlan, { planId })
    expect((performance.now() - begun) / 5).toBeLessThan(400)
  })
})
