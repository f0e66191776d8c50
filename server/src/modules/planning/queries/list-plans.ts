import { listPlans as contract } from '@hepai/contract/planning'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { dayOf } from '../../../platform/clock.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { perDatabase } from '../../../platform/database/per-database.ts'
import { mayOn } from '../../../platform/grant.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { inScope, inSubtree, scopeOf } from '../../../platform/scope.ts'
import { mayCreatePlans } from '../permissions.ts'
import { unitIdsAbove } from '../store/plan.ts'
import { containing, pathInScope } from './within.ts'

const everyPlan = perDatabase((db) =>
  db
    .selectFrom('plan')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'plan.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['plan.id', 'plan.name', 'plan.year', 'plan.start_on as startOn', 'plan.end_on as endOn', 'plan.version'])
    .select(['plan.task_count as taskCount', 'plan.done_count as doneCount', 'plan.changed_at as changedAt'])
    .select([
      'plan.progress_percent as progressPercent',
      'organization.path',
      'organization.depth',
      'organization.sort',
    ])
    .select(['organization.id as organizationId', 'organization.name as organizationName'])
    .select('plan.archived_at as archivedAt')
    .where('plan.city_id', '=', CITY),
)

type Filters = Omit<QueryContext<typeof contract>['input'], 'limit' | 'cursor'>
type Asked = Pick<QueryContext<typeof contract>, 'actor' | 'db' | 'today'> & {
  readonly filters: Filters
  readonly limit: number
  readonly cursor: string | undefined
}

export const listPlans = query(contract, async ({ input, actor, db, today }) => {
  const { limit, cursor, ...filters } = input
  const page = await pageOfPlans({ actor, db, today, filters, limit, cursor })
  const buttonsOn = (id: string, path: string) => (mayOn(actor, 'planning.edit', { id, path }) ? [...onPlans] : [])
  return {
    items: page.rows.map(({ path, ...row }) => ({ ...row, allowed: buttonsOn(row.organizationId, path) })),
    nextCursor: page.nextCursor,
    allowed: mayCreatePlans(actor) ? [...onPlans] : [],
  }
})

const onPlans = ['planning.createPlan', 'planning.changePlan']

/** The plans that meet the filters and lie in reach, from where the cursor says. */
export async function pageOfPlans({ actor, db, today, filters, limit, cursor }: Asked) {
  const { year, isLate } = filters
  const order = orders[filters.sort]
  const beneath = await pathInScope(db, actor, 'planning.read', filters.organizationId)
  const pattern = containing(filters.search ?? '')
  const rows = await everyPlan(db)
    .select(lateCount(today).as('lateCount'))
    .where('plan.archived_at', filters.isArchived === true ? 'is not' : 'is', null)
    .where(inScope(scopeOf(actor, 'planning.read'), 'organization.path'))
    .$if(beneath !== null, (select) => select.where(inSubtree(beneath ?? '', 'organization.path')))
    .$if(year !== undefined, (select) => select.where('plan.year', '=', year ?? 0))
    .$if(isLate === true, (select) => select.where(lateCount(today), '>', 0))
    .$if(pattern !== '%%', (select) =>
      select.where((where) =>
        where.or([where('plan.name', 'ilike', pattern), where('organization.name', 'ilike', pattern)]),
      ),
    )
    .$if(cursor !== undefined, (select) => select.where(order.after(cursor ?? '')))
    .orderBy(order.by)
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, order.placeOf)
  const units = await unitIdsAbove(
    db,
    page.rows.map((row) => row.path),
  )
  return {
    rows: page.rows.map(({ depth: _depth, sort: _sort, changedAt, archivedAt, ...row }) => ({
      ...row,
      unitId: units.get(row.path) ?? row.organizationId,
      changedAt: changedAt.toISOString(),
      archivedOn: archivedAt === null ? null : dayOf(archivedAt),
    })),
    nextCursor: page.nextCursor,
  }
}

const lateCount = (today: string) =>
  sql<number>`(select count(*)::int from unnest(plan.open_ends) as ends (day) where ends.day < ${today}::date)`

type Row = {
  readonly id: string
  readonly depth: number
  readonly sort: number
  readonly organizationName: string
  readonly year: number
  readonly name: string
  readonly changedAt: Date
}
type Order = {
  readonly by: RawBuilder<unknown>
  readonly placeOf: (row: Row) => readonly (string | number)[]
  readonly after: (cursor: string) => RawBuilder<boolean>
}

const TreePlace = z.tuple([z.int(), z.int(), z.string(), z.int(), z.string(), z.uuid()])
const NamePlace = z.tuple([z.string(), z.uuid()])
const TimePlace = z.tuple([z.iso.datetime(), z.uuid()])

/** Units in their official order, never by a figure; the newest year first. */
const officialOrder = sql`organization.depth, organization.sort, organization.name, -plan.year, plan.name, plan.id`

/** Each order ends with the id, so that no two plans share a place. */
const orders: Readonly<Record<'organization' | 'name' | 'changedAt', Order>> = {
  organization: {
    by: officialOrder,
    placeOf: ({ depth, sort, organizationName, year, name, id }) => [depth, sort, organizationName, -year, name, id],
    after: (cursor) => {
      const [depth, sort, organizationName, year, name, id] = readCursor(cursor, TreePlace)
      return sql<boolean>`(${officialOrder}) > (${depth}::int, ${sort}::int, ${organizationName}, ${year}::int, ${name}, ${id}::uuid)`
    },
  },
  name: {
    by: sql`plan.name, plan.id`,
    placeOf: ({ name, id }) => [name, id],
    after: (cursor) => {
      const [name, id] = readCursor(cursor, NamePlace)
      return sql<boolean>`(plan.name, plan.id) > (${name}, ${id}::uuid)`
    },
  },
  changedAt: {
    by: sql`plan.changed_at desc, plan.id desc`,
    placeOf: ({ changedAt, id }) => [changedAt.toISOString(), id],
    after: (cursor) => {
      const [at, id] = readCursor(cursor, TimePlace)
      return sql<boolean>`(plan.changed_at, plan.id) < (${at}::timestamptz, ${id}::uuid)`
    },
  },
}
