import type { MessageKind, MessageTarget } from '@hepai/contract/notices-shapes'
import { type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { instantOf } from '../../../platform/clock.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Tables } from '../../../platform/tables.ts'
import { letterOf } from '../domain/letters.ts'
import { goesOutAt } from '../domain/quiet.ts'
import type {} from '../tables.ts'
import { type NewDelivery, enqueue } from './outbox.ts'

type Tx = Transaction<Tables>

export type NewMessage = {
  readonly accountId: string
  readonly kind: MessageKind
  readonly title: string
  readonly body: string
  readonly target: MessageTarget
  /** Names the fact: the same key is told to the same person once. */
  readonly dedupeKey: string
}

/** What is only foreseen waits for the day's digest even for those who want their mail at once. */
const canWait: ReadonlySet<MessageKind> = new Set<MessageKind>(['dutyDue', 'termEnding'])

/**
 * Tells people, in the transaction of the fact: a message for each, and a mail in the outbox for those who want one at once.
 * @returns the accounts that had not been told yet
 */
export async function announce(
  tx: Tx,
  grant: Grant,
  platform: Pick<Platform, 'newId' | 'calendar' | 'dayOf' | 'outgoing'>,
  messages: readonly NewMessage[],
  now: Date,
): Promise<readonly string[]> {
  if (messages.length === 0) return []
  const made = await tx
    .insertInto('message')
    .values(messages.map((message) => rowOf(message, platform.newId(), now)))
    .onConflict((conflict) => conflict.columns(['city_id', 'account_id', 'dedupe_key']).doNothing())
    .returning(['id', 'account_id as accountId', 'kind', 'title', 'body'])
    .execute()
  const eager = await wantingMail(
    tx,
    made.filter((one) => !canWait.has(one.kind)).map((one) => one.accountId),
  )
  const mailed = made.filter((one) => eager.has(one.accountId) && !canWait.has(one.kind))
  if (mailed.length > 0) {
    const nextAt = await quietUntil(tx, platform, now)
    await enqueue(
      tx,
      grant,
      mailed.map((one): NewDelivery => ({
        ...{ id: platform.newId(), channel: 'mail', accountId: one.accountId, robotId: null, madeAt: now, nextAt },
        ...letterOf(one, platform.outgoing.publicUrl),
        dedupeKey: `message:${one.id}`,
      })),
    )
    await markMailed(
      tx,
      grant,
      mailed.map((one) => one.id),
      now,
    )
  }
  return made.map((one) => one.accountId)
}

const rowOf = ({ accountId, kind, title, body, target, dedupeKey }: NewMessage, id: string, at: Date) => ({
  ...{ city_id: CITY, id, account_id: accountId, kind, title, body, at },
  ...{ target: JSON.stringify(target), dedupe_key: dedupeKey },
})

/** Of some accounts, those that want a mail for each message. */
async function wantingMail(tx: Tx, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (accountIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('channel_choice')
    .select('account_id')
    .where('city_id', '=', CITY)
    .where('account_id', 'in', accountIds)
    .where('mail_when', '=', 'atOnce')
    .where('mail_cipher', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.account_id))
}

/** Nothing goes out on a day off. */
export async function quietUntil(
  tx: Tx,
  { calendar, dayOf }: Pick<Platform, 'calendar' | 'dayOf'>,
  now: Date,
): Promise<Date> {
  return instantOf(goesOutAt(dayOf(now), now.toISOString(), await calendar.workingDays(tx)))
}

export async function markMailed(tx: Tx, _grant: Grant, ids: readonly string[], at: Date): Promise<void> {
  await tx.updateTable('message').set({ mailed_at: at }).where('city_id', '=', CITY).where('id', 'in', ids).execute()
}

/** One's own message, or all of them; what was read stays as it was. */
export async function markRead(tx: Tx, grant: Grant<'signedIn'>, messageId: string | null, at: Date): Promise<number> {
  const done = await tx
    .updateTable('message')
    .set({ read_at: at })
    .where('city_id', '=', CITY)
    .where('account_id', '=', grant.actorId)
    .where('read_at', 'is', null)
    .$if(messageId !== null, (update) => update.where('id', '=', messageId))
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** What a notice told is read once the notice was. */
export async function markNoticeRead(tx: Tx, grant: Grant<'signedIn'>, noticeId: string, at: Date): Promise<void> {
  await tx
    .updateTable('message')
    .set({ read_at: at })
    .where('city_id', '=', CITY)
    .where('account_id', '=', grant.actorId)
    .where('read_at', 'is', null)
    .where(sql<boolean>`target ->> 'noticeId' = ${noticeId}`)
    .execute()
}
