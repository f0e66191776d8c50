import { afterAll, beforeAll, expect, test } from 'vitest'
import { CITY } from '../../platform/city.ts'
import { instantOf } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { type TestPlatform, testPlatform } from '../../testing/platform.ts'
import { accessJobs } from './jobs.ts'

let trial: TestPlatform
beforeAll(async () => {
  trial = await testPlatform()
})
afterAll(() => trial.close())

test('attempts are kept half a year and then dropped', async () => {
  const { db } = trial.platform
  const attempt = (address: string, at: string) => ({
    city_id: CITY,
    id: newId(),
    login_digest: 'd',
    device_hash: null,
    address,
    at: instantOf(at),
    succeeded: false,
  })
  await db
    .insertInto('sign_in_attempt')
    .values([attempt('old', '2026-04-01T00:00:00Z'), attempt('kept', '2026-06-01T00:00:00Z')])
    .execute()
  for (const job of accessJobs) await job.run(trial.platform)
  const left = await db.selectFrom('sign_in_attempt').select('address').execute()
  expect(left.map((row) => row.address)).toEqual(['kept'])
})
