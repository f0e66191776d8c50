import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type ReviewHouse, appointed, reviewHouse, seen, started } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { startReview } from './start-review.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

const start = (organizationId: string, kind: string, actor = house.secretary) =>
  callAs(testing, actor, startReview, { organizationId, kind, year: 2026 })

test('the people come from the roll: 预备党员 without a grade, newcomers pointed out, once a year', async () => {
  await testing.platform.db
    .insertInto('person_transfer')
    .values({
      ...{
        id: testing.platform.newId(),
        person_id: house.members[0]?.id ?? '',
        from_organization_id: house.city.unit.id,
      },
      ...{ to_organization_id: house.city.branch.id, on_day: '2026-10-08', reason: '调入', recorded_at: new Date(0) },
      recorded_by: null,
    })
    .execute()
  const { id } = await started(testing, house)
  const view = await seen(testing, house.secretary, id)
  expect(view.people).toHaveLength(9)
  expect(view.people.find((one) => one.isProbationary)).toMatchObject({ standing: 'ungraded', name: '预备党员壬' })
  expect(view.people[0]?.reason).toContain('2026-10-08 转入')
  expect(view.review).toMatchObject({ state: 'preparing', title: '2026年度民主评议党员', dueOn: '2026-12-07' })
  expect(view.limit).toMatchObject({ allowed: 3, base: 9, baseName: '党员总数' })
  await expect(start(house.city.branch.id, 'memberReview')).rejects.toMatchObject({ code: 'reviews.alreadyStarted' })
  expect(await auditOf(testing, 'reviews.startReview')).toMatchObject([{ change: { kind: 'memberReview', count: 9 } }])
})

test('each kind is held where it belongs, and nobody starts one elsewhere', async () => {
  const { branch, secondBranch, committee } = house.city
  await expect(start(committee.id, 'memberReview', house.office)).rejects.toMatchObject({ code: 'reviews.notHeldHere' })
  await expect(start(branch.id, 'secretaryReview')).rejects.toMatchObject({ code: 'reviews.notHeldHere' })
  await expect(start(secondBranch.id, 'orgLife', house.office)).rejects.toMatchObject({ code: 'reviews.nobody' })
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(start(secondBranch.id, 'orgLife')).rejects.toMatchObject(refused)
  await expect(start(branch.id, 'orgLife', house.outsider)).rejects.toMatchObject(refused)
})

test('述职评议 concerns the secretaries of the branches and 党总支 beneath, each once', async () => {
  const [secretary] = await appointed(testing, house)
  const given = givenOn(testing)
  const general = await given.organization({ kind: 'generalBranch', name: '第一党总支', parent: house.city.committee })
  const deep = await given.organization({ kind: 'branch', name: '总支下的支部', parent: general })
  const both = await given.person({ organization: deep, name: '总支书记兼支部书记' })
  await testing.platform.db
    .insertInto('appointment')
    .values(
      [general, deep].map((place) => ({
        ...{ id: testing.platform.newId(), person_id: both.id, organization_id: place.id, post: '书记' },
        ...{ from_on: '2025-01-01', to_on: null, recorded_at: new Date(0), recorded_by: null },
      })),
    )
    .execute()
  const answer = await start(house.city.committee.id, 'secretaryReview', house.office)
  const id = answer.kind === 'json' ? String(Object.values(answer.output ?? {})[0]) : ''
  const view = await seen(testing, house.office, id)
  expect(view.people.map((one) => one.personId)).toEqual([both.id, secretary?.id])
  expect(view.scheme.grades.map((one) => one.name)).toEqual(['好', '较好', '一般', '差'])
})
