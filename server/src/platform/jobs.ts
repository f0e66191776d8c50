import PgBoss from 'pg-boss'
import type { Platform } from './platform.ts'

/** Work done on a schedule, once per due time even with several processes. */
export type Job = {
  /** `module.verb-noun`; also the queue's name. */
  readonly name: string
  /** Cron expression in Asia/Shanghai. */
  readonly schedule: string
  readonly run: (platform: Platform) => Promise<void>
}

export type RunningJobs = { readonly stop: () => Promise<void> }

/** Starts the queue on the same database (schema `pgboss`) and schedules each job. A failed job is retried twice and logged. */
export async function startJobs(databaseUrl: string, platform: Platform, jobs: readonly Job[]): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 2,
    application_name: 'hepai jobs',
    archiveCompletedAfterSeconds: 86_400,
  })
  boss.on('error', (error) => {
    platform.log.error({ err: error }, 'job queue')
  })
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, { name: job.name, policy: 'singleton', retryLimit: 2, retryDelay: 60 })
    await boss.work(job.name, async () => {
      await job.run(platform)
    })
    await boss.schedule(job.name, job.schedule, {}, { tz: 'Asia/Shanghai' })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 3_000, wait: true }) }
}
