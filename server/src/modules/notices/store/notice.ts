import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant, OrganizationRef } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

type Tx = Transaction<Tables>
type SendGrant = Grant<'notices.send'>

export type StoredNotice = {
  readonly id: string
  readonly title: string
  readonly documentNumber: string
  readonly paragraphs: readonly string[]
  readonly signBy: string | null
  readonly sentAt: Date
  readonly sentByName: string
  readonly senderName: string
  readonly withdrawnAt: Date | null
  readonly withdrawnByName: string | null
  readonly withdrawnReason: string | null
  readonly version: number
  readonly organization: OrganizationRef
}

const notices = (db: Kysely<Tables>) =>
  db
    .selectFrom('notice')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'notice.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['notice.id', 'notice.title', 'notice.document_number as documentNumber', 'notice.paragraphs'])
    .select(['notice.sign_by as signBy', 'notice.sent_at as sentAt', 'notice.sent_by_name as sentByName'])
    .select(['notice.withdrawn_at as withdrawnAt', 'notice.withdrawn_by_name as withdrawnByName'])
    .select(['notice.withdrawn_reason as withdrawnReason', 'notice.version'])
    .select(['organization.id as organizationId', 'organization.path', 'organization.name as senderName'])
    .where('notice.city_id', '=', CITY)

type Row = Omit<StoredNotice, 'organization'> & { readonly organizationId: string; readonly path: string }

function stored(row: Row | undefined): StoredNotice {
  if (row === undefined) throw notFoundOrNotAllowed()
  const { organizationId, path, ...notice } = row
  return { ...notice, organization: { id: organizationId, path } }
}

/** @throws Refusal platform.notFoundOrNotAllowed; the caller has yet to authorize */
export const findNotice = async (db: Kysely<Tables>, id: string): Promise<StoredNotice> =>
  stored(await notices(db).where('notice.id', '=', id).executeTakeFirst())

/** As `findNotice`, locked until the transaction ends. */
export const lockNotice = async (tx: Tx, id: string): Promise<StoredNotice> =>
  stored(await notices(tx).where('notice.id', '=', id).forUpdate('notice').executeTakeFirst())

export type NewNotice = {
  readonly id: string
  readonly title: string
  readonly documentNumber: string
  readonly paragraphs: readonly string[]
  readonly signBy: string | null
  readonly at: Date
}
export type NewReceipt = { readonly organizationId: string; readonly accountId: string; readonly role: string }

export async function insertNotice(
  tx: Tx,
  grant: SendGrant,
  notice: NewNotice,
  receipts: readonly NewReceipt[],
): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  await tx
    .insertInto('notice')
    .values({
      ...{ city_id: CITY, id: notice.id, organization_id: grant.organizationId, title: notice.title },
      ...{ document_number: notice.documentNumber, paragraphs: [...notice.paragraphs], sign_by: notice.signBy },
      ...{ sent_by: grant.actorId, sent_by_name: grant.actorName ?? '系统', sent_at: notice.at },
    })
    .execute()
  await tx
    .insertInto('notice_receipt')
    .values(
      receipts.map((one) => ({
        ...{ city_id: CITY, notice_id: notice.id, organization_id: one.organizationId },
        ...{ account_id: one.accountId, role: one.role },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function saveWithdrawal(tx: Tx, grant: SendGrant, notice: StoredNotice, reason: string, at: Date) {
  await tx
    .updateTable('notice')
    .set({
      withdrawn_at: at,
      withdrawn_by_name: grant.actorName,
      withdrawn_reason: reason,
      version: notice.version + 1,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', notice.id)
    .where('organization_id', '=', grant.organizationId)
    .execute()
}
