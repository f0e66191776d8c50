import { type Server, createServer } from 'node:net'
import { Readable } from 'node:stream'
import sharp from 'sharp'

export const textFile = (text: string): Readable => Readable.from([Buffer.from(text)])

/** Where a phone says that a picture was taken: 27°50' N, 113°08' E. */
const gps = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '27/1 50/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '113/1 8/1 0/1',
}

/** A picture as a phone makes it: lying on its side, with the camera, the time and the place in its EXIF. */
export const phonePicture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 180, g: 40, b: 40 } } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'PHONE-CANARY' },
      IFD2: { DateTimeOriginal: '2026:11:20 09:00:00' },
      IFD3: gps,
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>XMP-CANARY</note></x:xmpmeta>')
    .toBuffer()

/** The test file of the antivirus industry (EICAR), joined here so that no scanner takes this source for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')

export type StandInScanner = { readonly port: number; readonly close: () => Promise<void> }

/** Speaks the part of clamd's protocol that we use: INSTREAM on a connection of its own. */
export async function standInScanner(): Promise<StandInScanner> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      received = Buffer.concat([received, Buffer.from(piece)])
      const content = streamed(received)
      if (content === null) return
      const answer = content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
      socket.end(`${answer}\0`)
    })
  })
  const port = await listening(server)
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

const COMMAND = Buffer.from('zINSTREAM\0')

/** The whole content once the length of 0 has come; null until then. */
function streamed(received: Buffer): Buffer | null {
  if (!received.subarray(0, COMMAND.length).equals(COMMAND)) return null
  const pieces: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
