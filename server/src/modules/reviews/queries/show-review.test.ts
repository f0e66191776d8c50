import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, givenReview, reviewHouse, seen } from '../../../testing/given-review.ts'
import { type TestPlatform, actorWith, testPlatform } from '../../../testing/platform.ts'

let testing: TestPlatform
let house: ReviewHouse
let reviewId: string
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
  reviewId = await givenReview(testing, house, 'grading')
})
afterAll(() => testing.close())

test('sums are for who records or confirms; the voter list is gone once the ballot is closed', async () => {
  const view = await seen(testing, house.secretary, reviewId)
  expect(view.result).toMatchObject({ ballots: 6, isShown: true })
  expect(view.result?.rows[0]).toMatchObject({ name: '党员甲', counts: [6, 0, 0, 0, 0] })
  expect([view.voters, view.turnout]).toEqual([[], { voters: 8, received: 6 }])
  expect(view.moves.map((one) => [one.event, one.missing])).toEqual([['propose', []]])
  expect(view.waitsFor).toBeNull()
  const staff = await seen(testing, actorWith([{ role: 'committeeStaff', on: house.city.root }]), reviewId)
  expect([staff.isInside, staff.result?.isShown, staff.allowed]).toEqual([true, true, []])
})

test('a leader of the unit sees the steps and no names; a branch beside it and another unit see nothing', async () => {
  const leader = await seen(testing, actorWith([{ role: 'unitLeader', on: house.city.unit }]), reviewId)
  expect([leader.people, leader.colleagues, leader.result, leader.limit, leader.notes]).toEqual([
    [],
    [],
    null,
    null,
    [],
  ])
  expect(leader.steps.find((one) => one.standing === 'current')?.name).toBe('组织评定')
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  const sibling = actorWith([{ role: 'branchSecretary', on: house.city.secondBranch }])
  await expect(seen(testing, sibling, reviewId)).rejects.toMatchObject(refused)
  await expect(seen(testing, house.outsider, reviewId)).rejects.toMatchObject(refused)
})
