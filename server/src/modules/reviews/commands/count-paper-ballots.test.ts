import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, givenReview, moved, reviewHouse, seen, voted } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { countPaperBallots } from './count-paper-ballots.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

test('paper ballots come as sums that add up, counted by two tellers, and nobody votes twice', async () => {
  const reviewId = await givenReview(testing, house, 'ballot')
  const [first, ...rest] = house.members
  if (first === undefined) throw new Error('nobody')
  await voted(testing, house, reviewId, first, 'B')
  for (const person of rest.slice(3, 5)) await voted(testing, house, reviewId, person, 'A')
  const paperVoters = rest.slice(0, 3).map((one) => one.id)
  const graded = (await seen(testing, house.secretary, reviewId)).colleagues.filter((one) => one.isGraded)
  const totals = (counts: readonly number[]) => graded.map(({ personId }) => ({ personId, counts }))
  const count = (wish: object, actor = house.secretary) =>
    callAs(testing, actor, countPaperBallots, {
      ...{
        reviewId,
        voterIds: paperVoters,
        tellerIds: paperVoters.slice(0, 2),
        totals: totals([2, 1, 0, 0, 0]),
        ...wish,
      },
    })
  const refused = (wish: object, code: string) => expect(count(wish)).rejects.toMatchObject({ code })
  await refused({ totals: totals([2, 2, 0, 0, 0]) }, 'reviews.paperDoesNotAddUp')
  await refused({ totals: totals([3]) }, 'reviews.ballotIncomplete')
  await refused({ totals: totals([2, 1, 0, 0, 0]).slice(1) }, 'reviews.ballotIncomplete')
  await refused({ voterIds: paperVoters.slice(0, 2) }, 'reviews.fewPaper')
  await refused({ voterIds: [first.id, ...paperVoters] }, 'reviews.someoneVoted')
  await refused({ voterIds: [house.probationer.id, ...paperVoters] }, 'reviews.notVoter')
  await refused({ tellerIds: [paperVoters[0], paperVoters[0]] }, 'reviews.tellers')
  await expect(count({}, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await count({})
  await refused({}, 'reviews.someoneVoted')
  await expect(voted(testing, house, reviewId, rest[0] ?? first, 'A')).rejects.toMatchObject({
    code: 'reviews.alreadyVoted',
  })
  await moved(testing, house, reviewId, 'closeBallot')
  const { result } = await seen(testing, house.secretary, reviewId)
  expect(result).toMatchObject({ ballots: 6, isShown: true })
  expect(new Set(result?.rows.map((one) => one.counts.join(' ')))).toEqual(new Set(['4 2 0 0 0']))
})
