import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { randomInt } from 'node:crypto'
import { pino } from 'pino'
import { firstRunCode, identify } from './modules/access/index.ts'
import { allJobs } from './modules/all-jobs.ts'
import { allOperations } from './modules/all.ts'
import { auditDenial } from './platform/audit-denial.ts'
import { chineseCalendar } from './platform/calendar.ts'
import { dayOf, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { standardCrypto } from './platform/crypto.ts'
import { CannotStart } from './platform/database/cannot-start.ts'
import { migrate } from './platform/database/migrate.ts'
import { type Database, openDatabase } from './platform/database/open.ts'
import { cookieNames } from './platform/http/cookies.ts'
import { createMetrics } from './platform/http/metrics.ts'
import { buildServer } from './platform/http/server.ts'
import { newId } from './platform/ids.ts'
import { readFact, SAMPLE } from './platform/installation.ts'
import { startJobs } from './platform/jobs.ts'
import { masterKey } from './platform/master-key.ts'
import type { Platform } from './platform/platform.ts'
import { loadSampleIfEmpty, sampleSignIns } from './sample/load.ts'

export type Opened = { readonly platform: Platform; readonly database: Database }

/** Opens and migrates the database and makes the platform around it; for the server and for the command line. */
export async function openPlatform(config: Config, options: { readonly joinRunning: boolean }): Promise<Opened> {
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  const database = await openDatabase({
    url: config.databaseUrl,
    dataDirectory: config.dataDirectory,
    address: addressOf(config),
    joinRunning: options.joinRunning,
    connections: 20,
    logger: {
      info: (message) => {
        log.debug(message)
      },
      warn: (message) => {
        log.warn(message)
      },
    },
  })
  try {
    await migrate(database.pool)
    const platform = makePlatform(config, database, log, (await readFact(database.db, SAMPLE)) !== null)
    return { platform, database }
  } catch (error) {
    await database.close()
    throw error
  }
}

const makePlatform = (config: Config, database: Database, log: Platform['log'], isSample: boolean): Platform => ({
  db: database.db,
  clock: systemClock,
  dayOf,
  crypto: standardCrypto(masterKey(config.dataDirectory)),
  calendar: chineseCalendar(database.db, () => systemClock.now().getTime()),
  newId,
  chance: () => randomInt(1_000_000) / 1_000_000,
  log,
  isSample,
  checksAnswers: false,
  dataDirectory: config.dataDirectory,
  outgoing: config.outgoing,
  fileRules: config.fileRules,
})

/** Runs until the process is told to stop. */
export async function start(
  config: Config,
  say: (line: string) => void,
): Promise<{ readonly stop: () => Promise<void> }> {
  const opened = await openPlatform(config, { joinRunning: false })
  const { database } = opened
  try {
    const loaded = config.sample === 'load' && (await loadSampleIfEmpty(opened.platform, say))
    const platform = { ...opened.platform, isSample: opened.platform.isSample || loaded }
    refusePublicSample(config, platform.isSample)
    const server = await buildServer({
      bounds: allOperations,
      platform,
      identify: (token) => identify(platform, token),
      noteDenial: (operation, actor, request) => auditDenial(platform, operation, actor, request),
      cookies: cookieNames(config.isHttps),
      metrics: createMetrics(),
      writesPerMinute: 6_000,
      webFolder: webFolder(),
    })
    const address = await server.listen({ port: config.port, host: config.host })
    const jobs = await startJobs(database.url, platform, allJobs)
    await greet(config, platform, address, say)
    return {
      stop: async () => {
        await server.close()
        await jobs.stop()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

function refusePublicSample(config: Config, isSample: boolean): void {
  if (!isSample || config.isLoopback || config.isSamplePublic) return
  throw new CannotStart(
    '示范数据只能在本机使用：请把 HEPAI_HOST 改回 127.0.0.1，或换一个空的 HEPAI_DATA 并设 HEPAI_SAMPLE=none。确需对外演示时设 HEPAI_SAMPLE_PUBLIC=1。',
    'The sample city does not listen beyond loopback unless HEPAI_SAMPLE_PUBLIC=1.',
  )
}

async function greet(config: Config, platform: Platform, address: string, say: (line: string) => void): Promise<void> {
  say(`合拍已启动：${config.publicUrl ?? address}`)
  if ((await readFact(platform.db, SAMPLE)) === 'loaded') {
    say('示范数据。可用下列账号登录，密码均为 hepai-sample：')
    for (const one of sampleSignIns) say(`  ${one.login.padEnd(18)}${one.who}`)
    return
  }
  const code = await firstRunCode(platform)
  if (code !== null) say(`首次使用：请打开上面的地址，用一次性设置码建立管理员：${code}`)
}

const addressOf = (config: Config): string => config.publicUrl ?? `http://${config.host}:${String(config.port)}`

/** Beside the bundle in dist/, or in the built dist/ of the workspace when run from sources. */
function webFolder(): string | null {
  const beside = fileURLToPath(new URL('../web', import.meta.url))
  return existsSync(join(beside, 'index.html')) ? beside : null
}
