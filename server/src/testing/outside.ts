import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { readonly to: readonly string[]; readonly raw: string }

/** A real mail server on loopback. `refuse` answers the next mails with that code instead of taking them. */
export async function mailServer() {
  const received: ReceivedMail[] = []
  const refusals: number[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const code = refusals.shift()
        if (code !== undefined) {
          done(Object.assign(new Error('refused'), { responseCode: code }))
          return
        }
        received.push({
          to: session.envelope.rcptTo.map((one) => one.address),
          raw: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `smtp://127.0.0.1:${String(portOf(server.server.address()))}`,
    received,
    refuse: (...codes: number[]) => refusals.push(...codes),
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}

export type Post = { readonly path: string; readonly body: string; readonly signature: URLSearchParams }
type Reply = { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }

/** An HTTP receiver on loopback that answers as a robot does; `reply` sets what it says to the next posts. */
export async function robotReceiver() {
  const posts: Post[] = []
  const replies: Reply[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://receiver')
      posts.push({ path: url.pathname, body: Buffer.concat(parts).toString('utf8'), signature: url.searchParams })
      const { status, body = { errcode: 0, errmsg: 'ok' }, headers = {} } = replies.shift() ?? { status: 200 }
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  const host = `127.0.0.1:${String(portOf(server.address()))}`
  return {
    host,
    posts,
    reply: (...next: Reply[]) => replies.push(...next),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0
