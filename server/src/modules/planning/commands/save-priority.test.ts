import { listPriorities as listing, savePriority as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { newId } from '../../../platform/ids.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { listPriorities } from '../queries/list-priorities.ts'
import { savePriority } from './save-priority.ts'

let house: PlanningHouse
let staff: Actor
beforeAll(async () => {
  house = await planningHouse()
  staff = house.as('committeeStaff', house.city.root)
})
afterAll(() => house.close())

const save = (wish: object = {}, actor: Actor = staff) => {
  const input = { year: 2026, name: '城市更新', description: '', ...wish }
  return outputOf(callAs(house.test, actor, savePriority, input), contract.output)
}
const named = async (id: string) => {
  const { items } = await outputOf(callAs(house.test, staff, listPriorities, {}), listing.output)
  return items.find((item) => item.id === id)
}

describe('saving a priority', () => {
  test('it is added, changed, retired and brought back', async () => {
    const { id, version } = await save({ sort: 3 })
    expect(await named(id)).toMatchObject({ name: '城市更新', sort: 3, retiredOn: null })
    const retired = await save({ id, version, name: '城市更新行动', retired: true })
    expect(await named(id)).toMatchObject({ name: '城市更新行动', retiredOn: '2026-11-23', version: 2 })
    await save({ id, version: retired.version })
    expect(await named(id)).toMatchObject({ retiredOn: null })
  })

  test('an older version is refused with both', async () => {
    const { id } = await save()
    await save({ id, version: 1, name: '甲' })
    await expect(save({ id, version: 1, name: '乙' })).rejects.toMatchObject({
      code: 'platform.versionConflict',
      detail: { current: { name: '甲' }, yours: { name: '乙' } },
    })
  })

  test('only who is charged with the whole city may set priorities', async () => {
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(save({}, house.as('committeeStaff', house.city.unit))).rejects.toMatchObject(absent)
    await expect(save({}, house.officer)).rejects.toMatchObject(absent)
    await expect(save({ id: newId(), version: 1 })).rejects.toMatchObject(absent)
  })
})
