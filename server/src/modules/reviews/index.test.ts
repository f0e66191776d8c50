import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledBy } from '../../testing/given-report.ts'
import {
  type ReviewHouse,
  appointed,
  gradesFor,
  reviewHouse,
  seen,
  started,
  voted,
} from '../../testing/given-review.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../testing/platform.ts'
import { addNote } from './commands/add-note.ts'
import { decideGrades } from './commands/decide-grades.ts'
import { proposeGrades } from './commands/propose-grades.ts'
import { startReview } from './commands/start-review.ts'
import { listReviewTexts } from './queries/list-review-texts.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

const statesOf = async (reviewId: string) =>
  (await seen(testing, house.office, reviewId)).steps.map((one) => [one.name, one.standing])
const keptMeeting = (id: string | undefined) =>
  testing.platform.db
    .selectFrom('activity')
    .select(['kind_code', 'also_kinds', 'organization_id', 'present'])
    .where('id', '=', id ?? '')
    .executeTakeFirst()

test('组织生活会 goes from its preparation over the criticism to the archive, without a ballot or grades', async () => {
  const { id } = await started(testing, house, 'orgLife')
  const led = ledBy(testing, house.secretary, id)
  const [owner, other] = house.members
  if (owner === undefined || other === undefined) throw new Error('nobody')
  for (const kind of ['study', 'talk', 'opinion'] as const) await led.note(kind)
  await led.move('openSelfReview')
  await led.say([...house.members, house.probationer])
  await led.move('openCriticism')
  const criticism = { reviewId: id, kind: 'criticism', occurredOn: '2026-11-20', aboutId: other.id, text: '下基层少' }
  await callAs(testing, house.asMember(owner), addNote, criticism)
  await expect(led.move('openBallot')).rejects.toMatchObject({ code: 'reviews.notNow' })
  await expect(led.move('finishMeeting')).rejects.toMatchObject({ code: 'reviews.stillMissing' })
  await led.meet()
  await led.move('finishMeeting')
  await led.mend(owner, house.asMember(owner))
  await led.move('archive')
  expect(await statesOf(id)).toEqual([
    ['准备', 'done'],
    ['对照检查', 'done'],
    ['会议批评', 'done'],
    ['整改', 'done'],
    ['归档', 'current'],
  ])
  const view = await seen(testing, house.secretary, id)
  expect([view.turnout.voters, view.result, view.limit, view.weighted]).toEqual([0, null, null, null])
  expect(await keptMeeting(view.activity?.id)).toMatchObject({ kind_code: 'org_life_meeting' })
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(callAs(testing, house.asMember(other), listReviewTexts, { reviewId: id })).rejects.toMatchObject(refused)
})

test('述职评议 goes from the opinions over reports, remarks, ballot and confirmation from above to the archive', async () => {
  const { committee, unit, root } = house.city
  // Seven sit on the committee and vote; the secretary of the branch beneath reports.
  const sitting = house.members.slice(1)
  await testing.platform.db
    .insertInto('appointment')
    .values(
      sitting.map(({ id }) => ({
        ...{ id: testing.platform.newId(), person_id: id, organization_id: committee.id, post: '委员' },
        ...{ from_on: '2025-01-01', to_on: null, recorded_at: new Date(0), recorded_by: null },
      })),
    )
    .execute()
  const [secretary] = await appointed(testing, house)
  if (secretary === undefined) throw new Error('nobody')
  await callAs(testing, house.office, startReview, {
    ...{ organizationId: committee.id, kind: 'secretaryReview', year: 2026 },
  })
  const row = await testing.platform.db
    .selectFrom('review')
    .select('id')
    .where('kind', '=', 'secretaryReview')
    .executeTakeFirstOrThrow()
  const led = ledBy(testing, house.office, row.id)
  await expect(led.move('openSelfReview')).rejects.toMatchObject({
    ...{ code: 'reviews.stillMissing', detail: { missing: '记下征求到的意见' } },
  })
  await led.note('opinion')
  await led.move('openSelfReview')
  await led.say([secretary])
  await led.move('openCriticism')
  await led.meet()
  const held = await seen(testing, house.office, row.id)
  expect(await keptMeeting(held.activity?.id)).toMatchObject({
    ...{ kind_code: 'secretary_review', organization_id: committee.id, also_kinds: [] },
  })
  await led.move('openBallot')
  for (const person of sitting) await voted(testing, house, row.id, person, 'B')
  await led.move('closeBallot')
  const counted = await seen(testing, house.office, row.id)
  expect(counted.turnout).toEqual({ voters: 8, received: 7 })
  expect(counted.result?.rows).toEqual([
    { personId: secretary.id, place: '市住建局第一党支部', name: secretary.name, counts: [0, 7, 0, 0, 0] },
  ])
  await callAs(testing, house.office, proposeGrades, {
    ...{ reviewId: row.id, version: counted.review.version, grades: gradesFor(counted, 1) },
  })
  const decide = async (as: typeof house.office) => {
    const { version } = (await seen(testing, as, row.id)).review
    return callAs(testing, as, decideGrades, { reviewId: row.id, version, isConfirmed: true })
  }
  await expect(decide(house.office)).rejects.toMatchObject({ code: 'reviews.ownProposal' })
  await decide(actorWith([{ role: 'committeeStaff', on: root }], '市直机关工委'))
  await led.move('tellResults')
  await led.mend(secretary, house.asMember(secretary))
  await led.move('archive')
  expect((await statesOf(row.id)).map(([name]) => name)).toEqual([
    ...['准备', '书面述职', '述职点评', '民主测评', '组织评定', '上级审核', '反馈本人', '整改', '归档'],
  ])
  expect((await seen(testing, house.asMember(secretary), row.id)).mine).toMatchObject({ grade: 'A' })
  expect((await seen(testing, actorWith([{ role: 'unitLeader', on: unit }]), row.id)).people).toEqual([])
})
