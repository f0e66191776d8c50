import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

export type ReceivedRow = {
  readonly id: string
  readonly title: string
  readonly documentNumber: string
  readonly senderName: string
  readonly sentAt: Date
  readonly signBy: string | null
  readonly signedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** Notices that an account received, the latest first, whatever the number of organisations it received them for. */
export const receivedBy = (db: Kysely<Tables>, accountId: string) =>
  db
    .selectFrom('notice')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'notice.organization_id').on('organization.city_id', '=', CITY),
    )
    .innerJoin('notice_receipt as receipt', (join) =>
      join.onRef('receipt.notice_id', '=', 'notice.id').on('receipt.city_id', '=', CITY),
    )
    .select(['notice.id', 'notice.title', 'notice.document_number as documentNumber', 'notice.sign_by as signBy'])
    .select(['notice.sent_at as sentAt', 'notice.withdrawn_at as withdrawnAt', 'organization.name as senderName'])
    .select(sql<Date | null>`min(receipt.signed_at)`.as('signedAt'))
    .where('notice.city_id', '=', CITY)
    .where('receipt.account_id', '=', accountId)
    .groupBy(['notice.city_id', 'notice.id', 'organization.city_id', 'organization.id'])

export const receivedView = ({ sentAt, signedAt, withdrawnAt, ...row }: ReceivedRow, today: string) => ({
  ...row,
  sentAt: sentAt.toISOString(),
  signedAt: signedAt?.toISOString() ?? null,
  state: stateOf(signedAt, withdrawnAt),
  isOverdue: signedAt === null && withdrawnAt === null && row.signBy !== null && row.signBy < today,
})

const stateOf = (signedAt: Date | null, withdrawnAt: Date | null): 'toSign' | 'signed' | 'withdrawn' =>
  withdrawnAt !== null ? 'withdrawn' : signedAt === null ? 'toSign' : 'signed'
