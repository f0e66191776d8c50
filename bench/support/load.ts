import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const Measured = z.object({
  '2xx': z.number(),
  non2xx: z.number(),
  errors: z.number(),
  duration: z.number(),
  latency: z.object({ p97_5: z.number() }),
})

export type Load = {
  readonly url: string
  readonly cookie: string
  readonly connections: number
  readonly length: { readonly seconds: number } | { readonly requests: number }
}

/** Answers a second, and milliseconds within which 97.5 in a hundred came. */
export type Measure = { readonly rate: number; readonly slow: number }

/** Requests that were answered well, asked for by a process of its own. @throws Error when any was not */
export async function throughput({ url, cookie, connections, length }: Load): Promise<Measure> {
  const program = join(process.cwd(), 'node_modules', 'autocannon', 'autocannon.js')
  const until = 'seconds' in length ? ['-d', String(length.seconds)] : ['-a', String(length.requests)]
  const options = ['--json', '--no-progress', '-c', String(connections), ...until, '-H', `cookie=${cookie}`]
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...options, url], { maxBuffer: 10_000_000 })
  const measured = Measured.parse(JSON.parse(stdout))
  if (measured.non2xx > 0 || measured.errors > 0)
    throw new Error(`${url}: ${String(measured.non2xx)} refused, ${String(measured.errors)} broken`)
  return { rate: measured['2xx'] / measured.duration, slow: measured.latency.p97_5 }
}
