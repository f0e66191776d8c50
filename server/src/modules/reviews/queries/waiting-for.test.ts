import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenDualReport } from '../../../testing/given-report.ts'
import {
  type ReviewHouse,
  appointed,
  givenReview,
  gradesFor,
  moved,
  reviewHouse,
  seen,
  voted,
} from '../../../testing/given-review.ts'
import { type TestPlatform, actorWith, callAs, testPlatform } from '../../../testing/platform.ts'
import { addFinding } from '../commands/add-finding.ts'
import { closeFinding } from '../commands/close-finding.ts'
import { proposeGrades } from '../commands/propose-grades.ts'
import { reportFinding } from '../commands/report-finding.ts'
import { startReview } from '../commands/start-review.ts'
import { reviewsWaitingFor } from '../index.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

const waits = async (actor: typeof house.office, today = '2026-11-23') =>
  (await reviewsWaitingFor(testing.platform.db, actor, today)).map((one) => [one.waits, one.act, one.dueOn])

const clear = () =>
  testing.platform.db
    .updateTable('review')
    .set({ removed_at: new Date(0) })
    .execute()

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
  await moved(testing, house, reviewId, 'closeBallot', '只为试验')
  await testing.platform.db.updateTable('review').set({ state: 'proposed' }).execute()
  expect(await waits(house.office)).toEqual([['confirm', '审核同意', '2026-11-30']])
  const staff = actorWith([{ role: 'committeeStaff', on: house.city.root }])
  expect(await waits(staff)).toEqual([])
  expect(await waits(staff, '2026-12-01')).toEqual([['confirm', '审核同意', '2026-11-30']])
})

test('a self-review waits for everyone who takes part', async () => {
  await clear()
  await givenReview(testing, house, 'selfReview')
  expect(await waits(house.asMember(house.probationer))).toEqual([['selfReview', '写自评', '2026-12-07']])
})

test('what was mended waits for another to check it, and the archive for the last finding', async () => {
  await clear()
  const reviewId = await givenReview(testing, house, 'rectifying')
  const [owner] = house.members
  if (owner === undefined) throw new Error('nobody')
  await callAs(testing, house.secretary, addFinding, {
    ...{ reviewId, text: '学习不足', ownerId: owner.id, dueOn: '2026-12-20' },
  })
  const findingId = (await seen(testing, house.secretary, reviewId)).findings[0]?.id
  expect(await waits(house.secretary)).toEqual([])
  const as = house.asMember(owner)
  await callAs(testing, as, reportFinding, { findingId, doneOn: '2026-11-20', what: '补学三次' })
  expect(await waits(as)).toEqual([])
  expect(await waits(house.secretary)).toEqual([['check', '核实销号', '2026-12-20']])
  expect(await waits({ ...house.secretary, personId: owner.id })).toEqual([])
  await callAs(testing, house.secretary, closeFinding, { findingId, isDone: true })
  expect(await waits(house.secretary)).toEqual([['move', '归档', null]])
})

test('nothing waits where one may not read, although one is on the list', async () => {
  await clear()
  await givenReview(testing, house, 'selfReview')
  const [person] = house.members
  const elsewhere = actorWith([{ role: 'member', on: house.city.otherUnit }])
  expect(await waits({ ...elsewhere, personId: person?.id ?? null })).toEqual([])
})

test('the steps of 述职评议 wait for the party office of the unit, whose committee holds it', async () => {
  await clear()
  await appointed(testing, house)
  await callAs(testing, house.office, startReview, {
    ...{ organizationId: house.city.committee.id, kind: 'secretaryReview', year: 2026 },
  })
  expect(await waits(house.office)).toEqual([['move', '开始述职', '2026-12-07']])
  expect(await waits(house.secretary)).toEqual([])
})

test('the weighted parts wait for the party office, not for the city; nobody is asked to confirm their own proposal', async () => {
  await clear()
  const { id } = await givenDualReport(testing, house, 'grading')
  expect(await waits(house.office)).toEqual([['scores', '录入综合评分', '2026-11-30']])
  expect(await waits(actorWith([{ role: 'committeeStaff', on: house.city.root }]))).toEqual([])
  const view = await seen(testing, house.office, id)
  const grades = gradesFor(view, 1)
  await callAs(testing, house.office, proposeGrades, { reviewId: id, version: view.review.version, grades })
  expect(await waits(house.office)).toEqual([])
  expect(await waits(house.above)).toEqual([['confirm', '审核同意', '2026-12-07']])
})
