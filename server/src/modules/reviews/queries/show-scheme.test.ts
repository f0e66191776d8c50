import * as contract from '@hepai/contract/reviews'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, reviewHouse } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { showScheme } from './show-scheme.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('every kind has its scale, its limit and its source; another unit’s are not shown', async () => {
  const show = (actor: typeof house.office) =>
    outputOf(callAs(testing, actor, showScheme, { organizationId: house.city.branch.id }), contract.showScheme.output)
  const { items, versions, allowed } = await show(house.office)
  expect(versions).toEqual([])
  expect(items.map((one) => one.grades.map((grade) => grade.name).join(' '))).toEqual([
    ...['优秀 合格 基本合格 不合格', '', '优秀 称职 基本称职 不称职', '好 较好 一般 差'],
  ])
  expect(items[0]).toMatchObject({ id: null, limit: { most: 1, of: 3, base: 'allMembers' }, minBallots: 5 })
  expect([allowed, (await show(house.secretary)).allowed]).toEqual([['reviews.saveScheme'], []])
  await expect(show(house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
