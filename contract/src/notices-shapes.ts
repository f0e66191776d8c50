import { z } from 'zod'
import { Role } from './permissions.ts'
import { Day, Id, Instant, Version, optionalText, text } from './shapes.ts'

export const MessageKind = z.enum([
  'dutyDue',
  'dutyReminder',
  'termEnding',
  'taskAssigned',
  'noticeReceived',
  'noticeReminder',
  'noticeWithdrawn',
  'ballotWithdrawn',
])
export type MessageKind = z.infer<typeof MessageKind>

/** The one place to act on a message. */
export const MessageTarget = z.discriminatedUnion('page', [
  z.strictObject({ page: z.literal('record'), organizationId: Id, kindCode: z.string() }),
  z.strictObject({ page: z.literal('organization'), organizationId: Id }),
  z.strictObject({ page: z.literal('task'), planId: Id, taskId: Id }),
  z.strictObject({ page: z.literal('notice'), noticeId: Id }),
  z.strictObject({ page: z.literal('review'), reviewId: Id }),
])
export type MessageTarget = z.infer<typeof MessageTarget>

export const MessageView = z.strictObject({
  id: Id,
  kind: MessageKind,
  title: z.string(),
  body: z.string(),
  target: MessageTarget,
  at: Instant,
  readAt: Instant.nullable(),
})
export type MessageView = z.infer<typeof MessageView>

/** Roles that a notice can be addressed to; the three administrators receive no business content. */
export const AddressedRole = Role.extract(['unitLeader', 'partyOffice', 'branchSecretary', 'businessOfficer', 'member'])
export type AddressedRole = z.infer<typeof AddressedRole>

export const NoticeFields = z.strictObject({
  title: text(80),
  /** 发文字号, such as 示范直工发〔2026〕12号; empty when there is none. */
  documentNumber: optionalText(40).default(''),
  paragraphs: z.array(text(2_000)).min(1, '请写通知正文。').max(40, '正文最多 40 段。'),
  signBy: Day.nullable().default(null),
})

export const NoticeState = z.enum(['toSign', 'signed', 'withdrawn'])

/** As a recipient sees it. */
export const ReceivedNotice = z.strictObject({
  id: Id,
  title: z.string(),
  documentNumber: z.string(),
  senderName: z.string(),
  sentAt: Instant,
  signBy: Day.nullable(),
  state: NoticeState,
  isOverdue: z.boolean(),
  signedAt: Instant.nullable(),
})

export const SentNotice = z.strictObject({
  id: Id,
  title: z.string(),
  documentNumber: z.string(),
  organizationId: Id,
  senderName: z.string(),
  sentAt: Instant,
  signBy: Day.nullable(),
  recipients: z.int(),
  signed: z.int(),
  withdrawnAt: Instant.nullable(),
  version: Version,
})

export const MailWhen = z.enum(['never', 'digest', 'atOnce'])
export type MailWhen = z.infer<typeof MailWhen>
export const RobotKind = z.enum(['wecom', 'dingtalk'])
export type RobotKind = z.infer<typeof RobotKind>
export const OutboxChannel = z.enum(['mail', 'robot'])
