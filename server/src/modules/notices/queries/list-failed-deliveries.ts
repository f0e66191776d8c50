import * as contract from '@hepai/contract/notices'
import { sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { authorizeCity } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import type {} from '../tables.ts'

const Place = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])

/** What was given up, without a word of its content: the system's administrator reads no business. */
export const listFailedDeliveries = query(contract.listFailedDeliveries, async ({ input, actor, db, platform }) => {
  authorizeCity(actor, 'notices.watchOutbox')
  const after = input.cursor === undefined ? null : readCursor(input.cursor, Place)
  const rows = await db
    .selectFrom('outbox')
    .leftJoin('account', (join) => join.onRef('account.id', '=', 'outbox.account_id').on('account.city_id', '=', CITY))
    .leftJoin('robot', (join) => join.onRef('robot.id', '=', 'outbox.robot_id').on('robot.city_id', '=', CITY))
    .select(['outbox.id', 'outbox.channel', 'outbox.made_at as madeAt', 'outbox.tries'])
    .select(['outbox.last_error as lastError', 'account.name as accountName', 'robot.name as robotName'])
    .select(sql<Date>`outbox.dead_at`.as('deadAt'))
    .where('outbox.city_id', '=', CITY)
    .where('outbox.dead_at', 'is not', null)
    .$if(after !== null, (select) =>
      select.where(sql<boolean>`(outbox.dead_at, outbox.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('outbox.dead_at', 'desc')
    .orderBy('outbox.id', 'desc')
    .limit(input.limit + 1)
    .execute()
  const { count } = await db
    .selectFrom('outbox')
    .select((waiting) => waiting.fn.countAll<number>().as('count'))
    .where('city_id', '=', CITY)
    .where('sent_at', 'is', null)
    .where('dead_at', 'is', null)
    .executeTakeFirstOrThrow()
  const page = pageOf(rows, input.limit, (row) => [row.deadAt.toISOString(), row.id])
  return {
    items: page.rows.map(({ accountName, robotName, madeAt, deadAt, ...row }) => ({
      ...row,
      receiver: accountName ?? robotName ?? '',
      madeAt: madeAt.toISOString(),
      deadAt: deadAt.toISOString(),
    })),
    nextCursor: page.nextCursor,
    waiting: count,
    hasMailServer: platform.outgoing.smtpUrl !== undefined && platform.outgoing.mailFrom !== undefined,
    allowed: ['notices.retryDelivery'],
  }
})
