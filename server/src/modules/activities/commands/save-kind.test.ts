import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { kind } from '../domain/duties.arbitrary.ts'
import { listKinds } from '../queries/list-kinds.ts'
import { saveKind } from './save-kind.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const fields = kind({ code: 'flag_day', name: '先锋日', parts: ['学', '做'] })
const save = (wish: object = {}, actor = house.office) =>
  callAs(testing, actor, saveKind, { organizationId: house.city.unit.id, fields, validFrom: '2026-01-01', ...wish })
const Saved = z.object({ id: z.uuid(), version: z.int() })
const Kinds = z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) })
const namesOn = async (onDay: string, organizationId: string) => {
  const { items } = await outputOf(callAs(testing, house.secretary, listKinds, { organizationId, onDay }), Kinds)
  return items.filter((one) => one.code === 'flag_day').map((one) => one.name)
}

test('a unit’s own kind holds beneath it from its day, and a later version from its own', async () => {
  const { id } = await outputOf(save(), Saved)
  await save({ fields: { ...fields, name: '先锋行动日' }, validFrom: '2026-07-01' })
  expect(await namesOn('2026-06-30', house.city.branch.id)).toEqual(['先锋日'])
  expect(await namesOn('2026-07-01', house.city.branch.id)).toEqual(['先锋行动日'])
  expect(await namesOn('2025-12-31', house.city.branch.id)).toEqual([])
  expect(await auditOf(testing, 'activities.saveKind')).toHaveLength(2)
  const changed = await outputOf(save({ kindId: id, version: 1, validTo: '2026-03-31' }), Saved)
  expect(changed).toEqual({ id, version: 2 })
  expect(await namesOn('2026-04-01', house.city.branch.id)).toEqual([])
  await expect(save({ kindId: id, version: 1 })).rejects.toMatchObject({ code: 'platform.versionConflict' })
})

test.each([
  ['扫码签到', '打卡签到'],
  ['支部积分榜', '积分'],
  ['月度排名', '排名'],
])('a kind with a part called %s is refused by the rules against formalism', async (part, what) => {
  await expect(save({ fields: { ...fields, code: 'bad', parts: [part] } })).rejects.toMatchObject({
    code: 'activities.kindAgainstRules',
    detail: { words: part, what },
  })
})

test('a second version on the same day, dates out of order and unknown kinds are refused', async () => {
  const refusal = (code: string) => ({ code: `activities.${code}` })
  await expect(save({ validFrom: '2026-07-01' })).rejects.toMatchObject(refusal('kindVersionExists'))
  await expect(save({ validFrom: '2027-01-01', validTo: '2026-12-31' })).rejects.toMatchObject(refusal('kindDates'))
  const alsoMeets = [{ code: 'party_lecture', parts: ['课'], why: '含课' }]
  await expect(save({ validFrom: '2027-01-01', fields: { ...fields, alsoMeets } })).rejects.toMatchObject(
    refusal('kindMeetsUnknown'),
  )
})

test('a secretary and another unit’s office may not', async () => {
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(save({}, house.secretary)).rejects.toMatchObject(refused)
  await expect(save({}, house.outsider)).rejects.toMatchObject(refused)
})
