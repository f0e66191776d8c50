import * as contract from '@hepai/contract/access'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GivenRole, givenAccount, givenSession } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { whoAmI } from './who-am-i.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
})
afterAll(() => house.close())

async function shownTo(roles: readonly GivenRole[]) {
  const account = await givenAccount(house, { roles })
  const actor = await identify(house.platform, await givenSession(house, account))
  return outputOf(callAs(house, actor, whoAmI, {}), contract.whoAmI.output)
}
const unitsFor = async (...roles: readonly GivenRole[]) => (await shownTo(roles)).units.map((unit) => unit.name)

describe('who one is', () => {
  test('names, roles, permissions and the day come back', async () => {
    const shown = await shownTo([{ role: 'partyOffice', on: city.unit }])
    expect(shown).toMatchObject({
      mustChangePassword: false,
      isSample: false,
      today: '2026-11-23',
      roles: [{ role: 'partyOffice', organizationName: '市住建局', path: city.unit.path }],
    })
    expect(shown.permissions).toContain('planning.edit')
    expect(shown.permissions).not.toContain('access.grantRoles')
  })

  test('someone of a unit sees that unit, a branch secretary the unit of the branch', async () => {
    expect(await unitsFor({ role: 'partyOffice', on: city.unit })).toEqual(['市住建局'])
    expect(await unitsFor({ role: 'branchSecretary', on: city.branch })).toEqual(['市住建局'])
  })

  test('the work committee sees itself first and then every unit, in official order', async () => {
    expect(await unitsFor({ role: 'committeeStaff', on: city.root })).toEqual(['市直机关工委', '市住建局', '市税务局'])
  })

  test('two roles in two units open both', async () => {
    const roles: GivenRole[] = [
      { role: 'member', on: city.otherUnit },
      { role: 'businessOfficer', on: city.department },
    ]
    expect(await unitsFor(...roles)).toEqual(['市住建局', '市税务局'])
  })

  test('an auditor sees no unit, an ended unit is not offered', async () => {
    expect(await unitsFor({ role: 'auditAdmin', on: city.root })).toEqual([])
    await givenOn(house).organization({ parent: city.root, name: '已撤销的局', endedOn: '2026-01-01' })
    expect(await unitsFor({ role: 'systemAdmin', on: city.root })).not.toContain('已撤销的局')
  })
})
