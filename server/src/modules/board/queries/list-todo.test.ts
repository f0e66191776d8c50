import { listTodo as contract } from '@hepai/contract/board'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { givenOn } from '../../../testing/given.ts'
import { addIndicator, addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { listTodo } from './list-todo.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const list = (actor: Actor) => outputOf(callAs(house.test, actor, listTodo, {}), contract.output)
const found = async (actor: Actor, kind: string) => (await list(actor)).items.filter((item) => item.kind === kind)

describe('the to-do list', () => {
  test('my tasks come as due, waiting and coming, each with the reason in words', async () => {
    const { city, test: at } = house
    const me = await givenOn(at).person({ organization: city.branch, name: '我' })
    const actor = { ...house.as('member', city.unit), personId: me.id }
    const own = (name: string, wish: object) => addTask(city.secondBranch.id, { name, ownerId: me.id, ...wish })
    const planId = await house.planWith([
      own('超期', { notBefore: '2026-11-02', durationDays: 5 }),
      own('该开始了', { notBefore: '2026-11-16', durationDays: 60 }),
      own('快到期', { startedOn: '2026-11-16', durationDays: 8 }),
      own('还早', { notBefore: '2027-03-01', durationDays: 5 }),
      own('做完了', { startedOn: '2026-11-02', finishedOn: '2026-11-06' }),
      addTask(city.secondBranch.id, { name: '别人的', notBefore: '2026-11-02', durationDays: 5 }),
      addTask(city.branch.id, { name: '我支部的', notBefore: '2026-11-09', durationDays: 5 }),
    ])
    const items = (await found(actor, 'task')).filter((item) => item.planId === planId)
    expect(items.map((item) => [item.group, item.title, item.light])).toEqual([
      ['due', '超期', 'late'],
      ['due', '我支部的', 'late'],
      ['waiting', '该开始了', 'late'],
      ['coming', '快到期', 'nearDue'],
    ])
    expect(items.map((item) => item.why)).toEqual([
      '我是责任人；期限 2026年11月6日 已超 11 个工作日',
      '我所在组织承担；期限 2026年11月13日 已超 6 个工作日',
      '我是责任人；应于 2026年11月16日 开始，已过 5 个工作日，还没有填写实际开始日期',
      '我是责任人；距期限 2026年11月25日 还有 2 个工作日',
    ])
  })

  test('who steers the unit sees what is late there and the milestones to come; summaries are left out', async () => {
    const { city } = house
    const top = addTask(city.department.id, { name: '汇总' })
    const planId = await house.planWith([
      top,
      addTask(city.department.id, { name: '子项', parentId: top.id }),
      addTask(city.department.id, { name: '节点', kind: 'milestone', durationDays: 0, notBefore: '2026-12-01' }),
      addTask(city.department.id, { name: '快到期', startedOn: '2026-11-16', durationDays: 8 }),
    ])
    const shown = async (actor: Actor) =>
      (await list(actor)).items.filter((item) => item.planId === planId).map((item) => [item.kind, item.title])
    expect(await shown(house.officer)).toEqual([
      ['task', '子项'],
      ['milestone', '节点'],
    ])
    expect(await shown(house.as('member', city.unit))).toEqual([])
    expect(await shown(house.as('businessOfficer', city.otherUnit))).toEqual([])
  })

  test('an indicator without a reading in a month waits for whoever may enter one', async () => {
    const { city, test: at } = house
    const [old, fresh, empty] = ['旧', '新', '空'].map((name) => addIndicator({ name }))
    const planId = await house.planWith([old, fresh, empty])
    const value = (id: string | undefined, day: string) =>
      sql`update indicator set value_on = ${day} where id = ${id}`.execute(at.platform.db)
    await value(old?.id, '2026-10-22')
    await value(fresh?.id, '2026-10-23')
    const items = (await found(house.officer, 'reading')).filter((item) => item.planId === planId)
    expect(items.map((item) => [item.title, item.group])).toEqual([
      ['旧', 'waiting'],
      ['空', 'waiting'],
    ])
    expect(items[0]?.why).toBe('最近一次读数是 2026年10月22日，已有 32 天没有更新（超过 31 天）')
    expect(await found(house.as('member', city.unit), 'reading')).toEqual([])
  })

  test('terms and probations reach the branch’s secretary and the Party office, not the system’s administrator', async () => {
    const { city, test: at } = house
    await sql`insert into term (id, organization_id, began_on, years, ends_on)
      values (${newId()}, ${city.branch.id}, '2023-12-10', 3, '2026-12-10'), (${newId()}, ${city.secondBranch.id}, '2025-01-01', 3, '2028-01-01'),
        (${newId()}, ${city.otherBranch.id}, '2023-11-01', 3, '2026-11-01')`.execute(at.platform.db)
    await givenOn(at).person({
      organization: city.branch,
      name: '预备',
      memberKind: 'probationary',
      joinedOn: '2025-11-20',
    })
    const secretary = house.as('branchSecretary', city.branch)
    const seen = (await list(secretary)).items.filter((item) => item.kind !== 'duty')
    expect(seen.map((item) => [item.group, item.title])).toEqual([
      ['due', '预备预备期满'],
      ['waiting', '市住建局第一党支部换届'],
    ])
    expect(seen[1]?.why).toBe('本届自 2023年12月10日 起，任期 3 年，2026年12月10日 届满，还有 17 天')
    expect(await found(house.as('partyOffice', city.unit), 'term')).toHaveLength(1)
    expect(await found(house.as('branchSecretary', city.secondBranch), 'probation')).toEqual([])
    expect((await list(house.as('systemAdmin', city.root))).items).toEqual([])
    expect((await list(house.as('auditAdmin', city.root))).items).toEqual([])
  })

  test('a light set by a person is announced a week before it ends', async () => {
    const task = addTask(house.city.department.id, { name: '协调中' })
    const planId = await house.planWith([task])
    const { db } = house.test.platform
    await db
      .insertInto('light_override')
      .values({
        id: newId(),
        plan_id: planId,
        subject: 'task',
        subject_id: task.id,
        light: 'onTrack',
        reason: '',
        expires_on: '2026-11-30',
        made_by: null,
        made_by_name: '王主任',
        made_at: house.test.clock.now(),
      })
      .execute()
    const [item] = await found(house.officer, 'override')
    expect(item).toMatchObject({
      group: 'coming',
      taskId: task.id,
      why: '王主任调整的亮灯将于 2026年11月30日 到期，之后恢复系统判定',
    })
  })
})
