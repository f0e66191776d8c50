import { writeFileSync } from 'node:fs'
import { allOperations } from '../server/src/modules/all.ts'
import { runningUrl } from '../server/src/platform/database/embedded.ts'
import { openDatabase } from '../server/src/platform/database/open.ts'
import { cookieNames, readCookie } from '../server/src/platform/http/cookies.ts'
import { type LiveServer, startLive } from '../server/src/testing/live-server.ts'
import { listeningPlatform, statementsOf } from './support/capture.ts'
import { type Case, casesOn } from './support/cases.ts'
import { madeCity } from './support/city.ts'
import { serveFloor, startFloor } from './support/floor.ts'
import { type Measure, throughput } from './support/load.ts'
import { inCache, serverMain } from './support/places.ts'
import { median, report, type Row } from './support/table.ts'

const TARGET = 0.6
/** Of a statement of what carries out work, with 16 callers at once. */
const SLOWEST_MS = 50
const CONNECTIONS = [1, 16]
const ROUNDS = Number(process.env['HEPAI_BENCH_ROUNDS'] ?? 3)
const SECONDS = Number(process.env['HEPAI_BENCH_SECONDS'] ?? 3)
/** So many that the engine has compiled what it will compile, however slow the machine is today. */
const WARM_REQUESTS = 2_000
/** Only cases whose name contains this; empty for all. */
const ONLY = process.env['HEPAI_BENCH_ONLY'] ?? ''
const STATEMENTS = inCache('bench-http-statements.json')

type Places = { readonly ours: string; readonly floor: string }

const addressOf = (one: Case, url: string): string =>
  `${url}/api/${one.operation}?${new URLSearchParams(one.input).toString()}`

/** Ours and the floor in turn, so that whatever else the machine does falls on both. */
async function compare(one: Case, places: Places, connections: number): Promise<Row[]> {
  const { cookie } = one
  const measure = (url: string) => throughput({ url, cookie, connections, length: { seconds: SECONDS } })
  const rounds: { ours: Measure; floor: Measure; slowest: number }[] = []
  const slowestStatement = async (): Promise<number> => Number(await (await fetch(`${places.floor}/slowest`)).text())
  await slowestStatement()
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ours, floor] = [await measure(places.ours), await measure(places.floor)]
    rounds.push({ ours, floor, slowest: await slowestStatement() })
  }
  const ratio = median(rounds.map(({ ours, floor }) => ours.rate / floor.rate))
  const rate = (which: 'ours' | 'floor'): string =>
    median(rounds.map((round) => round[which].rate))
      .toFixed(0)
      .padStart(6)
  const name = `${one.name}, ${String(connections)} at once`
  const whole = median(rounds.map(({ ours }) => ours.slow))
  const slowest = median(rounds.map((round) => round.slowest))
  const slowRow: Row = {
    name: `${name}: its slowest statement, 95 of 100`,
    value: `${slowest.toFixed(1)} ms (whole answer, 97.5 of 100: ${String(whole)} ms)`,
    target: `≤ ${String(SLOWEST_MS)} ms`,
    ok: slowest <= SLOWEST_MS,
  }
  return [
    {
      name,
      value: `${rate('ours')} /s of ${rate('floor')} /s = ${ratio.toFixed(2)}`,
      target: `≥ ${String(TARGET)}`,
      ok: ratio >= TARGET,
    },
    ...(one.isLimited && connections > 1 ? [slowRow] : []),
  ]
}

const isServed = ({ operation }: Case): boolean => allOperations.some((bound) => bound.operation.name === operation)

async function captureAll(cases: readonly Case[], data: string, databaseUrl: string): Promise<void> {
  const database = await openDatabase({ url: databaseUrl, connections: 20 })
  const listening = listeningPlatform(database, data)
  const captured = []
  for (const { operation, input, cookie } of cases) {
    const token = readCookie(cookie, cookieNames(false).session)
    captured.push(await statementsOf(listening, operation, input, token ?? ''))
  }
  await database.close()
  writeFileSync(STATEMENTS, JSON.stringify(captured, null, 2))
}

async function measureAll(server: LiveServer, data: string): Promise<void> {
  const databaseUrl = runningUrl(data)
  if (databaseUrl === null) throw new Error('the database does not run')
  const cases = (await casesOn(server.url)).filter((one) => one.name.includes(ONLY) && isServed(one))
  await captureAll(cases, data, databaseUrl)
  const floor = await startFloor(STATEMENTS, databaseUrl)
  const rows: Row[] = []
  for (const [index, one] of cases.entries()) {
    const places = { ours: addressOf(one, server.url), floor: `${floor.url}/${String(index)}` }
    for (const url of [places.ours, places.floor])
      await throughput({ url, cookie: one.cookie, connections: 16, length: { requests: WARM_REQUESTS } })
    for (const connections of CONNECTIONS) {
      for (const row of await compare(one, places, connections)) {
        rows.push(row)
        console.log(`  ${row.name}: ${row.value}`)
      }
    }
  }
  floor.stop()
  report(rows)
  console.log(`statements of the floor: ${STATEMENTS}`)
}

const [role, file, databaseUrl, port] = process.argv.slice(2)
if (role === 'floor') await serveFloor(file ?? '', databaseUrl ?? '', Number(port))
else {
  const data = await madeCity()
  const server = await startLive({ main: serverMain, data, log: inCache('bench-server.log') })
  try {
    await measureAll(server, data)
  } finally {
    await server.stop()
  }
}
