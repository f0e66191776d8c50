import { listTerms as contract } from '@hepai/contract/organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listTerms } from './list-terms.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
  const terms = [
    [city.branch, '2023-10-01', '2026-10-01'],
    [city.secondBranch, '2024-05-23', '2027-05-23'],
    [city.committee, '2024-01-01', '2029-01-01'],
    [city.otherBranch, '2023-12-01', '2026-12-01'],
  ] as const
  for (const [organization, beganOn, endsOn] of terms)
    await testing.platform.db
      .insertInto('term')
      .values({
        id: testing.platform.newId(),
        organization_id: organization.id,
        began_on: beganOn,
        ends_on: endsOn,
        years: 3,
        closed_on: null,
      })
      .execute()
})
afterAll(() => testing.close())

const list = (input: object, on = city.root) =>
  outputOf(callAs(testing, actorWith([{ role: 'member', on }]), listTerms, input), contract.output)

test('what is overdue or due within six months is listed, soonest first', async () => {
  const { items } = await list({})
  expect(items.map((term) => [term.organizationName, term.state, term.monthsLeft])).toEqual([
    ['市住建局第一党支部', 'overdue', -2],
    ['市税务局第一党支部', 'dueSoon', 0],
    ['市住建局第二党支部', 'dueSoon', 6],
  ])
  expect((await list({}, city.otherUnit)).items).toHaveLength(1)
  expect((await list({ all: 'true' })).items).toHaveLength(4)
})

test('a branch whose name says no unit is named with it where the list spans units', async () => {
  const plain = await givenOn(testing).organization({ kind: 'branch', name: '第三党支部', parent: city.committee })
  await testing.platform.db
    .insertInto('term')
    .values({
      id: testing.platform.newId(),
      organization_id: plain.id,
      began_on: '2030-01-01',
      ends_on: '2033-01-01',
      years: 3,
      closed_on: null,
    })
    .execute()
  const named = async (on: typeof city.root) =>
    (await list({ all: 'true' }, on)).items.map((each) => [each.unitName, each.organizationName])
  expect(await named(city.root)).toContainEqual(['市住建局', '第三党支部'])
  expect(await named(city.root)).toContainEqual([null, '市税务局第一党支部'])
  expect(await named(city.unit)).toContainEqual([null, '第三党支部'])
})

test('pages follow one another without loss, and a made-up cursor is refused', async () => {
  const first = await list({ limit: '2' })
  const second = await list({ limit: '2', cursor: first.nextCursor })
  expect([...first.items, ...second.items].map((term) => term.id)).toEqual(
    (await list({})).items.map((term) => term.id),
  )
  expect(second.nextCursor).toBeNull()
  await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'platform.badShape' })
})
