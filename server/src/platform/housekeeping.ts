import { after } from './clock.ts'
import { dropOldKeys } from './idempotency.ts'
import type { Job } from './jobs.ts'

const DAY = 86_400_000

/** Nightly: what no retry can ask for any more is dropped. */
export const housekeeping: Job = {
  name: 'platform.drop-old-keys',
  schedule: '20 3 * * *',
  run: async (platform) => {
    const before = after(platform.clock.now(), -DAY)
    await platform.db.transaction().execute((tx) => dropOldKeys(tx, before))
  },
}
