import * as contract from '@hepai/contract/audit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenAccount } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { auditDenial } from '../../../platform/audit-denial.ts'
import { accessOperations } from '../../access/index.ts'
import { listEntries } from './list-entries.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
type Place = { readonly id: string; readonly path: string }

const bound = (name: string) => {
  const found = accessOperations.find((one) => one.operation.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
  const security = actorWith([{ role: 'securityAdmin', on: city.root }], '安全员')
  for (const [place, reason] of [
    [city.unit, '住建需要'],
    [city.otherBranch, '税务需要 13800000000'],
  ] as const) {
    const account = await givenAccount(house)
    const input = { accountId: account.id, role: 'member', organizationId: place.id, fromOn: '2026-11-01', reason }
    await callAs(house, security, bound('access.grantRole'), input, { address: '10.1.1.1' })
  }
  house.clock.set('2026-11-23T16:00:00Z')
  const account = await givenAccount(house, { name: '登录人' })
  await callAs(house, null, bound('access.signIn'), { account: account.login, password: account.password })
  const denied = actorWith([], '越权人')
  await auditDenial(house.platform, bound('access.listAccounts').operation, denied, {
    address: '10.2.2.2',
    requestId: 'r',
  })
})
afterAll(() => house.close())

const listed = (on: Place, input: object = {}) =>
  outputOf(callAs(house, actorWith([{ role: 'auditAdmin', on }]), listEntries, input), contract.listEntries.output)
const seen = async (on: Place, input: object = {}) => (await listed(on, input)).items.map((one) => one.operation)

describe('the audit trail', () => {
  test('shows the newest first, with names in words', async () => {
    const { items } = await listed(city.root)
    expect(items.map((one) => [one.operation, one.result])).toEqual([
      ['access.listAccounts', 'refused'],
      ['access.signIn', 'done'],
      ['access.grantRole', 'done'],
      ['access.grantRole', 'done'],
    ])
    expect(items[0]?.change).toBe('原因：没有权限，或所指的内容不存在')
    expect(items[3]).toMatchObject({
      operationName: '在一个组织（及其下级）授予角色',
      actorName: '安全员',
      organizationName: '市住建局',
      address: '10.1.1.1',
    })
    expect(items[3]?.change).toContain('理由：住建需要')
  })

  test('masks what should not have been written into it', async () => {
    expect(JSON.stringify(await listed(city.root))).not.toContain('13800000000')
  })

  test('in part of the city holds only what happened there', async () => {
    const { items } = await listed(city.otherUnit)
    expect(items.map((one) => one.organizationName)).toEqual(['市税务局第一党支部'])
  })

  test.each([
    [{ operation: 'access.signIn' }, 1],
    [{ operation: 'access' }, 4],
    [{ operation: 'acc' }, 0],
    [{ result: 'refused' }, 1],
    [{ actorSearch: '越权' }, 1],
    [{ actorSearch: '%' }, 0],
    [{ fromOn: '2026-11-24' }, 2],
    [{ toOn: '2026-11-23' }, 2],
    [{ fromOn: '2026-11-24', toOn: '2026-11-24' }, 2],
  ])('is filtered by %j, days being those of Shanghai', async (input, count) => {
    expect(await seen(city.root, input)).toHaveLength(count)
  })

  test('is read page by page', async () => {
    const first = await listed(city.root, { limit: '3' })
    const rest = await listed(city.root, { limit: '3', cursor: first.nextCursor })
    expect([...first.items, ...rest.items].map((one) => one.seq)).toEqual([4, 3, 2, 1])
    expect(rest.nextCursor).toBeNull()
  })

  test('is for the auditor alone', async () => {
    for (const role of ['systemAdmin', 'securityAdmin', 'committeeStaff', 'partyOffice'] as const) {
      const refused = callAs(house, actorWith([{ role, on: city.root }]), listEntries, {})
      await expect(refused).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
    }
  })
})
