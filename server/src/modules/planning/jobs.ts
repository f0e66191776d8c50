import { inTransaction } from '../../platform/database/in-transaction.ts'
import type { Job } from '../../platform/jobs.ts'
import { activePlanIds, refreshPlan } from './store/record-plan.ts'

/** A changed working day moves plans that nobody edits; their lists and to-dos follow overnight. */
const refreshPlans: Job = {
  name: 'planning.refresh-plans',
  schedule: '20 2 * * *',
  run: async (platform) => {
    for (const planId of await activePlanIds(platform.db))
      await inTransaction(platform.db, (tx) => refreshPlan(tx, platform, planId), platform.chance)
  },
}

export const planningJobs: readonly Job[] = [refreshPlans]
