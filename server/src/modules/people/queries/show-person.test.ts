import { showPerson as contract } from '@hepai/contract/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { showPerson } from './show-person.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])
const show = (personId: string, actor = office()) =>
  outputOf(callAs(testing, actor, showPerson, { personId }), contract.output)

test('a person is shown with masks and with what the caller may do', async () => {
  const person = await givenOn(testing).person({ organization: city.branch, idNumber: '11010519491231002X' })
  const shown = await show(person.id)
  expect(shown.person.idNumberMasked).toBe('1101**********002X')
  expect(shown.allowed).toContain('people.revealPerson')
  expect((await show(person.id, actorWith([{ role: 'branchSecretary', on: city.branch }]))).allowed).toEqual([])
})

test('another unit’s person looks absent, and a member without the right sees nobody', async () => {
  const person = await givenOn(testing).person({ organization: city.branch })
  const absent = { code: 'platform.notFoundOrNotAllowed' }
  await expect(show(person.id, actorWith([{ role: 'partyOffice', on: city.otherUnit }]))).rejects.toMatchObject(absent)
  await expect(show(person.id, actorWith([{ role: 'member', on: city.unit }]))).rejects.toMatchObject(absent)
  await expect(show(testing.platform.newId())).rejects.toMatchObject(absent)
})
