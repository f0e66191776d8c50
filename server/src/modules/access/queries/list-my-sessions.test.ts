import * as contract from '@hepai/contract/access'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenAccount, givenSession } from '../../../testing/given-access.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { listMySessions } from './list-my-sessions.ts'

let house: TestPlatform
beforeAll(async () => {
  house = await testPlatform()
})
afterAll(() => house.close())

test('one sees the own open sessions, with the current one marked, and nobody else’s', async () => {
  const [mine, theirs] = [await givenAccount(house), await givenAccount(house)]
  const token = await givenSession(house, mine)
  await givenSession(house, mine)
  await givenSession(house, mine, '2026-11-23T01:59:59Z')
  await givenSession(house, theirs)
  const actor = await identify(house.platform, token)
  const { items } = await outputOf(callAs(house, actor, listMySessions, {}), contract.listMySessions.output)
  expect(items).toHaveLength(2)
  expect(items.filter((one) => one.isCurrent).map((one) => one.id)).toEqual([actor?.sessionId])
})
