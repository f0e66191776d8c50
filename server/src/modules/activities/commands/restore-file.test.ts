import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { contentPath } from '../../files/store/places.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { textFile } from '../../../testing/given-file.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { showActivity } from '../queries/show-activity.ts'
import { attachFile } from './attach-file.ts'
import { removeFile } from './remove-file.ts'
import { restoreFile } from './restore-file.ts'

let testing: TestPlatform
let house: ActivityHouse
let activityId: string
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
  activityId = (await givenActivity(testing, house)).id
})
afterAll(() => testing.close())

const Attached = z.object({ id: z.uuid() })
const Shown = z.object({ files: z.array(z.object({ id: z.uuid() })) })
const attach = async (text: string) => {
  const input = { activityId, fileName: '附件.txt' }
  const sent = callAs(testing, house.secretary, attachFile, input, { file: textFile(text) })
  return (await outputOf(sent, Attached)).id
}
const removed = async (text: string) => {
  const attachmentId = await attach(text)
  await callAs(testing, house.secretary, removeFile, { attachmentId })
  return attachmentId
}
const restore = (attachmentId: string, actor = house.secretary) => callAs(testing, actor, restoreFile, { attachmentId })

test('a removed file comes back as it was', async () => {
  const id = await removed('内容')
  await expect(restore(id, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await restore(id)
  expect(await outputOf(callAs(testing, house.office, showActivity, { activityId }), Shown)).toEqual({
    files: [{ id }],
  })
})

test('it does not come back beside the same file attached since, nor without its content', async () => {
  const id = await removed('又一份')
  await attach('又一份')
  await expect(restore(id)).rejects.toMatchObject({ code: 'files.alreadyThere' })
  const lost = await removed('丢失的')
  const { hash } = await testing.platform.db
    .selectFrom('attachment')
    .select('hash')
    .where('id', '=', lost)
    .executeTakeFirstOrThrow()
  rmSync(contentPath(testing.platform.dataDirectory, hash))
  await expect(restore(lost)).rejects.toMatchObject({ code: 'files.missing' })
})
