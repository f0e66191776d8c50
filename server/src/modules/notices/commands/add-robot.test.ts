import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NoticeHouse, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { addRobot } from './add-robot.ts'

let testing: TestPlatform
let house: NoticeHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
})
afterAll(() => testing.close())

const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6'
const add = (wish: object = {}, actor = house.office) =>
  callAs(testing, actor, addRobot, {
    ...{ organizationId: house.city.unit.id, kind: 'wecom', name: '党务群', address, ...wish },
  })

test('the address and the secret are kept encrypted, and the same robot is added once', async () => {
  await add()
  await add({ kind: 'dingtalk', address: 'https://oapi.dingtalk.com/robot/send?access_token=abc', secret: 'SEC1' })
  const kept = await testing.platform.db.selectFrom('robot').selectAll().execute()
  expect(JSON.stringify(kept)).not.toMatch(/693a91f6|access_token|SEC1/)
  await expect(add()).rejects.toMatchObject({ code: 'notices.robotAlreadyThere', detail: { name: '党务群' } })
})

test('another host is refused in words; a 钉钉 robot needs its secret; a secretary adds none', async () => {
  await expect(add({ address: 'https://169.254.169.254/cgi-bin/webhook/send?key=1' })).rejects.toMatchObject({
    code: 'notices.robotAddressRefused',
    detail: { reason: '只接受 qyapi.weixin.qq.com 的地址' },
  })
  await expect(
    add({ kind: 'dingtalk', address: 'https://oapi.dingtalk.com/robot/send?access_token=x' }),
  ).rejects.toMatchObject({ code: 'notices.robotSecretMissing' })
  await expect(add({}, house.first)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
