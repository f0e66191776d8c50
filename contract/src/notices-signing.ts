import { z } from 'zod'
import { AddressedRole, NoticeFields, ReceivedNotice, SentNotice } from './notices-shapes.ts'
import { operation } from './operation.ts'
import { Day, File, Id, Instant, Saved, Version, listOf, optionalText, page, text } from './shapes.ts'

export const prepareNotice = operation({
  name: 'notices.prepareNotice',
  kind: 'query',
  summary: '起草通知前查看可发给哪些组织的哪些角色',
  guard: 'notices.send',
  input: z.strictObject({ organizationId: Id }),
  output: z.strictObject({
    organizationName: z.string(),
    today: Day,
    /** Organisations with somebody to receive it, in the order of the tree. */
    organizations: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        /** The accounts, so that a person who is chosen twice is counted once; never the caller's own. */
        roles: z.array(z.strictObject({ role: AddressedRole, accountIds: z.array(Id) })),
      }),
    ),
    /** Names of branches that no notice can reach, because nobody there holds a role; in the order of the tree. */
    unreachable: z.array(z.string()),
  }),
  refuses: [],
})

export const sendNotice = operation({
  name: 'notices.sendNotice',
  kind: 'command',
  summary: '发出通知，请所选组织的相应角色签收',
  guard: 'notices.send',
  input: NoticeFields.extend({
    /** Whose office sends it. */
    organizationId: Id,
    to: z
      .array(z.strictObject({ organizationId: Id, role: AddressedRole }))
      .min(1, '请选择收件的组织和角色。')
      .max(600),
  }),
  output: z.strictObject({ id: Id, recipients: z.int() }),
  refuses: ['notices.notAnOffice', 'notices.nobodyThere', 'notices.signByPassed'],
})

export const listSentNotices = operation({
  name: 'notices.listSentNotices',
  kind: 'query',
  summary: '查看发出的通知和签收进度',
  guard: 'notices.send',
  input: z.strictObject({ ...page }),
  output: listOf(SentNotice).extend({ today: Day, allowed: z.array(z.string()) }),
  refuses: [],
})

export const showSentNotice = operation({
  name: 'notices.showSentNotice',
  kind: 'query',
  summary: '查看一份发出的通知：各组织是否签收；姓名只给发件办公室看',
  guard: 'notices.send',
  input: z.strictObject({ noticeId: Id }),
  output: SentNotice.extend({
    paragraphs: z.array(z.string()),
    sentByName: z.string(),
    withdrawnReason: z.string().nullable(),
    withdrawnByName: z.string().nullable(),
    today: Day,
    organizations: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        /** Further organisations that the same people received it for; everyone is counted once. */
        alsoFor: z.array(z.string()),
        recipients: z.int(),
        signed: z.int(),
        remindedOn: Day.nullable(),
        /** Null to whoever is not of the office that sent it. */
        people: z
          .array(z.strictObject({ name: z.string(), signedAt: Instant.nullable(), note: z.string() }))
          .nullable(),
      }),
    ),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const withdrawNotice = operation({
  name: 'notices.withdrawNotice',
  kind: 'command',
  summary: '撤回通知，写明原因；收件人仍看得到已撤回',
  guard: 'notices.send',
  input: z.strictObject({ noticeId: Id, version: Version, reason: text(200) }),
  output: Saved,
  refuses: ['notices.alreadyWithdrawn'],
})

export const remindNotice = operation({
  name: 'notices.remindNotice',
  kind: 'command',
  summary: '提醒尚未签收的人，每天最多一次',
  guard: 'notices.send',
  input: z.strictObject({ noticeId: Id }),
  output: z.strictObject({ reminded: z.int() }),
  refuses: ['notices.alreadyWithdrawn', 'notices.allSigned', 'notices.remindedToday'],
})

export const listReceivedNotices = operation({
  name: 'notices.listReceivedNotices',
  kind: 'query',
  summary: '我收到的通知：待签收、已签收、已撤回',
  guard: 'signedIn',
  input: z.strictObject({ ...page }),
  output: listOf(ReceivedNotice),
  refuses: [],
})

export const showNotice = operation({
  name: 'notices.showNotice',
  kind: 'query',
  summary: '阅读收到的通知',
  guard: 'signedIn',
  input: z.strictObject({ noticeId: Id }),
  output: ReceivedNotice.extend({
    paragraphs: z.array(z.string()),
    /** The organisations for which this person received it. */
    organizations: z.array(z.string()),
    note: z.string(),
    withdrawnReason: z.string().nullable(),
    today: Day,
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const signNotice = operation({
  name: 'notices.signNotice',
  kind: 'command',
  summary: '签收通知，可附一句说明；签收一次',
  guard: 'signedIn',
  input: z.strictObject({ noticeId: Id, note: optionalText(200).default('') }),
  output: z.strictObject({ id: Id, signedAt: Instant }),
  refuses: ['notices.alreadyWithdrawn', 'notices.alreadySigned'],
})

const Form = z.enum(['pdf', 'docx'])

export const downloadNotice = operation({
  name: 'notices.downloadNotice',
  kind: 'download',
  summary: '下载收到的通知，公文格式，PDF 或 Word',
  guard: 'signedIn',
  input: z.strictObject({ noticeId: Id, form: Form }),
  output: File,
  refuses: [],
})

export const downloadSentNotice = operation({
  name: 'notices.downloadSentNotice',
  kind: 'download',
  summary: '下载发出的通知，公文格式，PDF 或 Word',
  guard: 'notices.send',
  input: z.strictObject({ noticeId: Id, form: Form }),
  output: File,
  refuses: [],
})
