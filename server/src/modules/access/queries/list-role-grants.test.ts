import * as contract from '@hepai/contract/access'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenAccount } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listRoleGrants } from './list-role-grants.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
  await givenAccount(house, {
    login: 'one',
    name: '甲',
    roles: [
      { role: 'member', on: city.unit },
      { role: 'partyOffice', on: city.unit, toOn: '2026-11-22' },
      { role: 'unitLeader', on: city.unit, fromOn: '2026-12-01' },
    ],
  })
  await givenAccount(house, { login: 'two', name: '乙', roles: [{ role: 'member', on: city.otherUnit }] })
})
afterAll(() => house.close())

const listed = (on: { id: string; path: string }, input: object = {}) =>
  outputOf(
    callAs(house, actorWith([{ role: 'securityAdmin', on }]), listRoleGrants, input),
    contract.listRoleGrants.output,
  )
const seen = async (on: { id: string; path: string }, input: object = {}) =>
  (await listed(on, input)).items.map((one) => `${one.login} ${one.role} ${one.state}`).sort()

describe('the list of roles granted', () => {
  test('holds what counts or will count, and the past when asked for', async () => {
    expect(await seen(city.unit)).toEqual(['one member current', 'one unitLeader future'])
    expect(await seen(city.unit, { withPast: 'true' })).toContain('one partyOffice past')
  })

  test('is filtered by role and by name', async () => {
    expect(await seen(city.root, { role: 'member' })).toEqual(['one member current', 'two member current'])
    expect(await seen(city.root, { search: '乙' })).toEqual(['two member current'])
  })

  test('shows no other unit, and not what is held above', async () => {
    await givenAccount(house, { login: 'three', roles: [{ role: 'committeeStaff', on: city.root }] })
    expect(await seen(city.otherUnit)).toEqual(['two member current'])
  })

  test('is read page by page', async () => {
    const first = await listed(city.root, { limit: '2', withPast: 'true' })
    const second = await listed(city.root, { limit: '50', withPast: 'true', cursor: first.nextCursor })
    expect(new Set([...first.items, ...second.items].map((one) => one.id)).size).toBe(5)
  })
})
