import type { Job } from '../../platform/jobs.ts'
import { sweepFiles } from './store/sweep.ts'

export const filesJobs: readonly Job[] = [
  {
    name: 'files.sweep-store',
    schedule: '40 3 * * *',
    run: async (platform) => {
      const swept = await sweepFiles(platform)
      if (swept.missing > 0) platform.log.error(swept, 'attachments whose file is not in the store')
    },
  },
]
