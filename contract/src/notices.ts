import { z } from 'zod'
import { MessageView } from './notices-shapes.ts'
import { operation } from './operation.ts'
import { Done, Id, listOf, page } from './shapes.ts'

export {
  prepareNotice,
  sendNotice,
  listSentNotices,
  showSentNotice,
  withdrawNotice,
  remindNotice,
  listReceivedNotices,
  showNotice,
  signNotice,
  downloadNotice,
  downloadSentNotice,
} from './notices-signing.ts'
export {
  showChannels,
  saveChannels,
  listRobots,
  addRobot,
  removeRobot,
  testRobot,
  listFailedDeliveries,
  retryDelivery,
} from './notices-channels.ts'

export const noticesRefusals = {
  'notices.notAnOffice': '“{organization}”不能作为发件单位。请以工委、单位或机关党委的名义发出。',
  'notices.nobodyThere': '所选的组织和角色中，{names}目前没有相应的账号。请去掉或改选角色。',
  'notices.signByPassed': '签收期限 {signBy} 早于今天。请改为今天或以后的日期。',
  'notices.alreadyWithdrawn': '这份通知已撤回。如需重新发出，请另发一份。',
  'notices.alreadySigned': '您已签收过这份通知，无需再次签收。',
  'notices.allSigned': '收件人都已签收，无需提醒。',
  'notices.remindedToday': '今天已提醒过尚未签收的人。请明天再提醒。',
  'notices.mailAddressMissing': '请填写接收邮件的地址，或选择“不发邮件”。',
  'notices.robotAddressRefused':
    '这个地址不能使用：{reason}。请在企业微信或钉钉的群机器人设置中复制完整的 Webhook 地址。',
  'notices.robotSecretMissing': '钉钉机器人须用“加签”方式。请填写以 SEC 开头的密钥。',
  'notices.robotAlreadyThere': '“{organization}”已添加过同一个机器人“{name}”。无需重复添加。',
  'notices.alreadyDelivered': '这一条已在等待发送或已发出。请刷新查看。',
} as const
export type NoticesRefusal = keyof typeof noticesRefusals

export const listMessages = operation({
  name: 'notices.listMessages',
  kind: 'query',
  summary: '我的消息，最新的在前，并说明有几条未读',
  guard: 'signedIn',
  input: z.strictObject({ ...page }),
  output: listOf(MessageView).extend({ unread: z.int() }),
  refuses: [],
})

export const readMessages = operation({
  name: 'notices.readMessages',
  kind: 'command',
  summary: '标记消息为已读：一条，或全部',
  guard: 'signedIn',
  input: z.strictObject({ messageId: Id.optional() }),
  output: Done,
  refuses: [],
})
