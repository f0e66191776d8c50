import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../testing/platform.ts'
import { CITY } from './city.ts'
import { instantOf } from './clock.ts'
import { housekeeping } from './housekeeping.ts'
import { newId } from './ids.ts'

let trial: TestPlatform
beforeAll(async () => {
  trial = await testPlatform()
})
afterAll(() => trial.close())

test('keys older than a day are dropped, younger ones stay', async () => {
  const { db } = trial.platform
  const key = (name: string, at: string) => ({
    city_id: CITY,
    account_id: newId(),
    key: name,
    operation: 'trial.write',
    body_hash: '',
    created_at: instantOf(at),
  })
  await db
    .insertInto('idempotency_key')
    .values([key('old', '2026-11-22T01:59:00Z'), key('young', '2026-11-22T02:01:00Z')])
    .execute()
  await housekeeping.run(trial.platform)
  const left = await db.selectFrom('idempotency_key').select('key').execute()
  expect(left.map((row) => row.key)).toEqual(['young'])
})
