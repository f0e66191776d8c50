import { type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import { MOST_A_MINUTE } from '../domain/delivery.ts'
import type {} from '../tables.ts'

type Tx = Transaction<Tables>

export type NewDelivery = {
  readonly id: string
  readonly channel: 'mail' | 'robot'
  readonly accountId: string | null
  readonly robotId: string | null
  readonly subject: string
  readonly body: string
  readonly dedupeKey: string
  readonly madeAt: Date
  readonly nextAt: Date
}

/** Written in the transaction of the fact, so that nothing is announced that did not happen; the same key only once. */
export async function enqueue(tx: Tx, _grant: Grant, deliveries: readonly NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return
  await tx
    .insertInto('outbox')
    .values(
      deliveries.map((one) => ({
        ...{ city_id: CITY, id: one.id, channel: one.channel, account_id: one.accountId, robot_id: one.robotId },
        ...{
          subject: one.subject,
          body: one.body,
          dedupe_key: one.dedupeKey,
          made_at: one.madeAt,
          next_at: one.nextAt,
        },
      })),
    )
    .onConflict((conflict) => conflict.columns(['city_id', 'dedupe_key']).doNothing())
    .execute()
}

export type Claimed = {
  readonly id: string
  readonly channel: 'mail' | 'robot'
  readonly subject: string
  readonly body: string
  readonly tries: number
  readonly mailCipher: string | null
  readonly robotKind: 'wecom' | 'dingtalk' | null
  readonly addressCipher: string | null
  readonly secretCipher: string | null
}

/** Whoever takes one has this long to send it before another process may. */
const LEASE_SECONDS = 120

/**
 * Takes the next one that is due, counting the try. Robots are passed over while 20 went to them within the last minute. What
 * another process has taken is passed over too. Materialized, or a join could run the choice again and take several.
 */
export async function claimNext(tx: Tx, _grant: Grant, now: Date): Promise<Claimed | null> {
  const { rows } = await sql<Claimed>`
    with next as materialized (
      select due.id, choice.mail_cipher, robot.kind, robot.address_cipher, robot.secret_cipher
      from outbox due
      left join channel_choice choice on choice.city_id = ${CITY} and choice.account_id = due.account_id
      left join robot on robot.city_id = ${CITY} and robot.id = due.robot_id
      where due.city_id = ${CITY} and due.sent_at is null and due.dead_at is null and due.next_at <= ${now}
        and (due.claimed_until is null or due.claimed_until <= ${now})
        and (due.robot_id is null or ${MOST_A_MINUTE} > (
          select count(*) from outbox other
          where other.city_id = ${CITY} and other.robot_id = due.robot_id
            and other.tried_at > ${now}::timestamptz - interval '1 minute'
        ))
      order by due.next_at, due.id
      limit 1
      for update of due skip locked
    )
    update outbox set tries = outbox.tries + 1, tried_at = ${now},
      claimed_until = ${now}::timestamptz + make_interval(secs => ${LEASE_SECONDS})
    from next
    where outbox.city_id = ${CITY} and outbox.id = next.id
    returning outbox.id, outbox.channel, outbox.subject, outbox.body, outbox.tries, next.mail_cipher as "mailCipher",
      next.kind as "robotKind", next.address_cipher as "addressCipher", next.secret_cipher as "secretCipher"
  `.execute(tx)
  return rows[0] ?? null
}

export type Settled =
  | { readonly sentAt: Date }
  | { readonly deadAt: Date; readonly words: string }
  | { readonly nextAt: Date; readonly words: string }

/** Once sent it is never sent again. */
export async function settle(tx: Tx, _grant: Grant, id: string, settled: Settled): Promise<void> {
  const set =
    'sentAt' in settled
      ? { sent_at: settled.sentAt, last_error: '' }
      : 'deadAt' in settled
        ? { dead_at: settled.deadAt, last_error: settled.words }
        : { next_at: settled.nextAt, last_error: settled.words }
  await tx
    .updateTable('outbox')
    .set({ ...set, claimed_until: null })
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}

/** @throws Refusal platform.notFoundOrNotAllowed; @returns whether it was given up and now waits again */
export async function revive(tx: Tx, _grant: Grant<'notices.watchOutbox'>, id: string, now: Date): Promise<boolean> {
  const known = await tx
    .selectFrom('outbox')
    .select('dead_at')
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (known === undefined) throw notFoundOrNotAllowed()
  if (known.dead_at === null) return false
  await tx
    .updateTable('outbox')
    .set({ dead_at: null, tries: 0, next_at: now, claimed_until: null })
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .execute()
  return true
}
