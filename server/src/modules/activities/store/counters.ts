import { type Kysely, sql, type Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'

export type DifferingCounter = {
  readonly id: string
  /** The counter in the words of the screens. */
  readonly what: string
  readonly stored: number
  readonly counted: number
}
export type Recount = { readonly records: number; readonly differing: readonly DifferingCounter[] }

type Counted = {
  readonly id: string
  readonly present: number
  readonly absent: number
  readonly votersPresent: number
  readonly linkCount: number
  readonly openItems: number
  readonly presentNow: number
  readonly absentNow: number
  readonly votersPresentNow: number
  readonly linkCountNow: number
  readonly openItemsNow: number
}

/**
 * Counts anew, from the rows they stand for, the figures that activities carry, and says which differ; `mend` also writes them.
 * How many were due (应到) is the roll of that day, which no later count can find again, so it is taken as recorded;
 * so are the figures of a record without a list of names, as a ledger brings it.
 */
export function recountActivities(db: Kysely<Tables>, how: 'check' | 'mend'): Promise<Recount> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const rows = await countAll(tx)
      const wrong = rows.map((row) => ({ row, differing: differingOf(row) })).filter((one) => one.differing.length > 0)
      if (how === 'mend') for (const { row } of wrong) await mend(tx, row)
      return { records: rows.length, differing: wrong.flatMap((one) => one.differing) }
    })
}

const differingOf = (row: Counted): readonly DifferingCounter[] =>
  [
    { what: '实到', stored: row.present, counted: row.presentNow },
    { what: '缺席', stored: row.absent, counted: row.absentNow },
    { what: '实到有表决权', stored: row.votersPresent, counted: row.votersPresentNow },
    { what: '关联任务', stored: row.linkCount, counted: row.linkCountNow },
    { what: '未落实的第一议题', stored: row.openItems, counted: row.openItemsNow },
  ]
    .filter((one) => one.stored !== one.counted)
    .map((one) => ({ id: row.id, ...one }))

const mend = (tx: Transaction<Tables>, row: Counted) =>
  tx
    .updateTable('activity')
    .set({
      present: row.presentNow,
      absent: row.absentNow,
      voters_present: row.votersPresentNow,
      link_count: row.linkCountNow,
      open_items: row.openItemsNow,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', row.id)
    .execute()

async function countAll(tx: Transaction<Tables>): Promise<readonly Counted[]> {
  await sql`set local statement_timeout = 0`.execute(tx)
  const { rows } = await sql<Counted>`
    select a.id, a.present, a.absent, a.voters_present as "votersPresent", a.link_count as "linkCount",
      a.open_items as "openItems",
      coalesce(came.present, a.present) as "presentNow", coalesce(a.eligible - came.present, a.absent) as "absentNow",
      coalesce(came.voters, a.voters_present) as "votersPresentNow", coalesce(linked.count, 0) as "linkCountNow",
      coalesce(open.count, 0) as "openItemsNow"
    from activity a
    left join (select activity_id, (count(*) filter (where status = 'present'))::int as present,
        (count(*) filter (where status = 'present' and has_vote))::int as voters
      from activity_attendance where city_id = ${CITY} group by activity_id) came
      on came.activity_id = a.id
    left join (select activity_id, count(*)::int as count from activity_link
      where city_id = ${CITY} and unlinked_at is null group by activity_id) linked on linked.activity_id = a.id
    left join (select activity_id, count(*)::int as count from activity_item
      where city_id = ${CITY} and state = 'open' group by activity_id) open on open.activity_id = a.id
    where a.city_id = ${CITY} order by a.id`.execute(tx)
  return rows
}
