import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import {
  type ReviewHouse,
  countedOnPaper,
  givenReview,
  moved,
  reviewHouse,
  seen,
  voted,
} from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { boxOfText } from '../domain/ballot.ts'
import { BOX } from '../domain/sealed.ts'
import { withdrawAccountBallots } from './withdraw-account-ballots.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
beforeEach(() =>
  testing.platform.db
    .updateTable('review')
    .set({ removed_at: new Date(0) })
    .execute(),
)
afterAll(() => testing.close())

const withdraw = (reviewId: string, actor = house.secretary) =>
  callAs(testing, actor, withdrawAccountBallots, { reviewId })

async function boxOf(reviewId: string) {
  const { box_cipher: cipher } = await testing.platform.db
    .selectFrom('review')
    .select('box_cipher')
    .where('id', '=', reviewId)
    .executeTakeFirstOrThrow()
  return boxOfText(testing.platform.crypto.decrypt(BOX, cipher ?? ''))
}

test('one vote from an account goes back to its voter, who votes on paper with the rest, and no result is lost', async () => {
  const reviewId = await givenReview(testing, house, 'ballot')
  const [first, ...rest] = house.members
  if (first === undefined) throw new Error('nobody')
  await voted(testing, house, reviewId, first, 'D')
  await expect(countedOnPaper(testing, house, reviewId, rest)).rejects.toMatchObject({
    ...{ code: 'reviews.fewFromAccounts', detail: { count: 1, fewest: 3 } },
  })
  const { allowed, ways } = await seen(testing, house.secretary, reviewId)
  expect(allowed).toContain('reviews.withdrawAccountBallots')
  expect(allowed).not.toContain('reviews.countPaperBallots')
  expect(ways).toEqual({ account: 1, paper: 0, fewest: 3 })
  await expect(withdraw(reviewId, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await expect(withdraw(reviewId, house.asMember(first))).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
  const account = await givenOn(testing).account({ person: first })
  expect(await withdraw(reviewId)).toMatchObject({ output: { withdrawn: 1 } })
  // Only the one whose vote came back is told, and neither of the two texts says what it was.
  const told = await testing.platform.db.selectFrom('message').select(['account_id', 'kind', 'body']).execute()
  expect(told).toMatchObject([{ account_id: account.id, kind: 'ballotWithdrawn' }])
  expect(told[0]?.body).toContain('请在会上投纸质票')
  expect([...(await boxOf(reviewId)).counts.values()].flat().every((sum) => sum === 0)).toBe(true)
  expect((await seen(testing, house.asMember(first), reviewId)).mine).toMatchObject({ hasVoted: false })
  expect(await auditOf(testing, 'reviews.withdrawAccountBallots')).toMatchObject([{ change: { count: 1 } }])
  await countedOnPaper(testing, house, reviewId, house.members)
  await moved(testing, house, reviewId, 'closeBallot')
  expect((await seen(testing, house.secretary, reviewId)).result).toMatchObject({ ballots: 8, isShown: true })
})

test('votes that are enough to be counted beside paper are nobody’s to withdraw', async () => {
  const reviewId = await givenReview(testing, house, 'ballot')
  await expect(withdraw(reviewId)).rejects.toMatchObject({ code: 'reviews.notFewFromAccounts' })
  for (const person of house.members.slice(0, 3)) await voted(testing, house, reviewId, person, 'A')
  await expect(withdraw(reviewId)).rejects.toMatchObject({ code: 'reviews.notFewFromAccounts' })
  await countedOnPaper(testing, house, reviewId, house.members.slice(3))
  await moved(testing, house, reviewId, 'closeBallot')
  await expect(withdraw(reviewId)).rejects.toMatchObject({ code: 'reviews.notNow' })
})

test('beside paper a ballot with two votes from accounts does not end; withdrawn, the paper stays and is shown', async () => {
  const reviewId = await givenReview(testing, house, 'ballot')
  const [one, two, three, ...rest] = house.members
  if (one === undefined || two === undefined || three === undefined) throw new Error('nobody')
  await countedOnPaper(testing, house, reviewId, rest)
  await voted(testing, house, reviewId, one, 'D')
  await voted(testing, house, reviewId, two, 'D')
  await expect(moved(testing, house, reviewId, 'closeBallot', '急')).rejects.toMatchObject({
    code: 'reviews.stillMissing',
  })
  expect((await seen(testing, house.secretary, reviewId)).moves).toMatchObject([
    { event: 'closeBallot', needsReason: false, missing: [expect.stringContaining('撤回线上票')] },
  ])
  await withdraw(reviewId)
  const box = await boxOf(reviewId)
  expect([box.account, box.paper]).toEqual([0, 5])
  await moved(testing, house, reviewId, 'closeBallot')
  const { result } = await seen(testing, house.secretary, reviewId)
  expect(new Set(result?.rows.map((row) => row.counts.join(' ')))).toEqual(new Set(['5 0 0 0 0']))
})

test('after the paper nobody votes from an account who could only be one of two', async () => {
  const reviewId = await givenReview(testing, house, 'ballot')
  const [last, ...rest] = house.members
  if (last === undefined) throw new Error('nobody')
  await countedOnPaper(testing, house, reviewId, rest)
  await expect(voted(testing, house, reviewId, last, 'A')).rejects.toMatchObject({ code: 'reviews.tooFewLeft' })
  await moved(testing, house, reviewId, 'closeBallot')
  expect((await seen(testing, house.secretary, reviewId)).result).toMatchObject({ ballots: 7, isShown: true })
})
