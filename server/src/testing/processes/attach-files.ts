import { pino } from 'pino'
import { Readable } from 'node:stream'
import { attach, keepFile } from '../../modules/files/index.ts'
import { chineseCalendar } from '../../platform/calendar.ts'
import { dayOf, systemClock } from '../../platform/clock.ts'
import { standardCrypto } from '../../platform/crypto.ts'
import { openDatabase } from '../../platform/database/open.ts'
import { authorizeSystem } from '../../platform/grant.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'

/** A process that keeps and attaches one file after another, so that a test can kill it at any step. */
const [url, dataDirectory] = process.argv.slice(2)
if (url === undefined || dataDirectory === undefined) throw new Error('usage: attach-files <url> <data directory>')

const { db } = await openDatabase({ url, connections: 4 })
const platform: Platform = {
  ...{ db, dayOf, newId, dataDirectory, clock: systemClock },
  crypto: standardCrypto(Buffer.alloc(32, 7)),
  calendar: chineseCalendar(db, () => systemClock.now().getTime()),
  chance: () => 0.5,
  log: pino({ level: 'silent' }),
  isSample: false,
  checksAnswers: false,
  outgoing: { smtpUrl: undefined, mailFrom: undefined, robotHosts: [], publicUrl: undefined },
  fileRules: { maxBytes: 20_000_000, scanner: null },
}
const grant = authorizeSystem('activities.record', null)
const line = 'x'.repeat(100_000)

for (;;) {
  const pieces = Array.from({ length: 5 }, () => Buffer.from(`${newId()}${line}`))
  const file = await keepFile(platform, 'file.txt', Readable.from(pieces))
  const subject = { kind: 'activity', id: newId() } as const
  await db.transaction().execute((tx) => attach(tx, grant, { platform, at: systemClock.now(), subject, file }))
  process.stdout.write(`${file.hash}\n`)
}
