import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { identify } from '../server/src/modules/access/index.ts'
import { allOperations } from '../server/src/modules/all.ts'
import { runningUrl } from '../server/src/platform/database/embedded.ts'
import { openDatabase } from '../server/src/platform/database/open.ts'
import { cookieNames, readCookie } from '../server/src/platform/http/cookies.ts'
import { newId } from '../server/src/platform/ids.ts'
import { type LiveClient, signInLive } from '../server/src/testing/live-client.ts'
import { startLive } from '../server/src/testing/live-server.ts'
import { listeningPlatform } from './support/capture.ts'
import { madeCity } from './support/city.ts'
import { startFloor } from './support/floor.ts'
import { inCache, serverMain } from './support/places.ts'
import { BRANCHES, TITLE, placeOf, recordOf } from './support/recording.ts'
import { median, report, type Row } from './support/table.ts'
import { type SeenCommand, serveWriteFloor } from './support/write-floor.ts'
import { type Measure, type Sent, writeRate } from './support/writes.ts'

const TARGET = 0.5
const OPERATION = 'activities.recordActivity'
const ROUNDS = Number(process.env['HEPAI_BENCH_ROUNDS'] ?? 3)
const SECONDS = Number(process.env['HEPAI_BENCH_SECONDS'] ?? 3)
const SEEN = inCache('bench-recording-statements.json')
const Items = z.object({ items: z.array(z.object({ id: z.string() })) })

type Meeting = { readonly branches: readonly string[]; readonly people: readonly string[] }

/** Branches of one unit, which take turns as they would in a city, and forty of its people. */
async function meetingsOf(office: LiveClient): Promise<Meeting> {
  const idsOf = async (operation: string, input: Record<string, string>) =>
    Items.parse((await office.get(operation, input)).body).items.map(({ id }) => id)
  const branches = await idsOf('organizations.listOrganizations', { kind: 'branch' })
  return { branches: branches.slice(0, BRANCHES), people: await idsOf('people.listPeople', { limit: '40' }) }
}

/** Runs the command twice on a database of its own listener: the second is what a warm server sends. */
async function seenOnce(data: string, url: string, cookie: string, { branches, people }: Meeting, from: number) {
  const database = await openDatabase({ url, connections: 4 })
  const { platform, seen } = listeningPlatform(database, data)
  const bound = allOperations.find((one) => one.operation.name === OPERATION)
  const token = readCookie(cookie, cookieNames(false).session) ?? ''
  const actor = await identify(platform, token, { touches: false })
  if (bound === undefined || actor === null) throw new Error(`cannot run ${OPERATION}`)
  const made: string[] = []
  const listening = { ...platform, newId: () => made[made.push(newId()) - 1] ?? '' }
  const request = { requestId: newId(), address: '127.0.0.1', userAgent: '', sessionToken: token, deviceToken: null }
  for (const number of [from, from + BRANCHES]) {
    made.length = 0
    seen.length = 0
    const idempotencyKey = randomUUID()
    made.push(idempotencyKey)
    await bound.run(listening, { input: recordOf(branches[0] ?? '', people, number), actor, request, idempotencyKey })
  }
  const { rows } = await database.pool.query<{ seq: string }>('select seq from audit_head')
  await database.close()
  const { day, time } = placeOf(from + BRANCHES)
  const chosen = { [branches[0] ?? '']: 'branch', [day]: 'day', [time]: 'time' }
  const statements = seen.map(({ sql, parameters }) => ({ sql, parameters: [...parameters] }))
  return { statements, ids: made, chosen, seq: Number(rows[0]?.seq) } satisfies SeenCommand
}

/** Takes the records of this and of interrupted runs out again, so that the other benchmarks measure the city as it was made. */
async function takeOut(url: string): Promise<void> {
  const { pool, close } = await openDatabase({ url, connections: 1 })
  const measured = `select id from activity where title = $1 and (occurred_on, starts_at) <> ($2::date, $3)`
  const { day, time } = placeOf(0)
  for (const table of ['activity_attendance where activity_id', 'activity where id'])
    await pool.query(`delete from ${table} in (${measured})`, [TITLE, day, time])
  await close()
}

type Sides = {
  readonly ours: (callers: number) => Promise<Measure>
  readonly floor: (callers: number) => Promise<Measure>
}

async function compare({ ours, floor }: Sides, callers: number): Promise<Row> {
  const rounds: { ours: Measure; floor: Measure }[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ ours: await ours(callers), floor: await floor(callers) })
  const ratio = median(rounds.map((one) => one.ours.rate / one.floor.rate))
  const rate = (which: 'ours' | 'floor') => median(rounds.map((one) => one[which].rate)).toFixed(0)
  return {
    name: `${OPERATION} (40 attended), ${String(callers)} at once`,
    value: `${rate('ours')} /s of ${rate('floor')} /s = ${ratio.toFixed(2)}, ${String(median(rounds.map((one) => one.ours.slow)))} ms`,
    target: `≥ ${String(TARGET)}`,
    ok: ratio >= TARGET,
  }
}

async function measureAll(url: string, data: string): Promise<void> {
  const databaseUrl = runningUrl(data)
  if (databaseUrl === null) throw new Error('the database does not run')
  const office = await signInLive(url, 'city.dangwei')
  const meeting = await meetingsOf(office)
  await takeOut(databaseUrl)
  let number = BRANCHES
  writeFileSync(SEEN, JSON.stringify(await seenOnce(data, databaseUrl, office.cookie, meeting, number)))
  number += 2 * BRANCHES
  const floor = await startFloor(SEEN, databaseUrl)
  const turn = () => {
    number += 1
    return { number, branch: meeting.branches[number % meeting.branches.length] ?? '' }
  }
  const toOurs = (): Sent => {
    const { number: at, branch } = turn()
    const headers = { cookie: office.cookie, 'idempotency-key': randomUUID() }
    return { path: `/api/${OPERATION}`, headers, body: JSON.stringify(recordOf(branch, meeting.people, at)) }
  }
  const toFloor = (): Sent => {
    const { number: at, branch } = turn()
    return { path: '/', headers: {}, body: JSON.stringify({ branch, ...placeOf(at) }) }
  }
  const sides: Sides = {
    ours: (callers) => writeRate(url, toOurs, { callers, seconds: SECONDS }),
    floor: (callers) => writeRate(floor.url, toFloor, { callers, seconds: SECONDS }),
  }
  await sides.ours(4)
  await sides.floor(4)
  report([await compare(sides, 1), await compare(sides, 16)])
  floor.stop()
  await takeOut(databaseUrl)
}

const [role, file, databaseUrl, port] = process.argv.slice(2)
if (role === 'floor') await serveWriteFloor(file ?? '', databaseUrl ?? '', Number(port))
else {
  const data = await madeCity()
  const server = await startLive({ main: serverMain, data, log: inCache('bench-server.log') })
  try {
    await measureAll(server.url, data)
  } finally {
    await server.stop()
  }
}
