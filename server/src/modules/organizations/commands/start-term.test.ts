import { listTerms as listContract, startTerm as startContract } from '@hepai/contract/organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listTerms } from '../queries/list-terms.ts'
import { startTerm } from './start-term.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])
const start = (input: object) =>
  callAs(testing, office(), startTerm, { organizationId: city.branch.id, beganOn: '2021-06-01', ...input })

test('a branch serves three years and a committee five; a new term closes the one before', async () => {
  expect(await outputOf(start({}), startContract.output)).toMatchObject({ endsOn: '2024-06-01' })
  expect(await outputOf(start({ beganOn: '2024-05-20' }), startContract.output)).toMatchObject({ endsOn: '2027-05-20' })
  const committee = start({ organizationId: city.committee.id, beganOn: '2022-01-10' })
  expect(await outputOf(committee, startContract.output)).toMatchObject({ endsOn: '2027-01-10' })
  const { items } = await outputOf(callAs(testing, office(), listTerms, { all: 'true' }), listContract.output)
  expect(items.map((term) => [term.organizationName, term.beganOn, term.state, term.monthsLeft])).toEqual([
    ['市住建局第一党支部', '2021-06-01', 'ended', -30],
    ['市住建局机关党委', '2022-01-10', 'dueSoon', 1],
    ['市住建局第一党支部', '2024-05-20', 'dueSoon', 5],
  ])
  expect(items[0]?.basis).toBe('《关于党的基层组织任期的意见》（2018）')
})

test('an overlapping term, a kind without a rule and another’s branch are refused', async () => {
  await expect(start({ beganOn: '2024-06-01' })).rejects.toMatchObject({
    code: 'organizations.termOverlaps',
    detail: { beganOn: '2024-05-20' },
  })
  await expect(start({ organizationId: city.unit.id })).rejects.toMatchObject({
    code: 'platform.badShape',
    fields: [{ path: 'years' }],
  })
  await expect(start({ organizationId: city.otherBranch.id })).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
  const ended = await givenOn(testing).organization({ kind: 'branch', parent: city.committee, endedOn: '2025-01-01' })
  await expect(start({ organizationId: ended.id })).rejects.toMatchObject({ code: 'organizations.alreadyEnded' })
})
