import { Kysely, PostgresDialect } from 'kysely'
import { pino } from 'pino'
import { identify } from '../../server/src/modules/access/index.ts'
import { allOperations } from '../../server/src/modules/all.ts'
import { chineseCalendar } from '../../server/src/platform/calendar.ts'
import { dayOf, systemClock } from '../../server/src/platform/clock.ts'
import { standardCrypto } from '../../server/src/platform/crypto.ts'
import type { Database } from '../../server/src/platform/database/open.ts'
import { newId } from '../../server/src/platform/ids.ts'
import { masterKey } from '../../server/src/platform/master-key.ts'
import type { Platform } from '../../server/src/platform/platform.ts'
import type { Tables } from '../../server/src/platform/tables.ts'

export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] }
/** Statements sent together; a wave begins when the one before has been answered. */
export type Wave = readonly Statement[]

type Seen = Statement & { readonly from: number; readonly to: number }

/** A platform like the server's own that notes every statement. */
export function listeningPlatform(database: Database, dataDirectory: string) {
  const seen: Seen[] = []
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: database.pool }),
    log: (event) => {
      const to = performance.now()
      const { sql, parameters } = event.query
      seen.push({ sql, parameters, from: to - event.queryDurationMillis, to })
    },
  })
  const platform: Platform = {
    db,
    clock: systemClock,
    dayOf,
    crypto: standardCrypto(masterKey(dataDirectory)),
    calendar: chineseCalendar(db, () => systemClock.now().getTime()),
    newId,
    chance: () => 0.5,
    log: pino({ level: 'silent' }),
    isSample: true,
    checksAnswers: true,
    dataDirectory,
    outgoing: { smtpUrl: undefined, mailFrom: undefined, robotHosts: [], publicUrl: undefined },
    fileRules: { maxBytes: 20_000_000, scanner: null },
  }
  return { platform, seen }
}

/** The statements that an operation sends for one call, as the server sends them when it is warm. */
export async function statementsOf(
  { platform, seen }: ReturnType<typeof listeningPlatform>,
  name: string,
  input: unknown,
  token: string,
): Promise<readonly Wave[]> {
  const bound = allOperations.find((one) => one.operation.name === name)
  const actor = await identify(platform, token, { touches: false })
  if (bound === undefined || actor === null) throw new Error(`cannot run ${name}`)
  const request = { requestId: newId(), address: '127.0.0.1', userAgent: '', sessionToken: token, deviceToken: null }
  await bound.run(platform, { input, actor, request })
  seen.length = 0
  await bound.run(platform, { input, actor, request })
  return wavesOf(seen)
}

function wavesOf(seen: readonly Seen[]): Wave[] {
  const waves: Statement[][] = []
  let until = -Infinity
  for (const { sql, parameters, from, to } of seen.toSorted((a, b) => a.from - b.from)) {
    if (from >= until) waves.push([])
    waves.at(-1)?.push({ sql, parameters })
    until = Math.max(until, to)
  }
  return waves
}
