import { Saved } from '@hepai/contract/shapes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { endOrganization } from './end-organization.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const end = (input: object) =>
  callAs(testing, actorWith([{ role: 'systemAdmin', on: city.root }]), endOrganization, {
    version: 1,
    onDay: '2026-11-20',
    reason: '工作需要',
    ...input,
  })

test('an empty branch ends and keeps its history', async () => {
  expect(await outputOf(end({ organizationId: city.secondBranch.id }), Saved)).toMatchObject({ version: 2 })
  const row = await testing.platform.db
    .selectFrom('organization')
    .select(['ended_on', 'ended_reason'])
    .where('id', '=', city.secondBranch.id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ ended_on: '2026-11-20', ended_reason: '工作需要' })
  const history = await testing.platform.db.selectFrom('organization_history').select('change').execute()
  expect(history).toEqual([{ change: 'ended' }])
  await expect(end({ organizationId: city.secondBranch.id, version: 2 })).rejects.toMatchObject({
    code: 'organizations.alreadyEnded',
  })
})

test('one with organisations or people beneath stays, and the number is named', async () => {
  await expect(end({ organizationId: city.committee.id })).rejects.toMatchObject({
    code: 'organizations.hasChildren',
    detail: { name: '市住建局机关党委', count: 1 },
  })
  const given = givenOn(testing)
  await given.person({ organization: city.branch, department: city.department })
  await given.person({ organization: city.branch, leftOn: '2020-01-01' })
  const counted = { code: 'organizations.hasPeople', detail: { count: 1 } }
  await expect(end({ organizationId: city.branch.id })).rejects.toMatchObject(counted)
  await expect(end({ organizationId: city.department.id })).rejects.toMatchObject(counted)
  await expect(end({ organizationId: city.root.id })).rejects.toMatchObject({ code: 'organizations.rootStays' })
  await expect(end({ organizationId: testing.platform.newId() })).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})

test('an older version and a day to come are refused', async () => {
  const empty = await givenOn(testing).organization({ kind: 'branch', parent: city.committee })
  await expect(end({ organizationId: empty.id, version: 2 })).rejects.toMatchObject({
    code: 'platform.versionConflict',
  })
  await expect(end({ organizationId: empty.id, onDay: '2026-12-01' })).rejects.toMatchObject({
    code: 'platform.badShape',
    fields: [{ path: 'onDay' }],
  })
})
