import * as contract from '@hepai/contract/notices'
import { sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import type {} from '../tables.ts'

const Place = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])

/** The latest first, with how many have signed; never one organisation beside another. */
export const listSentNotices = query(contract.listSentNotices, async ({ input, actor, db, today }) => {
  const scope = scopeOf(actor, 'notices.send')
  const after = input.cursor === undefined ? null : readCursor(input.cursor, Place)
  const rows = await db
    .selectFrom('notice')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'notice.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['notice.id', 'notice.title', 'notice.document_number as documentNumber', 'notice.sign_by as signBy'])
    .select(['notice.sent_at as sentAt', 'notice.withdrawn_at as withdrawnAt', 'notice.version'])
    .select(['organization.id as organizationId', 'organization.name as senderName'])
    .select(
      sql<number>`(select count(distinct account_id)::int from notice_receipt where city_id = ${CITY} and notice_id = notice.id)`.as(
        'recipients',
      ),
    )
    .select(
      sql<number>`(select count(distinct account_id)::int from notice_receipt
        where city_id = ${CITY} and notice_id = notice.id and signed_at is not null)`.as('signed'),
    )
    .where('notice.city_id', '=', CITY)
    .where(inScope(scope, 'organization.path'))
    .$if(after !== null, (select) =>
      select.where(sql<boolean>`(notice.sent_at, notice.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('notice.sent_at', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(input.limit + 1)
    .execute()
  const page = pageOf(rows, input.limit, (row) => [row.sentAt.toISOString(), row.id])
  return {
    items: page.rows.map(({ sentAt, withdrawnAt, ...row }) => ({
      ...row,
      sentAt: sentAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
    nextCursor: page.nextCursor,
    today,
    allowed: ['notices.sendNotice'],
  }
})
