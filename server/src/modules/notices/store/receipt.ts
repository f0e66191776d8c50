import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

type Tx = Transaction<Tables>

export type Receipt = {
  readonly accountId: string
  readonly accountName: string
  readonly organizationId: string
  readonly organizationName: string
  readonly signedAt: Date | null
  readonly note: string
  readonly remindedOn: string | null
}

/** All receipts of a notice, in the order of the tree; only of one account when it is given. */
export function receiptsOf(db: Kysely<Tables>, noticeId: string, accountId?: string): Promise<readonly Receipt[]> {
  return db
    .selectFrom('notice_receipt as receipt')
    .innerJoin('account', (join) =>
      join.onRef('account.id', '=', 'receipt.account_id').on('account.city_id', '=', CITY),
    )
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'receipt.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['receipt.account_id as accountId', 'account.name as accountName', 'receipt.note'])
    .select(['organization.id as organizationId', 'organization.name as organizationName'])
    .select(['receipt.signed_at as signedAt', 'receipt.reminded_on as remindedOn'])
    .where('receipt.city_id', '=', CITY)
    .where('receipt.notice_id', '=', noticeId)
    .$if(accountId !== undefined, (select) => select.where('receipt.account_id', '=', accountId ?? ''))
    .orderBy('organization.sort')
    .orderBy('organization.path')
    .orderBy('account.name')
    .execute()
}

/** Signs for every organisation for which the account received it. @returns whether there was anything to sign */
export async function saveSignature(
  tx: Tx,
  grant: Grant<'signedIn'>,
  signature: { readonly noticeId: string; readonly note: string; readonly at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('notice_receipt')
    .set({ signed_at: signature.at, note: signature.note })
    .where('city_id', '=', CITY)
    .where('notice_id', '=', signature.noticeId)
    .where('account_id', '=', grant.actorId)
    .where('signed_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function markReminded(
  tx: Tx,
  _grant: Grant<'notices.send'>,
  noticeId: string,
  today: string,
): Promise<void> {
  await tx
    .updateTable('notice_receipt')
    .set({ reminded_on: today })
    .where('city_id', '=', CITY)
    .where('notice_id', '=', noticeId)
    .where('signed_at', 'is', null)
    .execute()
}
