import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { z } from 'zod'
import { openDatabase } from '../../server/src/platform/database/open.ts'
import { freePort } from '../../server/src/testing/live-server.ts'

const Waves = z.array(z.array(z.object({ sql: z.string(), parameters: z.array(z.unknown()) })))

/** A case's statements, each with how many milliseconds it took in every call since they were last asked for. */
type Taken = Map<number, number[][]>

/** Milliseconds within which 95 in a hundred were done. */
const within95 = (taken: readonly number[]): number => {
  const sorted = taken.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
}

/**
 * The floor: `node:http` and a `pg` pool with the same settings, the same statements in the same order, and the rows as
 * JSON. No session, no permission, no schema, no headers; `/<n>` answers the n-th case. `/<n>/slowest` tells within how
 * many milliseconds its slowest statement was answered, 95 times in a hundred, and begins anew.
 */
export async function serveFloor(file: string, url: string, port: number): Promise<void> {
  const cases = z.array(Waves).parse(JSON.parse(readFileSync(file, 'utf8')))
  const { pool } = await openDatabase({ url, connections: 20 })
  const taken: Taken = new Map()
  const answer = async (waves: z.infer<typeof Waves>, times: number[][]): Promise<string> => {
    const rows: unknown[] = []
    let place = 0
    for (const wave of waves) {
      const first = place
      const timed = wave.map(async ({ sql, parameters }, at) => {
        const from = performance.now()
        const result = await pool.query(sql, parameters)
        ;(times[first + at] ??= []).push(performance.now() - from)
        return result
      })
      place += wave.length
      for (const result of await Promise.all(timed)) rows.push(result.rows)
    }
    return JSON.stringify(rows)
  }
  const timesOf = (at: number): number[][] => {
    const known = taken.get(at) ?? []
    taken.set(at, known)
    return known
  }
  const slowest = (at: number): string => {
    const times = timesOf(at)
    taken.delete(at)
    return String(Math.max(0, ...times.map(within95)))
  }
  const server = createServer((request, response) => {
    const [, at, what] = request.url?.split('/') ?? []
    const asked =
      what === 'slowest' ? Promise.resolve(slowest(Number(at))) : answer(cases[Number(at)] ?? [], timesOf(Number(at)))
    asked.then(
      (body) => {
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        })
        response.end(body)
      },
      (error: unknown) => {
        response.writeHead(500)
        response.end(String(error))
      },
    )
  })
  server.listen(port, '127.0.0.1', () => process.send?.('ready'))
  process.once('disconnect', () => process.exit(0))
}

export type Floor = { readonly url: string; readonly stop: () => void }

/** Runs this same program again as the floor, so that it has a process of its own like the server. */
export async function startFloor(file: string, databaseUrl: string): Promise<Floor> {
  const port = await freePort()
  const child = fork(process.argv[1] ?? '', ['floor', file, databaseUrl, String(port)])
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve()
    })
    child.once('exit', () => {
      reject(new Error('the floor did not start'))
    })
  })
  return { url: `http://127.0.0.1:${String(port)}`, stop: () => child.disconnect() }
}
