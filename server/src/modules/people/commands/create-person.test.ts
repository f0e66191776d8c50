import { showPerson as showContract } from '@hepai/contract/people'
import { Saved } from '@hepai/contract/shapes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { showPerson } from '../queries/show-person.ts'
import { createPerson } from './create-person.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])
const create = (input: object, actor = office()) =>
  callAs(testing, actor, createPerson, { organizationId: city.branch.id, name: '张三', memberKind: 'full', ...input })
const row = (id: string) =>
  testing.platform.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a person is registered; number and phone are stored encrypted and shown masked', async () => {
  const made = await outputOf(
    create({ idNumber: '11010519491231002x', phone: '199 0000 0001', departmentId: city.department.id }),
    Saved,
  )
  const stored = await row(made.id)
  expect(JSON.stringify(stored)).not.toMatch(/11010519491231002|19900000001/)
  expect(stored).toMatchObject({ initials: 'zs', birth_on: '1949-12-31', gender: 'female', sort: 1 })
  const shown = await outputOf(callAs(testing, office(), showPerson, { personId: made.id }), showContract.output)
  expect(shown.person).toMatchObject({
    idNumberMasked: '1101**********002X',
    phoneMasked: '199****0001',
    departmentName: '城建科',
    organizationName: '市住建局第一党支部',
  })
  const entry = await testing.platform.db
    .selectFrom('audit_entry')
    .select(['operation', 'change'])
    .where('subject_id', '=', made.id)
    .executeTakeFirstOrThrow()
  expect(entry.operation).toBe('people.createPerson')
  expect(JSON.stringify(entry.change)).not.toMatch(/张三|11010519491231002|19900000001/)
})

test('a wrong number, phone or date is refused with its field and the way to mend it', async () => {
  await expect(create({ idNumber: '110105194912310021' })).rejects.toMatchObject({
    code: 'people.idNumberInvalid',
    detail: { reason: '校验位不符，可能有一位写错' },
    fields: [{ path: 'idNumber' }],
  })
  await expect(create({ phone: '123' })).rejects.toMatchObject({
    code: 'people.phoneInvalid',
    detail: { value: '123' },
  })
  await expect(create({ joinedOn: '2020-07-01', confirmedOn: '2020-08-01' })).rejects.toMatchObject({
    code: 'people.datesOutOfOrder',
    fields: [{ path: 'confirmedOn' }],
  })
})

test('a number registered elsewhere is refused, and the place is named only to those who see it', async () => {
  const given = givenOn(testing)
  await given.person({ organization: city.otherBranch, idNumber: '34052419800101001X' })
  await given.person({ organization: city.secondBranch, idNumber: '430203199001011235' })
  const taken = (organization: string) => ({ code: 'people.idNumberTaken', detail: { organization } })
  await expect(create({ idNumber: '34052419800101001X' })).rejects.toMatchObject(taken('另一个组织'))
  const whole = actorWith([{ role: 'systemAdmin', on: city.root }])
  await expect(create({ idNumber: '34052419800101001X' }, whole)).rejects.toMatchObject(taken('市税务局第一党支部'))
})

test('the place must be the caller’s and open, the department a department', async () => {
  const absent = { code: 'platform.notFoundOrNotAllowed' }
  await expect(create({ organizationId: city.otherBranch.id })).rejects.toMatchObject(absent)
  await expect(create({ organizationId: testing.platform.newId() })).rejects.toMatchObject(absent)
  await expect(create({}, actorWith([{ role: 'branchSecretary', on: city.branch }]))).rejects.toMatchObject(absent)
  await expect(create({ departmentId: city.otherUnit.id })).rejects.toMatchObject(absent)
  const field = (path: string) => ({ code: 'platform.badShape', fields: [{ path }] })
  await expect(create({ departmentId: city.committee.id })).rejects.toMatchObject(field('departmentId'))
  const ended = await givenOn(testing).organization({ kind: 'branch', parent: city.committee, endedOn: '2025-01-01' })
  await expect(create({ organizationId: ended.id })).rejects.toMatchObject(field('organizationId'))
})
