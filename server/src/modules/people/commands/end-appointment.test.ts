import { appointPerson as appointContract, endAppointment as contract } from '@hepai/contract/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { appointPerson } from './appoint-person.ts'
import { endAppointment } from './end-appointment.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])

async function givenAppointment() {
  const person = await givenOn(testing).person({ organization: city.branch })
  const input = { personId: person.id, organizationId: city.branch.id, post: '组织委员', fromOn: '2026-01-01' }
  return outputOf(callAs(testing, office(), appointPerson, input), appointContract.output)
}

test('a post ends on its day', async () => {
  const { id } = await givenAppointment()
  const ended = await outputOf(
    callAs(testing, office(), endAppointment, { appointmentId: id, toOn: '2026-10-01' }),
    contract.output,
  )
  expect(ended).toEqual({ id })
  const row = await testing.platform.db.selectFrom('appointment').select('to_on').executeTakeFirstOrThrow()
  expect(row.to_on).toBe('2026-10-01')
})

test('it cannot end before it began, nor by someone of another unit', async () => {
  const { id } = await givenAppointment()
  await expect(
    callAs(testing, office(), endAppointment, { appointmentId: id, toOn: '2025-12-31' }),
  ).rejects.toMatchObject({ code: 'people.datesOutOfOrder' })
  const stranger = actorWith([{ role: 'partyOffice', on: city.otherUnit }])
  for (const appointmentId of [id, testing.platform.newId()])
    await expect(
      callAs(testing, stranger, endAppointment, { appointmentId, toOn: '2026-10-01' }),
    ).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
