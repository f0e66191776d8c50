import * as contract from '@hepai/contract/notices'
import { sql } from 'kysely'
import { z } from 'zod'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import { receivedBy, receivedView } from './received.ts'

const Place = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])

export const listReceivedNotices = query(contract.listReceivedNotices, async ({ input, actor, db, today }) => {
  const after = input.cursor === undefined ? null : readCursor(input.cursor, Place)
  const rows = await receivedBy(db, actor.accountId)
    .$if(after !== null, (select) =>
      select.where(sql<boolean>`(notice.sent_at, notice.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('notice.sent_at', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(input.limit + 1)
    .execute()
  const page = pageOf(rows, input.limit, (row) => [row.sentAt.toISOString(), row.id])
  return { items: page.rows.map((row) => receivedView(row, today)), nextCursor: page.nextCursor }
})
