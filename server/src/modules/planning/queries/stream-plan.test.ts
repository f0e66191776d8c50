import { streamPlan as contract } from '@hepai/contract/planning'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StreamEvent } from '../../../platform/operations.ts'
import { newId } from '../../../platform/ids.ts'
import { givenAccount, givenSession } from '../../../testing/given-access.ts'
import { addTask } from '../../../testing/given-plan.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { identify } from '../../access/index.ts'
import { streamPlan } from './stream-plan.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

/** A viewer of 市住建局 with a real session. */
const viewer = async (on = house.city.unit) => {
  const account = await givenAccount(house.test, { roles: [{ role: 'member', on }] })
  const sessionToken = await givenSession(house.test, account)
  return { account, sessionToken }
}

async function listen(sessionToken: string, planId: string, afterSeq = 0) {
  const { platform } = house.test
  const actor = await identify(platform, sessionToken)
  const hangUp = new AbortController()
  const answer = await streamPlan.run(platform, {
    input: { planId, afterSeq: String(afterSeq) },
    actor,
    signal: hangUp.signal,
    request: { requestId: newId(), address: '', userAgent: '', sessionToken, deviceToken: null },
  })
  if (answer.kind !== 'stream') throw new Error('a stream')
  const events = answer.events[Symbol.asyncIterator]()
  const next = async (): Promise<StreamEvent | null> => {
    const one = await events.next()
    return one.done === true ? null : one.value
  }
  return {
    next,
    hangUp: () => hangUp.abort(),
    stop: async () => {
      await events.return?.()
    },
  }
}

describe('the live stream of a plan', () => {
  test('what was missed comes first, then each change as it is made', async () => {
    const planId = await house.planWith([addTask(house.city.department.id, { name: '甲' })])
    await house.edit(planId, [addTask(house.city.department.id, { name: '乙' })])
    const { sessionToken } = await viewer()
    const live = await listen(sessionToken, planId, 1)
    const missed = await live.next()
    expect(missed).toMatchObject({ event: 'change', id: '2', data: { label: '新增任务“乙”', byName: '李业务' } })
    expect(() => contract.output.parse(missed?.data)).not.toThrow()
    const coming = live.next()
    const begun = performance.now()
    await house.edit(planId, [addTask(house.city.department.id, { name: '丙' })])
    expect(await coming).toMatchObject({ data: { seq: 3, label: '新增任务“丙”' } })
    expect(performance.now() - begun).toBeLessThan(900)
    live.hangUp()
    expect(await live.next()).toBeNull()
  })

  test('a change made by another process is seen by polling', async () => {
    const planId = await house.planWith()
    const { sessionToken } = await viewer()
    const live = await listen(sessionToken, planId)
    const coming = live.next()
    await sql`insert into plan_change (plan_id, seq, at, by_name, label) values (${planId}, 1, now(), '别处', '别处改动')`.execute(
      house.test.platform.db,
    )
    expect(await coming).toMatchObject({ data: { seq: 1, label: '别处改动' } })
    live.hangUp()
    await live.next()
  })

  test.each([
    ['the role ends', 'update role_grant set revoked_at = now() where account_id = $1'],
    ['the session ends', 'update session set ended_at = now() where account_id = $1'],
  ])('it closes within five seconds after %s, and tells nothing more', async (_what, statement) => {
    const planId = await house.planWith()
    const { account, sessionToken } = await viewer()
    const live = await listen(sessionToken, planId)
    const coming = live.next()
    await house.test.database.pool.query(statement, [account.id])
    await house.test.database.pool.query('update access_epoch set epoch = epoch + 1')
    const now = house.test.clock.now().getTime()
    house.test.clock.set(new Date(now + 2_000).toISOString())
    const begun = performance.now()
    await house.edit(planId, [addTask(house.city.department.id)])
    expect(await coming).toEqual({ event: 'closed', data: {} })
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(await live.next()).toBeNull()
  })

  test('a fourth stream of one account has to wait until one is closed', async () => {
    const planId = await house.planWith([addTask(house.city.department.id)])
    const { sessionToken } = await viewer()
    const lives = await Promise.all([0, 1, 2].map(() => listen(sessionToken, planId)))
    await Promise.all(lives.map((live) => live.next()))
    await expect(listen(sessionToken, planId)).rejects.toMatchObject({ code: 'platform.tooMany' })
    await Promise.all(lives.map((live) => live.stop()))
    const again = await listen(sessionToken, planId)
    expect(await again.next()).toMatchObject({ event: 'change' })
    await again.stop()
  })

  test('a plan of another unit opens no stream', async () => {
    const planId = await house.planWith()
    const { sessionToken } = await viewer(house.city.otherUnit)
    await expect(listen(sessionToken, planId)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  })
})
