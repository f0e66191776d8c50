import { after } from '../../platform/clock.ts'
import type { Job } from '../../platform/jobs.ts'
import { dropOldTraces } from './store/old-traces.ts'

const DAY = 86_400_000
/** Sign-in attempts and ended sessions are kept half a year (网络安全法: 日志留存不少于六个月). */
const KEPT_DAYS = 190

export const accessJobs: readonly Job[] = [
  {
    name: 'access.drop-old-traces',
    schedule: '30 3 * * *',
    run: (platform) => dropOldTraces(platform.db, after(platform.clock.now(), -KEPT_DAYS * DAY)),
  },
]
