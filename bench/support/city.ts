import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeAudit } from '../../server/src/platform/audit.ts'
import { openDatabase } from '../../server/src/platform/database/open.ts'
import { authorizeSystem } from '../../server/src/platform/grant.ts'
import { runLive } from '../../server/src/testing/live-server.ts'
import { inCache, serverMain } from './places.ts'

const SIZE = ['--units', '80', '--branches', '1500', '--people', '25000', '--years', '3', '--seed', '1']
const AUDIT_ENTRIES = 5_000

/** The data directory of the large city, made at the first run and again when what makes it has changed. */
export async function madeCity(): Promise<string> {
  const kept = inCache('bench-city')
  const data = join(kept, cityHash())
  if (existsSync(data)) return data
  rmSync(kept, { recursive: true, force: true })
  mkdirSync(kept, { recursive: true })
  const unfinished = join(kept, 'unfinished')
  console.log('making the city (about 20 s) …')
  await runLive({ main: serverMain, data: unfinished, log: inCache('bench-city.log') }, ['make-city', ...SIZE])
  await fillAudit(unfinished)
  renameSync(unfinished, data)
  return data
}

function cityHash(): string {
  const hash = createHash('sha256').update(SIZE.join(' ')).update(String(AUDIT_ENTRIES))
  for (const folder of [join('server', 'src', 'sample', 'make-city'), join('server', 'migrations')])
    for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 12)
}

/** A trail long enough to be paged through. */
async function fillAudit(data: string): Promise<void> {
  const database = await openDatabase({ dataDirectory: data, address: 'bench' })
  try {
    await database.db.transaction().execute(async (tx) => {
      for (let number = 0; number < AUDIT_ENTRIES; number += 1) {
        const note = { grant: authorizeSystem('people.manage', null), subjectId: null, change: { number } }
        const at = new Date(Date.UTC(2026, 0, 1) + number * 60_000)
        await writeAudit(tx, note, {
          operation: 'people.changePerson',
          at,
          address: '127.0.0.1',
          requestId: `bench-${String(number)}`,
          result: 'done',
        })
      }
    })
  } finally {
    await database.close()
  }
}
