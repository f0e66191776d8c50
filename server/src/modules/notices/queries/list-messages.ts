import * as contract from '@hepai/contract/notices'
import { MessageTarget } from '@hepai/contract/notices-shapes'
import { sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import type {} from '../tables.ts'

const Place = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])

/** One's own, the latest first. The count is of what one has not opened, and nobody else can ask for it. */
export const listMessages = query(contract.listMessages, async ({ input, actor, db }) => {
  const after = input.cursor === undefined ? null : readCursor(input.cursor, Place)
  const own = db.selectFrom('message').where('city_id', '=', CITY).where('account_id', '=', actor.accountId)
  const rows = await own
    .select(['id', 'kind', 'title', 'body', 'target', 'at', 'read_at as readAt'])
    .$if(after !== null, (select) =>
      select.where(sql<boolean>`(at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit + 1)
    .execute()
  const unread = await own
    .select((count) => count.fn.countAll<number>().as('count'))
    .where('read_at', 'is', null)
    .executeTakeFirst()
  const page = pageOf(rows, input.limit, (row) => [row.at.toISOString(), row.id])
  return {
    items: page.rows.map(({ target, at, readAt, ...row }) => ({
      ...row,
      target: MessageTarget.parse(target),
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
    nextCursor: page.nextCursor,
    unread: unread?.count ?? 0,
  }
})
