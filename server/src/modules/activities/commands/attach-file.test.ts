import { existsSync, readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { contentPath, incomingFolder } from '../../files/store/places.ts'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { textFile } from '../../../testing/given-file.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { showActivity } from '../queries/show-activity.ts'
import { attachFile } from './attach-file.ts'
import { removeActivity } from './remove-activity.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

let hours = 0
/** Each test has a record of its own. */
const record = async () => {
  hours += 2
  const { id } = await givenActivity(testing, house, { startsAt: `${String(6 + hours).padStart(2, '0')}:00` })
  return id
}
const Attached = z.object({ id: z.uuid(), name: z.string() })
const attach = (activityId: string, text: string, options: { name?: string; actor?: ActivityHouse['office'] } = {}) =>
  callAs(
    testing,
    options.actor ?? house.secretary,
    attachFile,
    { activityId, fileName: options.name ?? '提纲.txt' },
    {
      file: textFile(text),
    },
  )
const Shown = z.object({
  files: z.array(z.object({ id: z.uuid(), name: z.string(), bytes: z.int(), attachedByName: z.string() })),
})
const filesOf = async (activityId: string) =>
  (await outputOf(callAs(testing, house.office, showActivity, { activityId }), Shown)).files
const rowsOf = (activityId: string) =>
  testing.platform.db.selectFrom('attachment').selectAll().where('subject_id', '=', activityId).execute()

test('a file is shown on its record under its own name, and the audit says its hash but not its name', async () => {
  const activityId = await record()
  const { id } = await outputOf(attach(activityId, '第一讲'), Attached)
  expect(await filesOf(activityId)).toMatchObject([{ id, name: '提纲.txt', bytes: 9, attachedByName: '测试人员' }])
  const [entry] = await auditOf(testing, 'activities.attachFile')
  expect(JSON.stringify(entry)).toContain((await rowsOf(activityId))[0]?.hash)
  expect(JSON.stringify(entry)).not.toContain('提纲')
})

test('the same file is attached once to a record, even from two phones at once', async () => {
  const activityId = await record()
  const both = await Promise.allSettled([attach(activityId, '同一份'), attach(activityId, '同一份')])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'files.alreadyThere', detail: { name: '提纲.txt' } },
  })
  const elsewhere = await record()
  await attach(elsewhere, '同一份')
  expect((await rowsOf(elsewhere))[0]?.hash).toBe((await rowsOf(activityId))[0]?.hash)
})

test('a request sent again with its key attaches one file; the key with another file is refused', async () => {
  const activityId = await record()
  const send = (text: string) =>
    callAs(
      testing,
      house.secretary,
      attachFile,
      { activityId, fileName: '照片说明.txt' },
      {
        idempotencyKey: 'once',
        file: textFile(text),
      },
    )
  const first = await outputOf(send('说明'), Attached)
  expect(await outputOf(send('说明'), Attached)).toEqual(first)
  expect(await rowsOf(activityId)).toHaveLength(1)
  await expect(send('另一份')).rejects.toMatchObject({ code: 'platform.idempotencyKeyReused' })
})

test('a line that breaks half-way leaves neither a row nor half a file', async () => {
  const activityId = await record()
  const half = new Readable({ read: () => undefined })
  half.push('half of it')
  const sending = callAs(testing, house.secretary, attachFile, { activityId, fileName: '半份.txt' }, { file: half })
  half.destroy(new Error('the line broke'))
  await expect(sending).rejects.toMatchObject({ code: 'files.incomplete' })
  expect(await rowsOf(activityId)).toEqual([])
  expect(readdirSync(incomingFolder(testing.platform.dataDirectory))).toEqual([])
})

test('every row names a file that is there, also when the record goes while the file is on its way', async () => {
  const activityId = await record()
  const slow = new Readable({ read: () => undefined })
  slow.push('slow')
  const sending = callAs(testing, house.secretary, attachFile, { activityId, fileName: '迟到.txt' }, { file: slow })
  await callAs(testing, house.secretary, removeActivity, { activityId, version: 1, reason: '误登' })
  slow.push(null)
  await expect(sending).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  const rows = await testing.platform.db.selectFrom('attachment').select('hash').execute()
  for (const { hash } of rows) expect(existsSync(contentPath(testing.platform.dataDirectory, hash))).toBe(true)
})

test('a record carries at most 20 files', async () => {
  const activityId = await record()
  for (let number = 1; number <= 20; number += 1) await attach(activityId, `第 ${String(number)} 份`)
  await expect(attach(activityId, '第 21 份')).rejects.toMatchObject({ code: 'files.tooMany', detail: { limit: 20 } })
  expect(await filesOf(activityId)).toHaveLength(20)
})

test('who may not record there is refused before a byte is read', async () => {
  const activityId = await record()
  let isRead = false
  const watched = new Readable({
    read() {
      isRead = true
      this.push(null)
    },
  })
  const sending = callAs(testing, house.outsider, attachFile, { activityId, fileName: '外单位.txt' }, { file: watched })
  await expect(sending).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  expect(isRead).toBe(false)
})
