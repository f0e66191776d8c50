import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { type NoticeHouse, messagesOf, noticeHouse } from '../../testing/given-notice.ts'
import { type TestPlatform, testPlatform } from '../../testing/platform.ts'
import { noticesJobs } from './jobs.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('换届 is told to the secretary and the office, once at each stage', async () => {
  await testing.platform.db
    .insertInto('term')
    .values({
      id: newId(),
      organization_id: house.city.branch.id,
      began_on: '2023-12-10',
      years: 3,
      ends_on: '2026-12-10',
    })
    .execute()
  const announce = async () => noticesJobs.find((one) => one.name === 'notices.announce-terms')?.run(testing.platform)
  await announce()
  await announce()
  const [told, ...more] = (await messagesOf(testing, house.first)).items
  expect([told?.title, told?.body, more]).toEqual([
    '市住建局第一党支部换届',
    '本届于 2026年12月10日 届满，还有 17 天。请着手筹备换届。',
    [],
  ])
  expect((await messagesOf(testing, house.office)).items).toHaveLength(1)
  expect((await messagesOf(testing, house.second)).items).toEqual([])
  testing.clock.set('2026-12-11T00:00:00Z')
  await announce()
  expect((await messagesOf(testing, house.first)).items).toHaveLength(2)
})
