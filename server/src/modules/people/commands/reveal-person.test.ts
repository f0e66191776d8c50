import { revealPerson as contract } from '@hepai/contract/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { revealPerson } from './reveal-person.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])
const reveal = (personId: string, field: string, actor = office()) =>
  outputOf(callAs(testing, actor, revealPerson, { personId, field, reason: '核对转接组织关系材料' }), contract.output)

test('the whole number is shown with a reason, which the audit keeps, without the number', async () => {
  const person = await givenOn(testing).person({ organization: city.branch, idNumber: '11010519491231002X' })
  expect(await reveal(person.id, 'idNumber')).toEqual({ value: '11010519491231002X' })
  expect(await reveal(person.id, 'phone')).toEqual({ value: null })
  const entries = await testing.platform.db
    .selectFrom('audit_entry')
    .select(['permission', 'change', 'subject_id'])
    .orderBy('seq')
    .execute()
  expect(entries[0]).toEqual({
    permission: 'people.reveal',
    subject_id: person.id,
    change: { field: 'idNumber', reason: '核对转接组织关系材料' },
  })
  expect(JSON.stringify(entries)).not.toContain('11010519491231002X')
})

test('a system administrator, a secretary and another unit see nothing, and nothing is audited as done', async () => {
  const person = await givenOn(testing).person({ organization: city.branch, idNumber: '34052419800101001X' })
  const others = [
    actorWith([{ role: 'systemAdmin', on: city.root }]),
    actorWith([{ role: 'branchSecretary', on: city.branch }]),
    actorWith([{ role: 'partyOffice', on: city.otherUnit }]),
  ]
  for (const actor of others)
    await expect(reveal(person.id, 'idNumber', actor)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  const entries = await testing.platform.db
    .selectFrom('audit_entry')
    .select('seq')
    .where('subject_id', '=', person.id)
    .execute()
  expect(entries).toEqual([])
})

test('a revealed number is never kept for a retry', async () => {
  const person = await givenOn(testing).person({ organization: city.branch, idNumber: '440524188001010014' })
  const input = { personId: person.id, field: 'idNumber', reason: '核对材料' }
  await callAs(testing, office(), revealPerson, input, { idempotencyKey: 'reveal-1' })
  const kept = await testing.platform.db.selectFrom('idempotency_key').select('response').execute()
  expect(JSON.stringify(kept)).not.toContain('440524188001010014')
})
