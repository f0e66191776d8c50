import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { auditOf } from '../../../testing/given-access.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { textFile } from '../../../testing/given-file.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { downloadFile } from '../queries/download-file.ts'
import { showActivity } from '../queries/show-activity.ts'
import { attachFile } from './attach-file.ts'
import { removeFile } from './remove-file.ts'

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
const Shown = z.object({ files: z.array(z.unknown()) })
const refused = { code: 'platform.notFoundOrNotAllowed' }

test('a removed file is no longer shown nor handed out, and removing it again finds nothing', async () => {
  const input = { activityId, fileName: '附件.txt' }
  const sent = callAs(testing, house.secretary, attachFile, input, { file: textFile('内容') })
  const { id: attachmentId } = await outputOf(sent, Attached)
  await expect(callAs(testing, house.outsider, removeFile, { attachmentId })).rejects.toMatchObject(refused)
  await callAs(testing, house.secretary, removeFile, { attachmentId })
  expect(await outputOf(callAs(testing, house.office, showActivity, { activityId }), Shown)).toEqual({ files: [] })
  await expect(callAs(testing, house.office, downloadFile, { attachmentId })).rejects.toMatchObject(refused)
  await expect(callAs(testing, house.secretary, removeFile, { attachmentId })).rejects.toMatchObject(refused)
  expect(await auditOf(testing, 'activities.removeFile')).toHaveLength(1)
})
