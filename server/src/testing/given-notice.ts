import { z } from 'zod'
import { listMessages } from '../modules/notices/queries/list-messages.ts'
import { addRobot } from '../modules/notices/commands/add-robot.ts'
import { sendNotice } from '../modules/notices/commands/send-notice.ts'
import type { Role } from '@hepai/contract/permissions'
import type { Actor } from '../platform/grant.ts'
import { givenOn } from './given.ts'
import { givenAccount } from './given-access.ts'
import { type TestPlatform, actorWith, callAs, outputOf } from './platform.ts'

type On = { readonly id: string; readonly path: string }

/** Someone with an account in the database and one role. */
export async function givenActor(test: TestPlatform, role: Role, on: On, name: string): Promise<Actor> {
  const account = await givenAccount(test, { name, roles: [{ role, on }] })
  return { ...actorWith([{ role, on }], name), accountId: account.id, login: account.login }
}

/** The usual city with an office of 市住建局 and of the 工委, two secretaries of its branches, and one of another unit. */
export async function noticeHouse(test: TestPlatform) {
  const city = await givenOn(test).city()
  return {
    city,
    committee: await givenActor(test, 'committeeStaff', city.root, '工委干部'),
    office: await givenActor(test, 'partyOffice', city.unit, '党办甲'),
    first: await givenActor(test, 'branchSecretary', city.branch, '书记甲'),
    second: await givenActor(test, 'branchSecretary', city.secondBranch, '书记乙'),
    outsider: await givenActor(test, 'partyOffice', city.otherUnit, '外单位党办'),
    stranger: await givenActor(test, 'branchSecretary', city.otherBranch, '外单位书记'),
    administrator: await givenActor(test, 'systemAdmin', city.root, '系统管理员甲'),
  }
}
export type NoticeHouse = Awaited<ReturnType<typeof noticeHouse>>

/** A notice of the unit's office to the secretaries of both branches; only what the test names differs. */
export const noticeInput = (house: NoticeHouse, wish: object = {}) => ({
  organizationId: house.city.unit.id,
  title: '关于做好年度民主评议党员工作的通知',
  paragraphs: ['请各支部于十二月中旬前完成。', '有关材料报机关党委。'],
  signBy: '2026-11-27',
  to: [house.city.branch, house.city.secondBranch].map((place) => ({
    organizationId: place.id,
    role: 'branchSecretary',
  })),
  ...wish,
})

export const givenNotice = (test: TestPlatform, house: NoticeHouse, wish: object = {}, actor = house.office) =>
  outputOf(callAs(test, actor, sendNotice, noticeInput(house, wish)), z.object({ id: z.uuid(), recipients: z.int() }))

/** What somebody was told: kind and title, the latest first. */
export async function messagesOf(test: TestPlatform, actor: Actor) {
  const page = await outputOf(
    callAs(test, actor, listMessages, {}),
    z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          kind: z.string(),
          title: z.string(),
          body: z.string(),
          readAt: z.string().nullable(),
        }),
      ),
      unread: z.int(),
    }),
  )
  return page
}

/** A 企业微信 robot of the unit; at `address` instead, when the test receives what it sends. */
export async function givenRobot(test: TestPlatform, house: NoticeHouse, wish: object = {}): Promise<string> {
  const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6'
  const added = callAs(test, house.office, addRobot, {
    ...{ organizationId: house.city.unit.id, kind: 'wecom', name: '党务群', address, ...wish },
  })
  return (await outputOf(added, z.object({ id: z.uuid() }))).id
}
