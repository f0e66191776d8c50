import { Agent, request } from 'node:http'

export type Sent = { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }
/** Writes a second, and milliseconds within which 97.5 in a hundred were answered. */
export type Measure = { readonly rate: number; readonly slow: number }

/** Each of so many callers sends its next write when its last was answered. @throws Error when one was refused */
export async function writeRate(
  url: string,
  next: () => Sent,
  { callers, seconds }: { readonly callers: number; readonly seconds: number },
): Promise<Measure> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  const until = performance.now() + seconds * 1000
  const took: number[] = []
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now()
      await post(url, next(), agent)
      took.push(performance.now() - begun)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: callers }, caller))
  const rate = (took.length * 1000) / (performance.now() - begun)
  agent.destroy()
  took.sort((a, b) => a - b)
  return { rate, slow: Math.round(took[Math.floor(took.length * 0.975)] ?? NaN) }
}

function post(url: string, { path, headers, body }: Sent, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    const sent = request(`${url}${path}`, { method: 'POST', agent, headers: { ...headers, ...length } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve()
        else reject(new Error(`${path}: ${String(answer.statusCode)} ${Buffer.concat(parts).toString().slice(0, 300)}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
