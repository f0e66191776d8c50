import type { Job } from '../platform/jobs.ts'

/** Every scheduled job of every module. */
export const allJobs: readonly Job[] = []
