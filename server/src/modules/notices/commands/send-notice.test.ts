import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import { type NoticeHouse, givenNotice, messagesOf, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, testPlatform } from '../../../testing/platform.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

test('those who hold the role there are told once, nobody else; the audit says how many', async () => {
  const { id, recipients } = await givenNotice(testing, house)
  expect(recipients).toBe(2)
  const told = await messagesOf(testing, house.first)
  expect(told.items.map((one) => [one.kind, one.title])).toEqual([
    ['noticeReceived', '请签收：关于做好年度民主评议党员工作的通知'],
  ])
  expect(told.items[0]?.body).toBe('市住建局发来通知，请于 2026年11月27日 前签收。')
  expect((await messagesOf(testing, house.stranger)).items).toEqual([])
  expect(await auditOf(testing, 'notices.sendNotice')).toMatchObject([{ change: { recipients: 2 } }])
  expect(id).toBeTruthy()
})

test('a day that has passed, a place without anyone, and an office that is none are refused in words', async () => {
  await expect(givenNotice(testing, house, { signBy: '2026-11-22' })).rejects.toMatchObject({
    code: 'notices.signByPassed',
  })
  const to = [{ organizationId: house.city.department.id, role: 'businessOfficer' }]
  await expect(givenNotice(testing, house, { to })).rejects.toMatchObject({
    code: 'notices.nobodyThere',
    detail: { names: '城建科' },
  })
  await expect(givenNotice(testing, house, { organizationId: house.city.branch.id })).rejects.toMatchObject({
    code: 'notices.notAnOffice',
  })
})

test('an office writes neither in another’s name nor to another’s organisations', async () => {
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(givenNotice(testing, house, {}, house.outsider)).rejects.toMatchObject(refused)
  const to = [{ organizationId: house.city.otherBranch.id, role: 'branchSecretary' }]
  await expect(givenNotice(testing, house, { to })).rejects.toMatchObject(refused)
  await expect(givenNotice(testing, house, {}, house.first)).rejects.toMatchObject(refused)
})
