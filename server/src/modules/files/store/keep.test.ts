import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EICAR, phonePicture, standInScanner, textFile } from '../../../testing/given-file.ts'
import { type TestPlatform, testPlatform } from '../../../testing/platform.ts'
import { zipOf } from '../../../testing/zip.ts'
import { keepFile } from './keep.ts'
import { contentPath, filesFolder, incomingFolder } from './places.ts'

let testing: TestPlatform
beforeAll(async () => {
  testing = await testPlatform()
})
afterAll(() => testing.close())

const keep = (name: string, content: Buffer | Readable, rules: object = {}) => {
  const { platform } = testing
  const incoming = content instanceof Readable ? content : Readable.from([content])
  return keepFile({ ...platform, fileRules: { ...platform.fileRules, ...rules } }, name, incoming)
}
const contentOf = (hash: string): Buffer => readFileSync(contentPath(testing.platform.dataDirectory, hash))
const waiting = (): string[] => readdirSync(incomingFolder(testing.platform.dataDirectory))

test('a picture of 12 million pixels is kept upright, at most 2560 long, without place, camera and time', async () => {
  const sent = await phonePicture(4000, 3000)
  expect((await sharp(sent).metadata()).exif?.includes('PHONE-CANARY')).toBe(true)
  expect(sent.includes('XMP-CANARY')).toBe(true)
  const kept = await keep('IMG_0001.JPG', sent)
  const content = contentOf(kept.hash)
  const seen = await sharp(content).metadata()
  expect(seen).toMatchObject({ format: 'jpeg', width: 1920, height: 2560 })
  expect([seen.exif, seen.xmp, seen.iptc, seen.orientation]).toEqual([undefined, undefined, undefined, undefined])
  for (const canary of ['PHONE-CANARY', 'XMP-CANARY', 'Exif', '2026:11:20'])
    expect(content.includes(canary)).toBe(false)
  expect(kept).toMatchObject({ name: 'IMG_0001.jpg', kind: 'jpg', bytes: content.length })
})

test.each(['png', 'webp'] as const)('a %s keeps its format and loses what is written into it', async (format) => {
  const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
  const sent = await picture
    .withExif({ IFD0: { Make: 'PHONE-CANARY' } })
    .toFormat(format)
    .toBuffer()
  const kept = await keep(`图.${format}`, sent)
  expect(await sharp(contentOf(kept.hash)).metadata()).toMatchObject({ format, width: 40, height: 20 })
  expect(contentOf(kept.hash).includes('PHONE-CANARY')).toBe(false)
})

test('what is hidden behind a picture does not come along', async () => {
  const sent = Buffer.concat([await phonePicture(60, 40), Buffer.from('<script>HIDDEN</script>')])
  expect(contentOf((await keep('图.jpg', sent)).hash).includes('HIDDEN')).toBe(false)
})

test.each([
  ['a broken picture', 'a.jpg', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'files.broken'],
  ['an empty file', 'a.txt', Buffer.alloc(0), 'files.empty'],
  ['a web page', 'a.txt', Buffer.from('<html><script>x</script>'), 'files.webPage'],
  ['a drawing', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'files.webPage'],
  ['bytes that are no text', 'a.txt', Buffer.from([0, 1, 2, 3, 255]), 'files.notAllowed'],
  ['a damaged archive', 'a.docx', Buffer.from('504b0304deadbeef', 'hex'), 'files.broken'],
])('%s is refused and nothing of it stays', async (_what, name, content, code) => {
  await expect(keep(name, content)).rejects.toMatchObject({ code })
  expect(waiting()).toEqual([])
})

test('a picture that unpacks to 100 million pixels is refused before it is opened', async () => {
  const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: 'white' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  await expect(keep('白.png', bomb)).rejects.toMatchObject({ code: 'files.pictureTooLarge', detail: { limit: 6000 } })
})

test('a document is told by its parts: an OFD, and one with macros', async () => {
  const ofd = zipOf([{ name: 'OFD.xml', content: '<ofd/>' }])
  expect(await keep('通知.ofd', ofd)).toMatchObject({ kind: 'ofd' })
  const parts = ['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']
  const macros = zipOf(parts.map((name) => ({ name, content: name })))
  await expect(keep('通知.docx', macros)).rejects.toMatchObject({ code: 'files.hasMacros' })
})

test('texts of Chinese offices are known in UTF-8, GB 18030 and UTF-16', async () => {
  for (const text of ['efbbbfe7ba8d', 'c4dac8dd', 'fffe855b'])
    expect(await keep('内容.txt', Buffer.from(text, 'hex'))).toMatchObject({ kind: 'txt' })
})

test('an endless file is cut off at the limit, and half a file is no file', async () => {
  let sent = 0
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc((sent += 1000) > 0 ? 1000 : 0, 97)
    })(),
  )
  await expect(keep('a.txt', endless, { maxBytes: 50_000 })).rejects.toMatchObject({ code: 'files.tooLarge' })
  expect(sent).toBeLessThan(100_000)
  const broken = new Readable({ read: () => undefined })
  broken.on('error', () => undefined)
  broken.push('half')
  setImmediate(() => broken.destroy(new Error('the line broke')))
  await expect(keep('a.txt', broken)).rejects.toMatchObject({ code: 'files.incomplete' })
  expect(waiting()).toEqual([])
})

test('the same content sent by many at once is kept once, whole', async () => {
  const kept = await Promise.all(Array.from({ length: 8 }, () => keep('同一份.txt', textFile('同一份内容'))))
  const [hash = ''] = new Set(kept.map((one) => one.hash))
  expect(new Set(kept.map((one) => one.hash)).size).toBe(1)
  expect(contentOf(hash).toString()).toBe('同一份内容')
  expect(readdirSync(join(filesFolder(testing.platform.dataDirectory), hash.slice(0, 2)))).toContain(hash)
  expect(waiting()).toEqual([])
})

test('with a scanner, what it finds is refused by name, and what it cannot look at is not kept', async () => {
  const scanner = await standInScanner()
  const at = { scanner: { host: '127.0.0.1', port: scanner.port } }
  expect(await keep('好.txt', textFile('正常的内容'), at)).toMatchObject({ kind: 'txt' })
  await expect(keep('坏.txt', textFile(EICAR), at)).rejects.toMatchObject({
    code: 'files.notClean',
    detail: { what: 'Eicar-Test-Signature' },
  })
  const large = Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(100_000, 97)))
  expect(await keep('大.txt', large, at)).toMatchObject({ bytes: 4_000_000 })
  await scanner.close()
  await expect(keep('好.txt', textFile('又一份'), at)).rejects.toMatchObject({ code: 'files.scannerAway' })
  expect(waiting()).toEqual([])
})
