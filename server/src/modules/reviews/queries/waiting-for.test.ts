import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, givenReview, moved, reviewHouse, voted } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { addFinding } from '../commands/add-finding.ts'
import { reviewsWaitingFor } from '../index.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

const waits = async (actor: typeof house.office) =>
  (await reviewsWaitingFor(testing.platform.db, actor)).map((one) => [one.waits, one.act, one.dueOn])

test('a ballot waits for its voter until it is cast, the next step for the secretary, a finding for its owner', async () => {
  const reviewId = await givenReview(testing, house, 'ballot')
  const [voter] = house.members
  if (voter === undefined) throw new Error('nobody')
  const as = house.asMember(voter)
  expect(await waits(as)).toEqual([['ballot', '填测评票', '2026-11-30']])
  await voted(testing, house, reviewId, voter, 'B')
  expect(await waits(as)).toEqual([])
  expect(await waits(house.secretary)).toEqual([['move', '结束测评', '2026-11-30']])
  expect([await waits(house.office), await waits(house.outsider)]).toEqual([[], []])
  await callAs(testing, house.secretary, addFinding, {
    ...{ reviewId, text: '学习不足', ownerId: voter.id, dueOn: '2026-12-20' },
  })
  expect(await waits(as)).toEqual([['finding', '报告整改', '2026-12-20']])
  await moved(testing, house, reviewId, 'closeBallot')
  await testing.platform.db.updateTable('review').set({ state: 'proposed' }).execute()
  expect(await waits(house.office)).toEqual([['confirm', '审核同意', '2026-11-30']])
})

test('a self-review waits for everyone who takes part', async () => {
  await testing.platform.db
    .updateTable('review')
    .set({ removed_at: new Date(0) })
    .execute()
  await givenReview(testing, house, 'selfReview')
  expect(await waits(house.asMember(house.probationer))).toEqual([['selfReview', '写自评', '2026-12-07']])
})
