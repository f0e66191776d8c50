import { after } from '../../platform/clock.ts'
import type { Job } from '../../platform/jobs.ts'
import { DRAFT_DAYS } from './domain/drafts.ts'
import { deleteOldDrafts } from './store/drafts.ts'

const DAY = 86_400_000

export const activitiesJobs: readonly Job[] = [
  {
    name: 'activities.drop-old-drafts',
    schedule: '35 3 * * *',
    run: (platform) => deleteOldDrafts(platform.db, after(platform.clock.now(), -DRAFT_DAYS * DAY)),
  },
]
