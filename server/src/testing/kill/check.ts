import { isDeepStrictEqual } from 'node:util'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { verifyAuditChain } from '../../platform/audit.ts'
import type { Tables } from '../../platform/tables.ts'
import type { LiveAnswer, LiveClient } from '../live-client.ts'
import type { Answered, Told, Write } from './journal.ts'

/** Everything wrong after a restart, in words; all empty when promises were kept. */
export type Findings = {
  readonly lost: string[]
  readonly halfDone: string[]
  readonly doubled: string[]
  readonly other: string[]
  /** Unanswered writes that had happened all the same; not a fault. */
  wholeThere: number
}

export const noFindings = (): Findings => ({ lost: [], halfDone: [], doubled: [], other: [], wholeThere: 0 })

const describe = (write: Write): string => `${write.operation} ${write.key} ${JSON.stringify(write.effect)}`

/** Acknowledged writes must be readable by the API, as the writer would read them. */
export async function checkAnswered(client: LiveClient, answered: readonly Answered[], found: Findings): Promise<void> {
  const readIndicator = remembering((id) => client.get('planning.showIndicator', { indicatorId: id }))
  const readPlan = remembering((id) => client.get('planning.showPlan', { planId: id }))
  for (const { write, status, body } of answered) {
    if (status !== 200) found.other.push(`answered ${String(status)}: ${describe(write)} ${JSON.stringify(body)}`)
    else if (!(await isReadable(client, write, body, readIndicator, readPlan))) found.lost.push(describe(write))
  }
}

type Read = (id: string) => Promise<LiveAnswer>

const Person = z.object({ person: z.object({ name: z.string() }) })
const Indicator = z.object({ readings: z.array(z.object({ occurredOn: z.string() })) })
const Plan = z.object({ tasks: z.array(z.object({ id: z.string() })) })
const Made = z.object({ id: z.string() })

async function isReadable(
  client: LiveClient,
  { effect }: Write,
  body: unknown,
  readIndicator: Read,
  readPlan: Read,
): Promise<boolean> {
  switch (effect.kind) {
    case 'person': {
      const shown = await client.get('people.showPerson', { personId: Made.parse(body).id })
      return shown.status === 200 && Person.parse(shown.body).person.name === effect.name
    }
    case 'readings': {
      const { readings } = Indicator.parse((await readIndicator(effect.indicatorId)).body)
      const days = new Set(readings.map((reading) => reading.occurredOn))
      return effect.days.every((day) => days.has(day))
    }
    case 'task':
      return Plan.parse((await readPlan(effect.planId)).body).tasks.some((task) => task.id === effect.taskId)
  }
}

function remembering(read: Read): Read {
  const known = new Map<string, Promise<LiveAnswer>>()
  return (id) => {
    const answer = known.get(id) ?? read(id)
    known.set(id, answer)
    return answer
  }
}

/** Unanswered writes must be wholly there or wholly absent, and their retry must leave exactly one effect. */
export async function checkUnanswered(
  db: Kysely<Tables>,
  client: LiveClient,
  { answered, unanswered }: Told,
  found: Findings,
): Promise<void> {
  for (const write of unanswered) {
    const [effects, keys] = [await countEffects(db, write), await countKeys(db, write)]
    if (effects === 0 && keys === 0) await retry(db, client, write, found)
    else if (effects === wholeOf(write) && keys === 1) {
      found.wholeThere += 1
      await retry(db, client, write, found)
    } else found.halfDone.push(`${describe(write)}: ${String(effects)} effects, ${String(keys)} keys`)
  }
  // An answer that came may have been lost on the way just as well.
  for (const { write, body } of answered.slice(-3)) await retry(db, client, write, found, body)
}

async function retry(
  db: Kysely<Tables>,
  client: LiveClient,
  write: Write,
  found: Findings,
  earlier?: unknown,
): Promise<void> {
  const answer = await client.post(write.operation, write.input, write.key)
  const effects = await countEffects(db, write)
  if (answer.status !== 200) found.other.push(`retry answered ${String(answer.status)}: ${describe(write)}`)
  else if (effects !== wholeOf(write)) found.doubled.push(`${describe(write)}: ${String(effects)} effects`)
  else if (earlier !== undefined && !isDeepStrictEqual(answer.body, earlier))
    found.other.push(`retry answered otherwise: ${describe(write)}`)
}

const wholeOf = ({ effect }: Write): number => (effect.kind === 'readings' ? effect.days.length : 1)

async function countEffects(db: Kysely<Tables>, { effect }: Write): Promise<number> {
  const counted = await sql<{ n: number }>`select count(*)::int as n from ${rowsOf(effect)}`.execute(db)
  return counted.rows[0]?.n ?? 0
}

function rowsOf(effect: Write['effect']): RawBuilder<unknown> {
  switch (effect.kind) {
    case 'person':
      return sql`person where name = ${effect.name}`
    case 'readings':
      return sql`reading where indicator_id = ${effect.indicatorId} and occurred_on = any(${effect.days}::date[])`
    case 'task':
      return sql`task where id = ${effect.taskId}`
  }
}

async function countKeys(db: Kysely<Tables>, { key }: Write): Promise<number> {
  const rows = await db.selectFrom('idempotency_key').select('response').where('key', '=', key).execute()
  return rows.filter((row) => row.response !== null).length
}

/** Each write with a key left one audit entry and one line in its plan's history; the audit chain is whole. */
export async function checkBooks(db: Kysely<Tables>, found: Findings): Promise<void> {
  const unequal = await sql<{ operation: string; keys: number; entries: number }>`
    select k.operation, k.n::int as keys, coalesce(a.n, 0)::int as entries
    from (select operation, count(*) as n from idempotency_key group by operation) k
    left join (select operation, count(*) as n from audit_entry where result = 'done' group by operation) a using (operation)
    where k.n is distinct from a.n`.execute(db)
  for (const { operation, keys, entries } of unequal.rows)
    found.halfDone.push(`${operation}: ${String(keys)} keys but ${String(entries)} audit entries`)
  const gaps = await sql<{ id: string }>`
    select p.id from plan p left join plan_change c on c.city_id = p.city_id and c.plan_id = p.id
    group by p.id, p.seq having count(c.seq) <> p.seq`.execute(db)
  for (const { id } of gaps.rows) found.halfDone.push(`plan ${id}: its history does not match its number`)
  const chain = await verifyAuditChain(db)
  if (!chain.intact) found.other.push(`the audit chain breaks at ${String(chain.brokenAtSeq)}`)
}
