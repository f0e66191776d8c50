import { Saved } from '@hepai/contract/shapes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { changePerson } from './change-person.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])
const change = (personId: string, input: object) =>
  callAs(testing, office(), changePerson, { personId, version: 1, name: '李四', memberKind: 'full', ...input })
const row = (id: string) =>
  testing.platform.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('what is left out stays, the number and phone too', async () => {
  const person = await givenOn(testing).person({
    organization: city.branch,
    idNumber: '11010519491231002X',
    phone: '19900000001',
    joinedOn: '1990-07-01',
  })
  const before = await row(person.id)
  expect(await outputOf(change(person.id, { post: '科长', idNumber: '' }), Saved)).toMatchObject({ version: 2 })
  expect(await row(person.id)).toEqual({ ...before, name: '李四', initials: 'ls', post: '科长', version: 2 })
  await outputOf(change(person.id, { version: 2, joinedOn: null, phone: '19900000002' }), Saved)
  const after = await row(person.id)
  expect(after.joined_on).toBeNull()
  expect(testing.platform.crypto.decrypt('person.phone', after.phone_cipher ?? '')).toBe('19900000002')
  const entries = await testing.platform.db.selectFrom('audit_entry').select('change').orderBy('seq').execute()
  expect(entries.map((entry) => entry.change)).toEqual([
    { changed: ['name', 'post'] },
    { changed: ['joinedOn', 'phone'] },
  ])
})

test('an older version is answered with both versions and changes nothing', async () => {
  const person = await givenOn(testing).person({ organization: city.branch })
  await outputOf(change(person.id, {}), Saved)
  await expect(change(person.id, { name: '别人' })).rejects.toMatchObject({
    code: 'platform.versionConflict',
    detail: { current: { name: '李四', version: 2 }, yours: { name: '别人', version: 1 } },
  })
  expect((await row(person.id)).name).toBe('李四')
})

test('one who left, one of another unit and one who never was are refused', async () => {
  const given = givenOn(testing)
  const gone = await given.person({ organization: city.branch, leftOn: '2025-03-01' })
  await expect(change(gone.id, {})).rejects.toMatchObject({
    code: 'people.alreadyLeft',
    detail: { leftOn: '2025-03-01' },
  })
  const foreign = await given.person({ organization: city.otherBranch })
  for (const id of [foreign.id, testing.platform.newId()])
    await expect(change(id, {})).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

test('the same rules hold as at registration', async () => {
  const given = givenOn(testing)
  const person = await given.person({ organization: city.branch })
  await given.person({ organization: city.secondBranch, idNumber: '34052419800101001X' })
  const refused = async (input: object, code: string) =>
    await expect(change(person.id, input)).rejects.toMatchObject({ code })
  await refused({ idNumber: '1' }, 'people.idNumberInvalid')
  await refused({ idNumber: '34052419800101001X' }, 'people.idNumberTaken')
  await refused({ phone: '1' }, 'people.phoneInvalid')
  await refused({ joinedOn: '2030-01-01' }, 'people.datesOutOfOrder')
})
