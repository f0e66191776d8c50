import { type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Tables } from '../../../platform/tables.ts'
import { type GroupLine, type LetterLine, digestOf, groupTextOf } from '../domain/letters.ts'
import type {} from '../tables.ts'
import { markMailed, quietUntil } from './message.ts'
import { enqueue } from './outbox.ts'
import { robotsInUse } from './robot.ts'

type Tx = Transaction<Tables>
type Means = Pick<Platform, 'newId' | 'calendar' | 'dayOf' | 'outgoing'>
type Waiting = LetterLine & { readonly id: string; readonly accountId: string }

/** One mail for each person with something unread that no mail has carried yet. @returns how many mails */
export async function writeDigests(tx: Tx, grant: Grant, platform: Means, now: Date): Promise<number> {
  const today = platform.dayOf(now)
  const { rows } = await sql<Waiting>`
    select message.id, message.account_id as "accountId", message.title, message.body
    from message
    join channel_choice choice on choice.city_id = ${CITY} and choice.account_id = message.account_id
    join account on account.city_id = ${CITY} and account.id = message.account_id and account.disabled_at is null
    where message.city_id = ${CITY} and message.read_at is null and message.mailed_at is null
      and choice.mail_when <> 'never' and choice.mail_cipher is not null
    order by message.account_id, message.at, message.id
    for update of message
  `.execute(tx)
  if (rows.length === 0) return 0
  const byAccount = new Map<string, Waiting[]>()
  for (const row of rows) byAccount.set(row.accountId, [...(byAccount.get(row.accountId) ?? []), row])
  await enqueue(
    tx,
    grant,
    [...byAccount].map(([accountId, own]) => ({
      ...{ id: platform.newId(), channel: 'mail' as const, accountId, robotId: null, madeAt: now, nextAt: now },
      ...digestOf(today, own, platform.outgoing.publicUrl),
      dedupeKey: `digest:${accountId}:${today}`,
    })),
  )
  await markMailed(
    tx,
    grant,
    rows.map((row) => row.id),
    now,
  )
  return byAccount.size
}

export type GroupFact = GroupLine & { readonly path: string }

/** The day's lines for each robot: those of its organisation and beneath, once a day, and nothing when there are none. */
export async function tellGroups(tx: Tx, grant: Grant, platform: Means, facts: readonly GroupFact[], now: Date) {
  const today = platform.dayOf(now)
  const nextAt = await quietUntil(tx, platform, now)
  const robots = await robotsInUse(tx).execute()
  const told = robots.flatMap((robot) => {
    const lines = facts.filter((fact) => fact.path.startsWith(robot.path))
    if (lines.length === 0) return []
    return [
      {
        ...{ id: platform.newId(), channel: 'robot' as const, accountId: null, robotId: robot.id, madeAt: now, nextAt },
        ...groupTextOf(today, robot.organizationName, lines),
        dedupeKey: `group:${robot.id}:${today}`,
      },
    ]
  })
  await enqueue(tx, grant, told)
  return told.length
}
