import * as contract from '@hepai/contract/access'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenAccount, givenSession } from '../../../testing/given-access.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { endSessions } from './end-sessions.ts'

let house: TestPlatform
beforeAll(async () => {
  house = await testPlatform()
})
afterAll(() => house.close())

test('without a session named, all but the current one end', async () => {
  const account = await givenAccount(house)
  const tokens = [
    await givenSession(house, account),
    await givenSession(house, account),
    await givenSession(house, account),
  ]
  const actor = await identify(house.platform, tokens[0] ?? '')
  const output = await outputOf(callAs(house, actor, endSessions, {}), contract.endSessions.output)
  expect(output).toEqual({ ended: 2 })
  const open = await Promise.all(tokens.map(async (token) => (await identify(house.platform, token)) !== null))
  expect(open).toEqual([true, false, false])
})

test('the session of another person is as good as none', async () => {
  const [mine, theirs] = [await givenAccount(house), await givenAccount(house)]
  const actor = await identify(house.platform, await givenSession(house, mine))
  const token = await givenSession(house, theirs)
  const other = await identify(house.platform, token)
  const refused = callAs(house, actor, endSessions, { sessionId: other?.sessionId })
  await expect(refused).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  const absent = callAs(house, actor, endSessions, { sessionId: house.platform.newId() })
  await expect(absent).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  expect(await identify(house.platform, token)).not.toBeNull()
})
