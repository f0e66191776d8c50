import { z } from 'zod'
import { MailWhen, OutboxChannel, RobotKind } from './notices-shapes.ts'
import { operation } from './operation.ts'
import { Id, Instant, Version, listOf, optionalText, page, text } from './shapes.ts'

export const showChannels = operation({
  name: 'notices.showChannels',
  kind: 'query',
  summary: '我的提醒方式',
  guard: 'signedIn',
  input: z.strictObject({}),
  output: z.strictObject({
    mailWhen: MailWhen,
    mailAddress: z.string(),
    /** False when the system has no mail server; a choice then takes effect once it has one. */
    hasMailServer: z.boolean(),
    version: z.int(),
  }),
  refuses: [],
})

export const saveChannels = operation({
  name: 'notices.saveChannels',
  kind: 'command',
  summary: '选择提醒方式：站内消息始终有，邮件可不发、每日一封或及时发送',
  guard: 'signedIn',
  input: z.strictObject({
    mailWhen: MailWhen,
    mailAddress: z.union([z.literal(''), z.email('请填写完整的邮件地址，如 name@example.cn。').max(120)]),
    /** 0 before the first choice. */
    version: z.int().min(0),
  }),
  output: z.strictObject({ version: Version }),
  refuses: ['notices.mailAddressMissing'],
})

export const listRobots = operation({
  name: 'notices.listRobots',
  kind: 'query',
  summary: '查看一个组织的群机器人（地址不再显示）',
  guard: 'notices.manageRobots',
  input: z.strictObject({ organizationId: Id }),
  output: z.strictObject({
    organizationName: z.string(),
    items: z.array(
      z.strictObject({
        id: Id,
        kind: RobotKind,
        name: z.string(),
        addedByName: z.string(),
        addedAt: Instant,
        lastSentAt: Instant.nullable(),
      }),
    ),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const addRobot = operation({
  name: 'notices.addRobot',
  kind: 'command',
  summary: '添加企业微信或钉钉群机器人，地址加密保存',
  guard: 'notices.manageRobots',
  input: z.strictObject({
    organizationId: Id,
    kind: RobotKind,
    name: text(40),
    address: text(500),
    /** DingTalk's 加签 secret. */
    secret: optionalText(120).default(''),
  }),
  output: z.strictObject({ id: Id }),
  refuses: ['notices.robotAddressRefused', 'notices.robotSecretMissing', 'notices.robotAlreadyThere'],
})

export const removeRobot = operation({
  name: 'notices.removeRobot',
  kind: 'command',
  summary: '停用群机器人，写明原因；还没发出的随即取消',
  guard: 'notices.manageRobots',
  input: z.strictObject({ robotId: Id, reason: text(200) }),
  output: z.strictObject({ id: Id }),
  refuses: [],
})

export const testRobot = operation({
  name: 'notices.testRobot',
  kind: 'command',
  summary: '请群机器人发一条测试消息',
  guard: 'notices.manageRobots',
  input: z.strictObject({ robotId: Id }),
  output: z.strictObject({ id: Id }),
  refuses: [],
})

export const listFailedDeliveries = operation({
  name: 'notices.listFailedDeliveries',
  kind: 'query',
  summary: '查看没有送达的邮件和机器人消息（不含内容）',
  guard: 'notices.watchOutbox',
  input: z.strictObject({ ...page }),
  output: listOf(
    z.strictObject({
      id: Id,
      channel: OutboxChannel,
      /** The account's name or the robot's; never the text that was to be sent. */
      receiver: z.string(),
      madeAt: Instant,
      deadAt: Instant,
      tries: z.int(),
      lastError: z.string(),
    }),
  ).extend({ waiting: z.int(), hasMailServer: z.boolean(), allowed: z.array(z.string()) }),
  refuses: [],
})

export const retryDelivery = operation({
  name: 'notices.retryDelivery',
  kind: 'command',
  summary: '重新发送一条没有送达的消息',
  guard: 'notices.watchOutbox',
  input: z.strictObject({ deliveryId: Id }),
  output: z.strictObject({ id: Id }),
  refuses: ['notices.alreadyDelivered'],
})
