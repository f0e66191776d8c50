import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type ReviewHouse, givenReview, gradesFor, reviewHouse, seen } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { proposeGrades } from './propose-grades.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
  for (let count = 0; count < 11; count += 1) await givenOn(testing).person({ organization: house.city.branch })
})
afterAll(() => testing.close())

test('of twenty members seven 优秀 are refused with the rule, its source and how many are allowed', async () => {
  const reviewId = await givenReview(testing, house, 'selfReview')
  await testing.platform.db.updateTable('review').set({ state: 'grading' }).execute()
  const view = await seen(testing, house.secretary, reviewId)
  expect(view.people).toHaveLength(20)
  const propose = (grades: object, version = view.review.version, actor = house.secretary) =>
    callAs(testing, actor, proposeGrades, { reviewId, version, grades })
  await expect(propose(gradesFor(view, 7))).rejects.toMatchObject({
    code: 'reviews.overLimit',
    detail: {
      ...{ count: 7, allowed: 6, base: 20, over: 1, share: '1/3', grade: '优秀', baseName: '党员总数' },
      source: '民主评议党员通行办法“优秀党员比例一般不超过党员总数的三分之一”',
    },
  })
  // The limit comes first, before reasons that may not be needed.
  await expect(propose(gradesFor(view, 7).map((one) => ({ ...one, grounds: '' })))).rejects.toMatchObject({
    code: 'reviews.overLimit',
  })
  const six = gradesFor(view, 6)
  const probationary = { personId: house.probationer.id, grade: 'B', grounds: '' }
  await expect(propose([...six, probationary])).rejects.toMatchObject({ code: 'reviews.noGradeFor' })
  await expect(propose(six.slice(1))).rejects.toMatchObject({ code: 'reviews.gradeMissing' })
  await expect(propose(six.map((one) => ({ ...one, grounds: '' })))).rejects.toMatchObject({
    code: 'reviews.groundsMissing',
  })
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(propose(six, view.review.version, house.outsider)).rejects.toMatchObject(refused)
  await propose(six.map((one) => (one.grade === 'B' ? { ...one, grounds: '表现突出' } : one)))
  await expect(propose(six)).rejects.toMatchObject({ code: 'reviews.notNow' })
  const after = await seen(testing, house.secretary, reviewId)
  expect(after.people.filter((one) => one.grade === 'A')).toHaveLength(6)
  expect(new Set(after.people.filter((one) => one.grade === 'B').map((one) => one.grounds))).toEqual(new Set(['']))
  const rows = await testing.platform.db.selectFrom('review_person').select('grade_cipher').execute()
  expect(JSON.stringify(rows)).not.toContain('承担重点任务')
  expect(await auditOf(testing, 'reviews.proposeGrades')).toMatchObject([
    { change: { event: 'propose', count: 19, limited: 6 } },
  ])
})
