import { listOwners as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { givenOn } from '../../../testing/given.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { listOwners } from './list-owners.ts'

let house: PlanningHouse
let planId: string
beforeAll(async () => {
  house = await planningHouse()
  planId = await house.planWith()
  const { city, test: at } = house
  const given = givenOn(at)
  await given.person({ organization: city.branch, department: city.department, name: '张三', initials: 'zs' })
  await given.person({ organization: city.secondBranch, name: '赵四', initials: 'zs' })
  await given.person({ organization: city.branch, name: '张转出', initials: 'zzc', leftOn: '2026-01-01' })
  await given.person({ organization: city.otherBranch, name: '张外', initials: 'zw' })
})
afterAll(() => house.close())

const list = (input: object, actor: Actor = house.officer) =>
  outputOf(callAs(house.test, actor, listOwners, input), contract.output)
const names = async (search: string) => (await list({ planId, search })).items.map((item) => item.name).sort()

describe('finding an owner', () => {
  test('people of the unit are found by name and by initials, with their department', async () => {
    expect(await names('')).toEqual(['张三', '赵四'].sort())
    expect(await names('张')).toEqual(['张三'])
    expect(await names('ZS')).toEqual(['张三', '赵四'].sort())
    const { items } = await list({ planId, search: '张三' })
    expect(items).toEqual([{ id: items[0]?.id, name: '张三', organizationName: '城建科', post: null }])
  })

  test('of a large unit a part is listed, which says so, and everybody is found by typing', async () => {
    const large = await planningHouse()
    const person = (at: number) => ({ name: `在册${at}号`, initials: `zc${at}h`, organization: large.city.branch })
    for (let at = 1; at <= 60; at += 1) await givenOn(large.test).person(person(at))
    const plan = await large.planWith()
    const ask = (search: string) =>
      outputOf(callAs(large.test, large.officer, listOwners, { planId: plan, search }), contract.output)
    expect(await ask('')).toMatchObject({ isCut: true, items: { length: 50 } })
    for (const search of ['在册60号', 'zc60h']) {
      const { items, isCut } = await ask(search)
      expect([items.map((item) => item.name), isCut]).toEqual([['在册60号'], false])
    }
    await large.close()
  })

  test('only whoever edits the plan may ask', async () => {
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(list({ planId }, house.as('member', house.city.unit))).rejects.toMatchObject(absent)
    await expect(list({ planId }, house.as('partyOffice', house.city.otherUnit))).rejects.toMatchObject(absent)
    await expect(list({ planId: newId() })).rejects.toMatchObject(absent)
  })
})
