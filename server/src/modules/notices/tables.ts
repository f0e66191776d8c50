import type { MailWhen, MessageKind, RobotKind } from '@hepai/contract/notices-shapes'
import type { Defaulted } from '../../platform/tables.ts'

type Owned = { city_id: Defaulted<number>; id: string }
/** A moment that has not come when the row is made. */
type Later = Defaulted<Date | null>

declare module '../../platform/tables.ts' {
  interface Tables {
    message: Owned & {
      account_id: string
      kind: MessageKind
      title: string
      body: string
      target: Json
      dedupe_key: string
      at: Timestamp
      read_at: Later
      mailed_at: Later
    }
    channel_choice: {
      city_id: Defaulted<number>
      account_id: string
      mail_when: MailWhen
      mail_cipher: string | null
      changed_at: Timestamp
      version: Defaulted<number>
    }
    robot: Owned & {
      organization_id: string
      kind: RobotKind
      name: string
      address_cipher: string
      secret_cipher: string | null
      added_by_name: string
      added_at: Timestamp
      removed_at: Later
      removed_by_name: Defaulted<string | null>
      removed_reason: Defaulted<string | null>
    }
    outbox: Owned & {
      channel: 'mail' | 'robot'
      account_id: string | null
      robot_id: string | null
      subject: string
      body: string
      dedupe_key: string
      made_at: Timestamp
      next_at: Timestamp
      tries: Defaulted<number>
      tried_at: Later
      claimed_until: Later
      sent_at: Later
      dead_at: Later
      last_error: Defaulted<string>
    }
    notice: Owned & {
      organization_id: string
      title: string
      document_number: Defaulted<string>
      paragraphs: string[]
      sign_by: string | null
      sent_by: string | null
      sent_by_name: string
      sent_at: Timestamp
      withdrawn_at: Later
      withdrawn_by_name: Defaulted<string | null>
      withdrawn_reason: Defaulted<string | null>
      version: Defaulted<number>
    }
    notice_receipt: {
      city_id: Defaulted<number>
      notice_id: string
      organization_id: string
      account_id: string
      role: string
      signed_at: Later
      note: Defaulted<string>
      reminded_on: Defaulted<string | null>
    }
  }
}
