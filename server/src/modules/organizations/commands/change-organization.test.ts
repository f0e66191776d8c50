import { Saved } from '@hepai/contract/shapes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { changeOrganization } from './change-organization.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const facts = { name: '质安党支部', shortName: '', uscc: null, nationalCode: '', establishedOn: null }
const change = (input: object) =>
  callAs(testing, actorWith([{ role: 'partyOffice', on: city.unit }]), changeOrganization, {
    organizationId: city.branch.id,
    version: 1,
    ...facts,
    ...input,
  })

test('a new name is saved with its history, and the old name stays readable', async () => {
  expect(await outputOf(change({ reason: '机构改革' }), Saved)).toEqual({ id: city.branch.id, version: 2 })
  const history = await testing.platform.db.selectFrom('organization_history').selectAll().execute()
  expect(history).toMatchObject([
    { change: 'renamed', from_text: '市住建局第一党支部', to_text: '质安党支部', reason: '机构改革' },
  ])
  const row = await testing.platform.db
    .selectFrom('organization')
    .select(['name', 'short_name', 'initials'])
    .where('id', '=', city.branch.id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ name: '质安党支部', short_name: '质安党支部', initials: 'zadzb' })
})

test('whoever saves an older version gets both versions', async () => {
  await expect(change({ version: 1, name: '另一个名字' })).rejects.toMatchObject({
    code: 'platform.versionConflict',
    detail: { current: { name: '质安党支部', version: 2 }, yours: { name: '另一个名字', version: 1 } },
  })
})

test('a sibling’s name, another’s code and another unit’s branch are refused', async () => {
  await expect(change({ version: 2, name: '市住建局第二党支部' })).rejects.toMatchObject({
    ...{ code: 'organizations.nameTaken', fields: [{ path: 'name' }] },
  })
  await expect(change({ version: 2, uscc: '123' })).rejects.toMatchObject({
    ...{ code: 'organizations.usccInvalid', fields: [{ path: 'uscc' }] },
  })
  await givenOn(testing).organization({ parent: city.root, uscc: '91350100M000100Y43' })
  await expect(change({ version: 2, uscc: '91350100M000100Y43' })).rejects.toMatchObject({
    ...{ code: 'organizations.usccTaken', fields: [{ path: 'uscc' }] },
    detail: { name: '另一个组织' },
  })
  await expect(change({ organizationId: city.otherBranch.id })).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})

test('an ended organisation is not changed', async () => {
  const ended = await givenOn(testing).organization({ kind: 'branch', parent: city.committee, endedOn: '2025-01-01' })
  await expect(change({ organizationId: ended.id })).rejects.toMatchObject({ code: 'organizations.alreadyEnded' })
})
