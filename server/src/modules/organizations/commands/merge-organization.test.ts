import { mergeOrganization as mergeContract, showOrganization as showContract } from '@hepai/contract/organizations'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { showOrganization } from '../queries/show-organization.ts'
import { mergeOrganization } from './merge-organization.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeEach(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterEach(() => testing.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])
const merge = (input: object = {}) =>
  callAs(testing, office(), mergeOrganization, {
    organizationId: city.secondBranch.id,
    intoId: city.branch.id,
    version: 1,
    onDay: '2026-11-01',
    reason: '两个支部合并',
    ...input,
  })

async function givenMembers() {
  const given = givenOn(testing)
  const group = await given.organization({ kind: 'partyGroup', name: '第二党小组', parent: city.secondBranch })
  const person = await given.person({ name: '王二', organization: city.secondBranch })
  await given.person({ name: '已转出的人', organization: city.secondBranch, leftOn: '2024-01-01' })
  await testing.platform.db
    .insertInto('appointment')
    .values({
      id: testing.platform.newId(),
      person_id: person.id,
      organization_id: city.secondBranch.id,
      post: '支部书记',
      from_on: '2025-01-01',
      to_on: null,
      recorded_at: testing.clock.now(),
      recorded_by: null,
    })
    .execute()
  return { group, person }
}

test('people, groups and open posts go over; the source ends with its history', async () => {
  const { group, person } = await givenMembers()
  const merged = await outputOf(merge(), mergeContract.output)
  expect(merged).toEqual({ id: city.secondBranch.id, version: 2, movedPeople: 2, movedOrganizations: 1 })
  const show = (organizationId: string) =>
    outputOf(callAs(testing, office(), showOrganization, { organizationId }), showContract.output)
  const target = await show(city.branch.id)
  expect(target).toMatchObject({
    childCount: 1,
    peopleCount: 1,
    officers: [{ personName: '王二', post: '支部书记', fromOn: '2026-11-01', toOn: null }],
    history: [{ change: 'merged', fromText: '市住建局第二党支部', reason: '两个支部合并' }],
  })
  const source = await show(city.secondBranch.id)
  expect(source).toMatchObject({
    organization: { endedOn: '2026-11-01', mergedIntoId: city.branch.id, endedReason: '两个支部合并' },
    childCount: 0,
    peopleCount: 0,
    officers: [],
    history: [{ change: 'merged', toText: '市住建局第一党支部' }],
    allowed: [],
  })
  expect((await show(group.id)).organization.path.startsWith(city.branch.path)).toBe(true)
  const transfers = await testing.platform.db.selectFrom('person_transfer').selectAll().execute()
  expect(transfers).toMatchObject([{ person_id: person.id, to_organization_id: city.branch.id, on_day: '2026-11-01' }])
})

test('only like goes into like, the root and the ended stay, and names may not clash', async () => {
  const refused = async (input: object, code: string) => await expect(merge(input)).rejects.toMatchObject({ code })
  await refused({ intoId: city.committee.id }, 'organizations.mergeIntoOtherKind')
  await refused({ intoId: city.secondBranch.id }, 'organizations.movesIntoItself')
  await refused({ intoId: city.otherBranch.id }, 'platform.notFoundOrNotAllowed')
  await refused({ version: 3 }, 'platform.versionConflict')
  await refused({ onDay: '2027-01-01' }, 'platform.badShape')
  const given = givenOn(testing)
  await given.organization({ kind: 'partyGroup', name: '第一党小组', parent: city.branch })
  await given.organization({ kind: 'partyGroup', name: '第一党小组', parent: city.secondBranch })
  await refused({}, 'organizations.nameTaken')
  const ended = await given.organization({ kind: 'branch', parent: city.committee, endedOn: '2025-01-01' })
  await refused({ intoId: ended.id }, 'organizations.alreadyEnded')
  const rows = await testing.platform.db.selectFrom('audit_entry').select('seq').execute()
  expect(rows).toEqual([])
})
