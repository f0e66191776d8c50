import { inTransaction } from '../../platform/database/in-transaction.ts'
import type { Job } from '../../platform/jobs.ts'
import { indexSomeWords } from './store/index-words.ts'

const AT_ONCE = 200

/** Records of before an upgrade are found some minutes after it; with nothing to do this is one look into a small index. */
const indexWords: Job = {
  name: 'activities.index-words',
  schedule: '*/5 * * * *',
  run: async (platform) => {
    const next = () => inTransaction(platform.db, (tx) => indexSomeWords(tx, AT_ONCE), platform.chance)
    while ((await next()) === AT_ONCE);
  },
}

export const activitiesJobs: readonly Job[] = [indexWords]
