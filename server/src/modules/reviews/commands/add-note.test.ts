import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type ReviewHouse, givenReview, reviewHouse, seen } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { addNote } from './add-note.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

const secret = '调研不深，下基层次数偏少'
const input = (reviewId: string, wish: object = {}) => ({
  ...{ reviewId, kind: 'criticism', occurredOn: '2026-11-20', aboutId: house.members[1]?.id, text: secret, ...wish },
})

test('a member writes criticism of another; its words are nowhere in the clear, and not in the audit', async () => {
  const reviewId = await givenReview(testing, house, 'criticism')
  const [writer] = house.members
  if (writer === undefined) throw new Error('nobody')
  const as = house.asMember(writer)
  await callAs(testing, as, addNote, input(reviewId))
  const kept = await testing.platform.db.selectFrom('review_note').selectAll().execute()
  expect(JSON.stringify([kept, await auditOf(testing, 'reviews.addNote')])).not.toContain('调研不深')
  const view = await seen(testing, house.secretary, reviewId)
  expect(view.notes.at(-1)).toMatchObject({ kind: 'criticism', aboutName: '党员乙', byName: '党员甲' })
  expect((await seen(testing, as, reviewId)).notes).toEqual([])

  const refused = (actor: typeof as, wish: object, code: string) =>
    expect(callAs(testing, actor, addNote, input(reviewId, wish))).rejects.toMatchObject({ code })
  await refused(as, { aboutId: writer.id }, 'reviews.aboutWhom')
  await refused(as, { aboutId: house.stranger.id }, 'reviews.notOnList')
  await refused(as, { kind: 'talk' }, 'reviews.notYours')
  await refused(as, { occurredOn: '2026-12-01' }, 'reviews.inTheFuture')
  await refused(house.asMember(house.stranger), {}, 'reviews.notYours')
  await refused(house.secretary, { kind: 'study' }, 'reviews.notNow')
  await refused(house.outsider, {}, 'platform.notFoundOrNotAllowed')
})
