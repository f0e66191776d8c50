import { editPlan as editContract, listPlans as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { givenOn } from '../../../testing/given.ts'
import { addTask, givenPlan } from '../../../testing/given-plan.ts'
import { actorWith, callAs, outputOf, testPlatform, type TestPlatform } from '../../../testing/platform.ts'
import { changePlan } from '../commands/change-plan.ts'
import { editPlan } from '../commands/edit-plan.ts'
import { listPlans } from './list-plans.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
let staff: Actor
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
  staff = actorWith([{ role: 'committeeStaff', on: city.root }])
  for (const [organization, name, year] of [
    [city.unit, '城市更新', 2026],
    [city.unit, '城市更新（旧）', 2025],
    [city.department, '科室计划', 2026],
    [city.otherUnit, '税收_优惠', 2026],
  ] as const)
    await givenPlan(house, { organization, name, year })
})
afterAll(() => house.close())

const list = (input: object = {}, actor = staff) => outputOf(callAs(house, actor, listPlans, input), contract.output)
const namesOf = async (input: object = {}, actor = staff) => (await list(input, actor)).items.map((plan) => plan.name)

describe('listing plans', () => {
  test('plans come in the order of the tree, newest year first, with their unit', async () => {
    const { items } = await list({ organizationId: city.unit.id })
    expect(items.map((plan) => plan.name)).toEqual(['城市更新', '城市更新（旧）', '科室计划'])
    expect(items[2]).toMatchObject({ organizationName: '城建科', unitId: city.unit.id })
  })

  test.each(['organization', 'name', 'changedAt'])('pages by %s follow one another without loss', async (sort) => {
    const whole = await namesOf({ sort })
    const paged: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list({ sort, limit: '1', ...(cursor === undefined ? {} : { cursor }) })
      paged.push(...page.items.map((plan) => plan.name))
      cursor = page.nextCursor
    }
    expect(paged).toEqual(whole)
    expect(whole).toHaveLength(4)
  })

  test('a made-up cursor, one of another order, and unknown fields are refused', async () => {
    const bad = { code: 'platform.badShape' }
    const { nextCursor } = await list({ limit: '1', sort: 'name' })
    await expect(list({ cursor: 'x' })).rejects.toMatchObject(bad)
    await expect(list({ cursor: nextCursor })).rejects.toMatchObject(bad)
    await expect(list({ colour: 'red' })).rejects.toMatchObject(bad)
  })

  test('year, subtree and words narrow the list; wildcards are plain characters', async () => {
    expect(await namesOf({ year: '2025' })).toEqual(['城市更新（旧）'])
    expect(await namesOf({ organizationId: city.department.id })).toEqual(['科室计划'])
    expect(await namesOf({ search: '更新' })).toHaveLength(2)
    expect(await namesOf({ search: '税务' })).toEqual(['税收_优惠'])
    expect(await namesOf({ search: '_' })).toEqual(['税收_优惠'])
    expect(await namesOf({ search: '%' })).toEqual([])
  })

  test('plans of another unit are in no list, no page, no search', async () => {
    const office = actorWith([{ role: 'partyOffice', on: city.otherUnit }])
    for (const input of [{}, { sort: 'name' }, { search: '' }])
      expect(await namesOf(input, office)).toEqual(['税收_优惠'])
    expect(await namesOf({ search: '城市' }, office)).toEqual([])
    await expect(list({ organizationId: city.unit.id }, office)).rejects.toMatchObject({
      code: 'platform.notFoundOrNotAllowed',
    })
    expect((await list({}, office)).allowed).toEqual(['planning.createPlan', 'planning.changePlan'])
    expect((await list()).allowed).toEqual([])
  })

  test('late tasks are counted as of today', async () => {
    const { id } = await givenPlan(house, { organization: city.branch, name: '支部计划' })
    const officer = actorWith([{ role: 'businessOfficer', on: city.unit }])
    const edits = [
      addTask(city.branch.id, { dueOn: '2026-11-20' }),
      addTask(city.branch.id, { startedOn: '2026-11-02', durationDays: 17, dueOn: '2026-11-24' }),
      addTask(city.branch.id, { startedOn: '2026-03-02', finishedOn: '2026-03-04' }),
    ]
    await outputOf(callAs(house, officer, editPlan, { planId: id, edits }), editContract.output)
    const counted = async () => (await list({ search: '支部计划' })).items[0]
    expect(await counted()).toMatchObject({ taskCount: 3, doneCount: 1, lateCount: 1 })
    house.clock.set('2026-11-25T02:00:00Z')
    expect(await counted()).toMatchObject({ lateCount: 2 })
    expect(await namesOf({ isLate: 'true' })).toEqual(['支部计划'])
  })

  test('what was put away is in a list of its own, with the day', async () => {
    const { id } = await givenPlan(house, { organization: city.unit, name: '旧计划' })
    const officer = actorWith([{ role: 'businessOfficer', on: city.unit }])
    const input = { planId: id, version: 1, name: '旧计划', startOn: '2026-03-02', archived: true }
    await callAs(house, officer, changePlan, input)
    expect(await namesOf({ search: '旧计划' })).toEqual([])
    const { items } = await list({ isArchived: 'true' })
    expect(items).toMatchObject([{ name: '旧计划', archivedOn: '2026-11-25', allowed: [] }])
    const [own] = (await list({ isArchived: 'true' }, officer)).items
    expect(own?.allowed).toContain('planning.changePlan')
    await callAs(house, officer, changePlan, { ...input, version: own?.version, archived: false })
    expect(await namesOf({ search: '旧计划' })).toEqual(['旧计划'])
  })
})
