import { housekeeping } from '../platform/housekeeping.ts'
import type { Job } from '../platform/jobs.ts'
import { accessJobs } from './access/index.ts'
import { activitiesJobs } from './activities/index.ts'
import { planningJobs } from './planning/index.ts'

/** Every scheduled job of the platform and of every module. */
export const allJobs: readonly Job[] = [housekeeping, ...accessJobs, ...planningJobs, ...activitiesJobs]
