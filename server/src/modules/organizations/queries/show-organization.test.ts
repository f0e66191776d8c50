import { showOrganization as contract } from '@hepai/contract/organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { showOrganization } from './show-organization.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
  await givenOn(testing).person({ organization: city.branch })
})
afterAll(() => testing.close())

const show = (organizationId: string, actor = actorWith([{ role: 'partyOffice', on: city.unit }])) =>
  outputOf(callAs(testing, actor, showOrganization, { organizationId }), contract.output)

test('an organisation is shown with its counts and what the caller may do, ancestors only as far as he sees', async () => {
  const shown = await show(city.branch.id)
  expect(shown.organization.ancestors.map((one) => one.name)).toEqual(['市住建局', '市住建局机关党委'])
  expect(shown.peopleCount).toBe(1)
  expect(shown.allowed).toContain('organizations.mergeOrganization')
  expect((await show(city.unit.id)).peopleCount).toBe(1)
  expect((await show(city.otherUnit.id, actorWith([{ role: 'member', on: city.root }]))).allowed).toEqual([])
})

test('the officers stand by their office, whoever was appointed first', async () => {
  for (const [post, from_on] of [
    ['纪检委员', '2024-01-01'],
    ['副书记', '2024-02-01'],
    ['书记', '2024-03-01'],
  ] as const) {
    const held = await givenOn(testing).person({ organization: city.secondBranch })
    await testing.platform.db
      .insertInto('appointment')
      .values({
        id: testing.platform.newId(),
        person_id: held.id,
        organization_id: city.secondBranch.id,
        post,
        from_on,
        recorded_at: testing.platform.clock.now(),
      })
      .execute()
  }
  const { officers } = await show(city.secondBranch.id)
  expect(officers.map((each) => each.post)).toEqual(['书记', '副书记', '纪检委员'])
})

test('the root may be renamed and added to, but not moved, merged or ended', async () => {
  const shown = await show(city.root.id, actorWith([{ role: 'systemAdmin', on: city.root }]))
  expect(shown.allowed).toEqual([
    'organizations.createOrganization',
    'organizations.changeOrganization',
    'organizations.startTerm',
  ])
})

test('another unit’s organisation looks absent', async () => {
  const absent = { code: 'platform.notFoundOrNotAllowed' }
  await expect(show(city.otherBranch.id)).rejects.toMatchObject(absent)
  await expect(show(city.root.id)).rejects.toMatchObject(absent)
  await expect(show(testing.platform.newId())).rejects.toMatchObject(absent)
})
