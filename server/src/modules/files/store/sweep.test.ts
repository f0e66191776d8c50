import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { textFile } from '../../../testing/given-file.ts'
import { type TestPlatform, testPlatform } from '../../../testing/platform.ts'
import { authorizeSystem } from '../../../platform/grant.ts'
import { attach, detach } from './attachments.ts'
import { keepFile } from './keep.ts'
import { contentPath, incomingFolder } from './places.ts'
import { sweepFiles } from './sweep.ts'

let testing: TestPlatform
let activityId: string
beforeAll(async () => {
  testing = await testPlatform()
  activityId = (await givenActivity(testing, await activityHouse(testing))).id
})
afterAll(() => testing.close())

const grant = authorizeSystem('activities.record', null)
const pathOf = (hash: string) => contentPath(testing.platform.dataDirectory, hash)
const isThere = (hash: string): boolean => existsSync(pathOf(hash))
/** As if it had been written two days before the clock of the test. */
const aged = (path: string): void =>
  utimesSync(path, new Date('2026-11-21T00:00:00Z'), new Date('2026-11-21T00:00:00Z'))

async function attached(text: string) {
  const { platform, clock } = testing
  const file = await keepFile(platform, '附件.txt', textFile(text))
  const subject = { kind: 'activity', id: activityId } as const
  const { id } = await platform.db
    .transaction()
    .execute((tx) => attach(tx, grant, { platform, at: clock.now(), subject, file }))
  aged(pathOf(file.hash))
  return { id, hash: file.hash }
}

test('content without a row goes after a day, and so does what was half sent; what a row names stays', async () => {
  const named = await attached('留下的')
  const orphan = await keepFile(testing.platform, '附件.txt', textFile('没有记录的'))
  const fresh = await keepFile(testing.platform, '附件.txt', textFile('刚刚传的'))
  aged(pathOf(orphan.hash))
  utimesSync(pathOf(fresh.hash), testing.clock.now(), testing.clock.now())
  const half = join(incomingFolder(testing.platform.dataDirectory), 'half')
  writeFileSync(half, 'half')
  aged(half)
  expect(await sweepFiles(testing.platform)).toEqual({ orphans: 1, destroyed: 0, missing: 0 })
  expect([named, orphan, fresh].map(({ hash }) => isThere(hash))).toEqual([true, false, true])
  expect(existsSync(half)).toBe(false)
})

test('a removed file stays for a month and is then destroyed, unless another record still carries the same', async () => {
  const { platform, clock } = testing
  const { id, hash } = await attached('移除的')
  await platform.db.transaction().execute((tx) => detach(tx, grant, id, clock.now()))
  clock.set('2026-12-20T02:00:00Z')
  expect(await sweepFiles(platform)).toMatchObject({ destroyed: 0 })
  expect(isThere(hash)).toBe(true)
  const again = await attached('移除的')
  clock.set('2026-12-24T02:00:00Z')
  expect(await sweepFiles(platform)).toMatchObject({ destroyed: 1 })
  expect(isThere(hash)).toBe(true)
  await platform.db.transaction().execute((tx) => detach(tx, grant, again.id, clock.now()))
  clock.set('2027-01-30T02:00:00Z')
  expect(await sweepFiles(platform)).toMatchObject({ destroyed: 1, orphans: 1 })
  expect(isThere(hash)).toBe(false)
})

test('a row whose file is not there is counted, so that the log can say it', async () => {
  const { hash } = await attached('丢失的')
  rmSync(pathOf(hash))
  expect(await sweepFiles(testing.platform)).toMatchObject({ missing: 1 })
})
