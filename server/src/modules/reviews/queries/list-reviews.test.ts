import * as contract from '@hepai/contract/reviews'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, reviewHouse, started } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listReviews } from './list-reviews.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
  await started(testing, house)
  await started(testing, house, 'orgLife')
})
afterAll(() => testing.close())

const list = (actor: typeof house.office, input: object = {}) =>
  outputOf(callAs(testing, actor, listReviews, input), contract.listReviews.output)

test('who may read sees the reviews beneath, page by page, by kind and year; another unit sees none', async () => {
  const all = await list(house.office)
  expect(all.items.map((one) => one.kind).sort()).toEqual(['memberReview', 'orgLife'])
  expect(all.allowed).toEqual(['reviews.startReview'])
  const first = await list(house.office, { limit: '1' })
  const second = await list(house.office, { limit: '1', cursor: first.nextCursor })
  expect(new Set([...first.items, ...second.items].map((one) => one.id)).size).toBe(2)
  expect((await list(house.office, { kind: 'orgLife', year: '2026' })).items).toHaveLength(1)
  expect((await list(house.office, { year: '2025' })).items).toEqual([])
  expect((await list(house.office, { organizationId: house.city.secondBranch.id })).items).toEqual([])
  expect((await list(house.outsider)).items).toEqual([])
  expect((await list(house.asMember(house.probationer))).allowed).toEqual([])
  const kinds = (await list(house.office)).places.map((one) => one.kind)
  expect(kinds.length).toBeGreaterThan(1)
  // Only where one may start it, however much more one sees.
  expect((await list(house.secretary)).places).toMatchObject([{ id: house.city.branch.id, kind: 'branch' }])
  expect((await list(house.asMember(house.probationer))).places).toEqual([])
  await expect(list(house.outsider, { organizationId: house.city.branch.id })).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})
