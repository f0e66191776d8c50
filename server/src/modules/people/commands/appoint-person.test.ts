import { appointPerson as contract } from '@hepai/contract/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { appointPerson } from './appoint-person.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])
const appoint = (input: object, actor = office()) =>
  callAs(testing, actor, appointPerson, {
    organizationId: city.branch.id,
    post: '支部书记',
    fromOn: '2026-01-01',
    ...input,
  })

test('a post is registered with its dates', async () => {
  const person = await givenOn(testing).person({ organization: city.branch })
  const made = await outputOf(appoint({ personId: person.id }), contract.output)
  const rows = await testing.platform.db.selectFrom('appointment').selectAll().execute()
  expect(rows).toMatchObject([
    { id: made.id, person_id: person.id, post: '支部书记', from_on: '2026-01-01', to_on: null },
  ])
  const audited = await testing.platform.db.selectFrom('audit_entry').select(['operation', 'organization_id']).execute()
  expect(audited).toEqual([{ operation: 'people.appointPerson', organization_id: city.branch.id }])
})

test('party posts are held in party organisations, by people still here, with dates in order', async () => {
  const given = givenOn(testing)
  const person = await given.person({ organization: city.branch })
  const gone = await given.person({ organization: city.branch, leftOn: '2025-01-01' })
  await expect(appoint({ personId: person.id, organizationId: city.department.id })).rejects.toMatchObject({
    code: 'people.notAPartyOrganization',
    detail: { name: '城建科' },
  })
  await expect(appoint({ personId: person.id, toOn: '2025-12-31' })).rejects.toMatchObject({
    code: 'people.datesOutOfOrder',
  })
  await expect(appoint({ personId: gone.id })).rejects.toMatchObject({ code: 'people.alreadyLeft' })
})

test('neither another unit’s person nor another unit’s organisation can be used', async () => {
  const given = givenOn(testing)
  const foreign = await given.person({ organization: city.otherBranch })
  const own = await given.person({ organization: city.branch })
  const absent = { code: 'platform.notFoundOrNotAllowed' }
  await expect(appoint({ personId: foreign.id })).rejects.toMatchObject(absent)
  await expect(appoint({ personId: own.id, organizationId: city.otherBranch.id })).rejects.toMatchObject(absent)
})
