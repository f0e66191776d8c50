import { createReadStream } from 'node:fs'
import { type Socket, connect } from 'node:net'
import { once } from 'node:events'
import type { Scanner } from '../../../platform/file-rules.ts'
import { Refusal } from '../../../platform/refusal.ts'

const SILENT_MS = 30_000
const LONGEST_ANSWER = 4_096

/**
 * Has clamd look at a file (INSTREAM: pieces with their length before them, then a length of 0).
 *
 * @throws Refusal files.notClean, files.scannerAway: what could not be looked at is not kept
 */
export async function scanFile(scanner: Scanner, path: string): Promise<void> {
  const answer = await ask(scanner, path).catch(() => null)
  if (answer === 'stream: OK') return
  const [, found] = /^stream: (.{1,200}) FOUND$/.exec(answer ?? '') ?? []
  throw found === undefined ? new Refusal('files.scannerAway') : new Refusal('files.notClean', { what: found })
}

async function ask(scanner: Scanner, path: string): Promise<string> {
  const socket = connect(scanner)
  socket.setTimeout(SILENT_MS, () => socket.destroy(new Error('the scanner is silent')))
  try {
    await once(socket, 'connect')
    const [answer] = await Promise.all([answerOf(socket), send(socket, path)])
    return answer
  } finally {
    socket.destroy()
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const piece of createReadStream(path)) {
    const bytes = Buffer.from(piece)
    socket.write(lengthOf(bytes.length))
    if (!socket.write(bytes)) await once(socket, 'drain')
  }
  socket.write(lengthOf(0))
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = ''
  for await (const piece of socket) {
    answer += String(piece)
    if (answer.includes('\0') || answer.length > LONGEST_ANSWER) break
  }
  return answer.split('\0')[0]?.trim() ?? ''
}
