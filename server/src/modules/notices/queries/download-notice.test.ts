import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type NoticeHouse, givenNotice, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { downloadNotice } from './download-notice.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('it comes as PDF and as .docx, the download is in the audit trail, and others find nothing', async () => {
  const { id } = await givenNotice(testing, house, { documentNumber: '示范住建党〔2026〕7号' })
  const heads = []
  for (const [actor, form] of [
    [house.first, 'pdf'],
    [house.second, 'docx'],
  ] as const) {
    const answer = await callAs(testing, actor, downloadNotice, { noticeId: id, form })
    if (answer.kind !== 'file' || !Buffer.isBuffer(answer.file.body)) throw new Error('no file')
    heads.push([answer.file.fileName, answer.file.body.subarray(0, 2).toString('latin1')])
  }
  expect(heads).toEqual([
    ['关于做好年度民主评议党员工作的通知.pdf', '%P'],
    ['关于做好年度民主评议党员工作的通知.docx', 'PK'],
  ])
  expect(await auditOf(testing, 'notices.downloadNotice')).toMatchObject([
    { change: { form: 'pdf' } },
    { change: { form: 'docx' } },
  ])
  await expect(callAs(testing, house.stranger, downloadNotice, { noticeId: id, form: 'pdf' })).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
}, 60_000)
