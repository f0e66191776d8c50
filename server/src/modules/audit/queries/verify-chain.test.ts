import * as contract from '@hepai/contract/audit'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenAccount } from '../../../testing/given-access.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { accessOperations } from '../../access/index.ts'
import { verifyAudit } from '../index.ts'
import { verifyChain } from './verify-chain.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
  const signIn = accessOperations.find((one) => one.operation.name === 'access.signIn')
  for (let count = 0; count < 3 && signIn !== undefined; count += 1) {
    const account = await givenAccount(house)
    await callAs(house, null, signIn, { account: account.login, password: account.password })
  }
})
afterAll(() => house.close())

const verified = (on: { readonly id: string; readonly path: string }) =>
  outputOf(callAs(house, actorWith([{ role: 'auditAdmin', on }]), verifyChain, {}), contract.verifyChain.output)

test('the auditor of the city is told that the chain is whole, and where it breaks', async () => {
  expect(await verified(city.root)).toMatchObject({ entries: 3, intact: true, brokenAtSeq: null, why: null })
  const noted = await verifyAudit(house.platform)
  await sql`update audit_entry set actor_name = '别人' where seq = 2`.execute(house.platform.db)
  expect(await verified(city.root)).toMatchObject({
    intact: false,
    brokenAtSeq: 2,
    why: '这条记录的内容与摘要不符，可能被改动。',
  })
  expect(await verifyAudit(house.platform, { seq: noted.entries, hash: noted.headHash })).toMatchObject({
    intact: false,
  })
})

test('the chain is one for the city, so the auditor of a unit cannot verify it', async () => {
  await expect(verified(city.unit)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
