import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { z } from 'zod'
import { openDatabase } from '../../server/src/platform/database/open.ts'
import { freePort } from '../../server/src/testing/live-server.ts'

const Waves = z.array(z.array(z.object({ sql: z.string(), parameters: z.array(z.unknown()) })))

/**
 * The floor: `node:http` and a `pg` pool with the same settings, the same statements in the same order, and the rows as
 * JSON. No session, no permission, no schema, no headers; `/<n>` answers the n-th case.
 */
export async function serveFloor(file: string, url: string, port: number): Promise<void> {
  const cases = z.array(Waves).parse(JSON.parse(readFileSync(file, 'utf8')))
  const { pool } = await openDatabase({ url, connections: 20 })
  const answer = async (waves: z.infer<typeof Waves>): Promise<string> => {
    const rows: unknown[] = []
    for (const wave of waves) {
      const results = await Promise.all(wave.map(({ sql, parameters }) => pool.query(sql, parameters)))
      for (const result of results) rows.push(result.rows)
    }
    return JSON.stringify(rows)
  }
  const server = createServer((request, response) => {
    answer(cases[Number(request.url?.slice(1))] ?? []).then(
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
