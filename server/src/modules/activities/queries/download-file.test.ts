import { rmSync, writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { contentPath } from '../../files/store/places.ts'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { textFile } from '../../../testing/given-file.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { attachFile } from '../commands/attach-file.ts'
import { kind } from '../domain/duties.arbitrary.ts'
import { saveKind } from '../commands/save-kind.ts'
import { downloadFile } from './download-file.ts'
import { showActivity } from './show-activity.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Attached = z.object({ id: z.uuid() })
const attach = async (activityId: string, text: string) => {
  const sent = { activityId, fileName: '会议材料.txt' }
  return (await outputOf(callAs(testing, house.secretary, attachFile, sent, { file: textFile(text) }), Attached)).id
}
const download = (attachmentId: string, actor = house.office) => callAs(testing, actor, downloadFile, { attachmentId })
const fileOf = async (attachmentId: string) => {
  const answer = await download(attachmentId)
  if (answer.kind !== 'file') throw new Error(`answered ${answer.kind}`)
  const { body, fileName, contentType } = answer.file
  return { fileName, contentType, text: (Buffer.isBuffer(body) ? body : await buffer(body)).toString() }
}
const pathOf = async (attachmentId: string) => {
  const { db, dataDirectory } = testing.platform
  const { hash } = await db
    .selectFrom('attachment')
    .select('hash')
    .where('id', '=', attachmentId)
    .executeTakeFirstOrThrow()
  return contentPath(dataDirectory, hash)
}

test('who may read the record gets the file byte for byte, and it is audited; another unit finds nothing', async () => {
  const { id } = await givenActivity(testing, house)
  const attachmentId = await attach(id, '材料全文')
  expect(await fileOf(attachmentId)).toEqual({ fileName: '会议材料.txt', contentType: 'text/plain', text: '材料全文' })
  await expect(download(attachmentId, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  expect(await auditOf(testing, 'activities.downloadFile')).toHaveLength(1)
})

test('a file that was altered and one that is gone are told apart, by name', async () => {
  const { id } = await givenActivity(testing, house, { startsAt: '14:00' })
  const altered = await attach(id, '原来的内容')
  writeFileSync(await pathOf(altered), '改过的内容')
  await expect(download(altered)).rejects.toMatchObject({ code: 'files.altered', detail: { name: '会议材料.txt' } })
  const gone = await attach(id, '会丢的内容')
  rmSync(await pathOf(gone))
  await expect(download(gone)).rejects.toMatchObject({ code: 'files.missing', detail: { name: '会议材料.txt' } })
})

test('files of a reserved meeting are neither listed nor handed out to who may not read its minutes', async () => {
  const fields = kind({ code: 'reserved_talk', name: '保留的谈话', isReserved: true })
  const place = { organizationId: house.city.unit.id, validFrom: '2026-01-01' }
  await callAs(testing, house.office, saveKind, { ...place, fields })
  const { id } = await givenActivity(testing, house, { kindCode: 'reserved_talk' })
  const attachmentId = await attach(id, '批评意见汇总')
  const member = actorWith([{ role: 'member', on: house.city.unit }])
  const Shown = z.object({ isWithheld: z.boolean(), files: z.array(z.unknown()) })
  const shown = await outputOf(callAs(testing, member, showActivity, { activityId: id }), Shown)
  expect(shown).toEqual({ isWithheld: true, files: [] })
  await expect(download(attachmentId, member)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  expect((await fileOf(attachmentId)).text).toBe('批评意见汇总')
})
