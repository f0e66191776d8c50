import { inflateRawSync } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import type { Answer } from '../platform/operations.ts'

/** Everything an answer says, as text: JSON, the first events of a stream, the unpacked parts of a spreadsheet. */
export async function textOf(answer: Answer, controller: AbortController): Promise<string> {
  if (answer.kind === 'json') return JSON.stringify(answer.output ?? null)
  if (answer.kind === 'stream') return firstEvents(answer.events, controller)
  const { body, fileName } = answer.file
  const bytes = Buffer.isBuffer(body) ? body : await buffer(body)
  const text = bytes.subarray(0, 2).toString() === 'PK' ? unpacked(bytes) : bytes.toString()
  // A calendar folds its long lines (RFC 5545 3.1), also in the middle of a mark.
  return `${fileName}\n${fileName.endsWith('.ics') ? text.replace(/\r\n[ \t]/g, '') : text}`
}

const STREAM_MS = 60

async function firstEvents(events: AsyncIterable<unknown>, controller: AbortController): Promise<string> {
  const timer = setTimeout(() => controller.abort(), STREAM_MS)
  const seen: unknown[] = []
  for await (const event of events) {
    seen.push(event)
    if (seen.length >= 5) break
  }
  clearTimeout(timer)
  controller.abort()
  return JSON.stringify(seen)
}

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50

/** The parts of a zip by its central directory (APPNOTE 4.3.12); ours are small and never encrypted. */
function unpacked(bytes: Buffer): string {
  const parts: string[] = []
  for (let at = bytes.indexOf(headerBytes(CENTRAL_HEADER)); at >= 0 && bytes.readUInt32LE(at) === CENTRAL_HEADER;) {
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const local = bytes.readUInt32LE(at + 42)
    if (bytes.readUInt32LE(local) !== LOCAL_HEADER) break
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    parts.push((method === 8 ? inflateRawSync(packed) : packed).toString())
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (at + 4 > bytes.length) break
  }
  return parts.join('\n')
}

function headerBytes(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}
