import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { z } from 'zod'
import { type Database, openDatabase } from '../../server/src/platform/database/open.ts'

/** One command as it was seen, with the values that each new call must bring anew. */
export const SeenCommand = z.object({
  statements: z.array(z.object({ sql: z.string(), parameters: z.array(z.unknown()) })),
  /** Ids that the call made, and its idempotency key: each is another UUID every time. */
  ids: z.array(z.string()),
  /** Values that the caller chooses for every call: seen value → name in the body. */
  chosen: z.record(z.string(), z.string()),
  /** The number of the audit entry that was written. */
  seq: z.int(),
})
export type SeenCommand = z.infer<typeof SeenCommand>

const Chosen = z.record(z.string(), z.string())
const Head = z.object({ seq: z.coerce.number() })

/** The floor of a command: `node:http` and `pg`, the same statements in one transaction, no rule and no schema. */
export async function serveWriteFloor(file: string, url: string, port: number): Promise<void> {
  const command = SeenCommand.parse(JSON.parse(readFileSync(file, 'utf8')))
  const { pool } = await openDatabase({ url, connections: 20 })
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      run(pool, command, Chosen.parse(JSON.parse(Buffer.concat(parts).toString()))).then(
        () => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': 2 })
          response.end('{}')
        },
        (error: unknown) => {
          response.writeHead(500)
          response.end(String(error))
        },
      )
    })
  })
  server.listen(port, '127.0.0.1', () => process.send?.('ready'))
  process.once('disconnect', () => process.exit(0))
}

async function run(
  pool: Database['pool'],
  command: SeenCommand,
  chosen: Readonly<Record<string, string>>,
): Promise<void> {
  const anew = new Map<unknown, unknown>(command.ids.map((id) => [id, randomUUID()]))
  for (const [seen, name] of Object.entries(command.chosen)) anew.set(seen, chosen[name])
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const { sql, parameters } of command.statements) {
      const values = parameters.map((value) => (anew.has(value) ? anew.get(value) : value))
      const { rows } = await client.query<Record<string, unknown>>(sql, values)
      if (sql.includes('from "audit_head"')) anew.set(command.seq, Head.parse(rows[0]).seq + 1)
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
