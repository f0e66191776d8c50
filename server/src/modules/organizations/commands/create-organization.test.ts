import { listOrganizations as listContract, showOrganization as showContract } from '@hepai/contract/organizations'
import { Saved } from '@hepai/contract/shapes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listOrganizations } from '../queries/list-organizations.ts'
import { showOrganization } from '../queries/show-organization.ts'
import { createOrganization } from './create-organization.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])
const create = (input: object, actor = office()) =>
  callAs(testing, actor, createOrganization, { kind: 'branch', parentId: city.committee.id, ...input })

test('a branch is set up under its committee, with initials, history and an audit entry', async () => {
  const made = await outputOf(create({ name: '市住建局第三党支部', uscc: '91350100m000100y43' }), Saved)
  const shown = await outputOf(
    callAs(testing, office(), showOrganization, { organizationId: made.id }),
    showContract.output,
  )
  expect(shown.organization).toMatchObject({ name: '市住建局第三党支部', uscc: '91350100M000100Y43', depth: 4 })
  expect(shown.organization.path.startsWith(city.committee.path)).toBe(true)
  expect(shown.history).toMatchObject([{ change: 'created', toText: '市住建局机关党委', onDay: '2026-11-23' }])
  const row = await testing.platform.db
    .selectFrom('organization')
    .select(['initials', 'sort'])
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  expect(row.initials).toBe('szjjdsdzb')
  const audited = await testing.platform.db
    .selectFrom('audit_entry')
    .select(['operation', 'permission'])
    .where('subject_id', '=', made.id)
    .execute()
  expect(audited).toEqual([{ operation: 'organizations.createOrganization', permission: 'organizations.manage' }])
  const { items } = await outputOf(
    callAs(testing, office(), listOrganizations, { kind: 'branch' }),
    listContract.output,
  )
  expect(items.at(-1)?.id).toBe(made.id)
})

test('a place outside the caller’s subtree is refused like one that does not exist', async () => {
  const refusal = { code: 'platform.notFoundOrNotAllowed' }
  await expect(create({ name: '甲', parentId: city.otherCommittee.id })).rejects.toMatchObject(refusal)
  await expect(create({ name: '甲', parentId: testing.platform.newId() })).rejects.toMatchObject(refusal)
  await expect(create({ name: '甲' }, actorWith([{ role: 'unitLeader', on: city.unit }]))).rejects.toMatchObject(
    refusal,
  )
})

test('a taken name, a wrong place, a wrong code and a taken code are refused in words', async () => {
  await expect(create({ name: '市住建局第一党支部' })).rejects.toMatchObject({ code: 'organizations.nameTaken' })
  await expect(create({ name: '乙', parentId: city.branch.id })).rejects.toMatchObject({
    code: 'organizations.kindNotUnder',
    detail: { kind: '党支部', parentKind: '党支部' },
  })
  await expect(create({ name: '乙', uscc: '1' })).rejects.toMatchObject({ code: 'organizations.usccInvalid' })
  await expect(create({ name: '乙', uscc: '91350100M000100Y43' })).rejects.toMatchObject({
    code: 'organizations.usccTaken',
    detail: { name: '市住建局第三党支部' },
  })
})

test('of two that take one name at the same moment, one is refused and one is made', async () => {
  const results = await Promise.allSettled([create({ name: '同名支部' }), create({ name: '同名支部' })])
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
    code: 'organizations.nameTaken',
  })
})

test('nothing is set up under an ended organisation', async () => {
  const ended = await givenOn(testing).organization({ kind: 'branch', parent: city.committee, endedOn: '2025-01-01' })
  await expect(create({ kind: 'partyGroup', name: '丙', parentId: ended.id })).rejects.toMatchObject({
    code: 'organizations.alreadyEnded',
  })
})
