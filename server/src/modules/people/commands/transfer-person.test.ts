import { Saved } from '@hepai/contract/shapes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { transferPerson } from './transfer-person.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])
const transfer = (input: object, actor = office()) =>
  callAs(testing, actor, transferPerson, { version: 1, onDay: '2026-11-02', reason: '工作调动', ...input })
const row = (id: string) =>
  testing.platform.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function givenOfficer() {
  const person = await givenOn(testing).person({ organization: city.branch, department: city.department })
  for (const organization of [city.branch, city.committee])
    await testing.platform.db
      .insertInto('appointment')
      .values({
        id: testing.platform.newId(),
        person_id: person.id,
        organization_id: organization.id,
        post: '委员',
        from_on: '2025-01-01',
        to_on: null,
        recorded_at: testing.clock.now(),
        recorded_by: null,
      })
      .execute()
  return person
}
const openPosts = async (id: string) =>
  (
    await testing.platform.db
      .selectFrom('appointment')
      .select('organization_id')
      .where('person_id', '=', id)
      .where('to_on', 'is', null)
      .execute()
  ).map((post) => post.organization_id)

test('within the unit the person keeps the department, and the posts of the old branch end', async () => {
  const person = await givenOfficer()
  const saved = await outputOf(transfer({ personId: person.id, toOrganizationId: city.secondBranch.id }), Saved)
  expect(saved.version).toBe(2)
  expect(await row(person.id)).toMatchObject({
    organization_id: city.secondBranch.id,
    department_id: city.department.id,
    left_on: null,
  })
  expect(await openPosts(person.id)).toEqual([city.committee.id])
  const traces = await testing.platform.db.selectFrom('person_transfer').selectAll().execute()
  expect(traces).toMatchObject([{ from_organization_id: city.branch.id, to_organization_id: city.secondBranch.id }])
})

test('to another unit only someone over both may send, and the department stays behind', async () => {
  const person = await givenOfficer()
  const input = { personId: person.id, toOrganizationId: city.otherBranch.id }
  await expect(transfer(input)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await transfer(input, actorWith([{ role: 'systemAdmin', on: city.root }]))
  expect(await row(person.id)).toMatchObject({ organization_id: city.otherBranch.id, department_id: null })
})

test('one who leaves the city is kept with the day and the reason, without posts, and does not leave twice', async () => {
  const person = await givenOfficer()
  await transfer({ personId: person.id, toOrganizationId: null })
  expect(await row(person.id)).toMatchObject({ left_on: '2026-11-02', left_reason: '工作调动' })
  expect(await openPosts(person.id)).toEqual([])
  await expect(transfer({ personId: person.id, toOrganizationId: null, version: 2 })).rejects.toMatchObject({
    code: 'people.alreadyLeft',
  })
})

test('an older version, a day to come and the same place are refused', async () => {
  const person = await givenOfficer()
  const there = { personId: person.id, toOrganizationId: city.secondBranch.id }
  await expect(transfer({ ...there, version: 7 })).rejects.toMatchObject({ code: 'platform.versionConflict' })
  await expect(transfer({ ...there, onDay: '2026-11-24' })).rejects.toMatchObject({ fields: [{ path: 'onDay' }] })
  await expect(transfer({ ...there, toOrganizationId: city.branch.id })).rejects.toMatchObject({
    fields: [{ path: 'toOrganizationId' }],
  })
})
