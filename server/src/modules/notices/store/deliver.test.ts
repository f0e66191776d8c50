import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type NoticeHouse, givenNotice, givenRobot, noticeHouse } from '../../../testing/given-notice.ts'
import { mailServer, robotReceiver } from '../../../testing/outside.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { after } from '../../../platform/clock.ts'
import type { Platform } from '../../../platform/platform.ts'
import { saveChannels } from '../commands/save-channels.ts'
import { testRobot } from '../commands/test-robot.ts'
import { noticesJobs } from '../jobs.ts'
import { deliverDue } from './deliver.ts'

let testing: TestPlatform
let house: NoticeHouse
let mail: Awaited<ReturnType<typeof mailServer>>
let robot: Awaited<ReturnType<typeof robotReceiver>>
let platform: Platform
beforeAll(async () => {
  testing = await testPlatform()
  house = await noticeHouse(testing)
  mail = await mailServer()
  robot = await robotReceiver()
  platform = {
    ...testing.platform,
    outgoing: {
      ...{ smtpUrl: mail.url, mailFrom: '合拍 <hepai@example.cn>', publicUrl: 'https://hepai.example.cn' },
      robotHosts: [robot.host],
    },
  }
})
afterAll(async () => {
  await mail.close()
  await robot.close()
  await testing.close()
})
beforeEach(async () => {
  for (const table of ['outbox', 'robot', 'message', 'channel_choice'] as const)
    await platform.db.deleteFrom(table).execute()
  mail.received.length = 0
  robot.posts.length = 0
  testing.clock.set('2026-11-23T02:00:00Z')
})

const withOutside = () => ({ ...testing, platform })
const pass = (minutes: number) => testing.clock.set(after(testing.clock.now(), minutes * 60_000).toISOString())
const outbox = () => platform.db.selectFrom('outbox').selectAll().orderBy('made_at').execute()
const wants = (mailWhen: string) =>
  callAs(withOutside(), house.first, saveChannels, { mailWhen, mailAddress: 'secretary@example.cn', version: 0 })
/** The text of a mail, its base64 or quoted-printable undone. */
const textOf = (raw: string) => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4)
  if (/Content-Transfer-Encoding: base64/i.test(raw)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
const wecom = () => givenRobot(withOutside(), house, { address: `http://${robot.host}/cgi-bin/webhook/send?key=k` })
const job = (name: string) => noticesJobs.find((one) => one.name === name)

test('whoever wants mail at once gets it by the mail server, once', async () => {
  await wants('atOnce')
  await givenNotice(withOutside(), house)
  expect(await deliverDue(platform)).toBe(1)
  expect(await deliverDue(platform)).toBe(0)
  expect(mail.received.map((one) => one.to)).toEqual([['secretary@example.cn']])
  const text = textOf(mail.received[0]?.raw ?? '')
  expect(text).toContain('请签收：关于做好年度民主评议党员工作的通知')
  expect(text).toContain('https://hepai.example.cn/notices')
  expect((await outbox())[0]).toMatchObject({ tries: 1, sent_at: testing.clock.now() })
})

test('a title with line breaks begins no header of its own', async () => {
  await wants('atOnce')
  await givenNotice(withOutside(), house, { title: '通知\r\nBcc: other@example.cn' })
  await deliverDue(platform)
  const head = mail.received[0]?.raw.split('\r\n\r\n')[0] ?? ''
  expect(head).not.toMatch(/^Bcc:/im)
  expect(mail.received[0]?.to).toEqual(['secretary@example.cn'])
})

test('a mail refused for now is tried again later and longer; one refused for good is given up at once', async () => {
  await wants('atOnce')
  await givenNotice(withOutside(), house)
  mail.refuse(451, 451)
  await deliverDue(platform)
  expect(await deliverDue(platform)).toBe(0)
  pass(1)
  await deliverDue(platform)
  pass(1)
  expect(await deliverDue(platform)).toBe(0)
  pass(1)
  await deliverDue(platform)
  expect(mail.received).toHaveLength(1)
  expect((await outbox())[0]).toMatchObject({ tries: 3, dead_at: null })
  await givenNotice(withOutside(), house, { title: '另一份' })
  mail.refuse(550)
  await deliverDue(platform)
  expect((await outbox())[1]).toMatchObject({ tries: 1, last_error: '邮件服务器答复 550', sent_at: null })
  expect((await outbox())[1]?.dead_at).not.toBeNull()
})

test('the day’s digest carries what is unread once, at half past eight, and not on days off', async () => {
  await wants('digest')
  await givenNotice(withOutside(), house)
  await givenNotice(withOutside(), house, { title: '另一份' })
  expect(await outbox()).toEqual([])
  const digest = job('notices.send-digest')
  // A Saturday.
  testing.clock.set('2026-11-28T00:30:00Z')
  await digest?.run(platform)
  expect(await outbox()).toEqual([])
  testing.clock.set('2026-11-30T00:30:00Z')
  await digest?.run(platform)
  await digest?.run(platform)
  await deliverDue(platform)
  expect(mail.received).toHaveLength(1)
  expect(textOf(mail.received[0]?.raw ?? '')).toContain('您有 2 条未读消息')
})

test('a mail made on a day off waits for the morning of the next working day', async () => {
  await wants('atOnce')
  testing.clock.set('2026-11-28T02:00:00Z')
  await givenNotice(withOutside(), house, { signBy: null })
  expect(await deliverDue(platform)).toBe(0)
  testing.clock.set('2026-11-30T00:30:00Z')
  expect(await deliverDue(platform)).toBe(1)
})

test('a robot gets plain text; 钉钉’s address carries the time and its signature', async () => {
  await callAs(withOutside(), house.office, testRobot, { robotId: await wecom() })
  const dingtalk = await givenRobot(withOutside(), house, {
    ...{ kind: 'dingtalk', secret: 'SECabc', address: `http://${robot.host}/robot/send?access_token=t` },
  })
  await callAs(withOutside(), house.office, testRobot, { robotId: dingtalk })
  expect(await deliverDue(platform)).toBe(2)
  expect(JSON.parse(robot.posts[0]?.body ?? '')).toMatchObject({ msgtype: 'text' })
  const { signature } = robot.posts[1] ?? { signature: new URLSearchParams() }
  const at = String(testing.clock.now().getTime())
  expect(signature.get('timestamp')).toBe(at)
  expect(signature.get('sign')).toBe(createHmac('sha256', 'SECabc').update(`${at}\nSECabc`).digest('base64'))
})

test('429 and 5xx are tried again as late as asked; a refusal of the robot is final; a redirect is not followed', async () => {
  const robotId = await wecom()
  const ask = () => callAs(withOutside(), house.office, testRobot, { robotId })
  await ask()
  robot.reply({ status: 429, headers: { 'retry-after': '300' } }, { status: 502 }, { status: 200 })
  await deliverDue(platform)
  pass(4)
  expect(await deliverDue(platform)).toBe(0)
  pass(1)
  await deliverDue(platform)
  pass(2)
  await deliverDue(platform)
  expect(robot.posts).toHaveLength(3)
  expect((await outbox())[0]?.sent_at).not.toBeNull()
  await ask()
  robot.reply({ status: 200, body: { errcode: 93_000, errmsg: 'invalid webhook url' } })
  await deliverDue(platform)
  expect((await outbox())[1]).toMatchObject({ last_error: '机器人答复 200，代码 93000' })
  pass(1)
  await ask()
  robot.reply({ status: 302, headers: { location: `http://${robot.host}/elsewhere` } })
  await deliverDue(platform)
  expect(robot.posts.map((one) => one.path)).not.toContain('/elsewhere')
  expect((await outbox())[2]?.dead_at).not.toBeNull()
})

test('a robot hears no more than 20 messages a minute, the rest in the next', async () => {
  const robotId = await wecom()
  for (let count = 0; count < 23; count += 1) await callAs(withOutside(), house.office, testRobot, { robotId })
  expect(await deliverDue(platform)).toBe(20)
  pass(1)
  expect(await deliverDue(platform)).toBe(3)
  expect(robot.posts).toHaveLength(23)
})

test('after eight tries it is given up for a person to look at', async () => {
  await callAs(withOutside(), house.office, testRobot, { robotId: await wecom() })
  for (let tries = 0; tries < 8; tries += 1) {
    robot.reply({ status: 503 })
    await deliverDue(platform)
    pass(61)
  }
  expect((await outbox())[0]).toMatchObject({ tries: 8, last_error: '机器人答复 503' })
  expect((await outbox())[0]?.dead_at).not.toBeNull()
  expect(await deliverDue(platform)).toBe(0)
})

test('an address stored before the site withdrew its host is not called any more', async () => {
  await callAs(withOutside(), house.office, testRobot, { robotId: await wecom() })
  await deliverDue({ ...platform, outgoing: { ...platform.outgoing, robotHosts: [] } })
  expect(robot.posts).toEqual([])
  expect((await outbox())[0]?.last_error).toContain('机器人地址不能使用')
})
