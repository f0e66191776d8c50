import { listIndicators as contract } from '@hepai/contract/planning'
import { sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { perDatabase } from '../../../platform/database/per-database.ts'
import { type QueryContext, query } from '../../../platform/operations.ts'
import { inScope, inSubtree, scopeOf } from '../../../platform/scope.ts'
import { numberOf } from '../store/plan-model.ts'
import { containing, pathInScope } from './within.ts'

const Place = z.tuple([z.string(), z.uuid(), z.number(), z.uuid()])

const everyIndicator = perDatabase((db) =>
  db
    .selectFrom('indicator')
    .innerJoin('plan', (join) => join.onRef('plan.id', '=', 'indicator.plan_id').on('plan.city_id', '=', CITY))
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'plan.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['indicator.id', 'indicator.plan_id as planId', 'plan.name as planName', 'indicator.name'])
    .select(['organization.name as organizationName', 'organization.path', 'indicator.sort'])
    .select(['indicator.unit', 'indicator.direction', 'indicator.decimals', 'indicator.value'])
    .select(['indicator.baseline_value as baselineValue', 'indicator.target_value as targetValue'])
    .select(['indicator.value_on as valueOn', 'indicator.reading_count as readingCount'])
    .where('indicator.city_id', '=', CITY)
    .where('indicator.removed_at', 'is', null)
    .where('plan.archived_at', 'is', null)
    .orderBy('organization.path')
    .orderBy('indicator.plan_id')
    .orderBy('indicator.sort')
    .orderBy('indicator.id'),
)

type Filters = Omit<QueryContext<typeof contract>['input'], 'limit' | 'cursor'>
type Asked = Pick<QueryContext<typeof contract>, 'actor' | 'db'> & {
  readonly filters: Filters
  readonly limit: number
  readonly cursor: string | undefined
}

export const listIndicators = query(contract, async ({ input, actor, db }) => {
  const { limit, cursor, ...filters } = input
  const page = await pageOfIndicators({ actor, db, filters, limit, cursor })
  return { items: [...page.rows], nextCursor: page.nextCursor }
})

/** The indicators that meet the filters and lie in reach, from where the cursor says. */
export async function pageOfIndicators({ actor, db, filters, limit, cursor }: Asked) {
  const { organizationId, planId, search, isUnread } = filters
  const beneath = await pathInScope(db, actor, 'planning.read', organizationId)
  const place = cursor === undefined ? null : readCursor(cursor, Place)
  const pattern = containing(search ?? '')
  const rows = await everyIndicator(db)
    .where(inScope(scopeOf(actor, 'planning.read'), 'organization.path'))
    .$if(beneath !== null, (select) => select.where(inSubtree(beneath ?? '', 'organization.path')))
    .$if(planId !== undefined, (select) => select.where('indicator.plan_id', '=', planId ?? ''))
    .$if(isUnread === true, (select) => select.where('indicator.reading_count', '=', 0))
    .$if(pattern !== '%%', (select) => select.where('indicator.name', 'ilike', pattern))
    .$if(place !== null, (select) =>
      select.where(
        sql<boolean>`(organization.path, indicator.plan_id, indicator.sort, indicator.id)
          > (${place?.[0]}, ${place?.[1]}::uuid, ${place?.[2]}::double precision, ${place?.[3]}::uuid)`,
      ),
    )
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.path, row.planId, row.sort, row.id])
  return { rows: page.rows.map(itemOf), nextCursor: page.nextCursor }
}

type Row = {
  readonly id: string
  readonly planId: string
  readonly planName: string
  readonly organizationName: string
  readonly name: string
  readonly unit: string
  readonly direction: 'up' | 'down'
  readonly decimals: number
  readonly baselineValue: string | null
  readonly targetValue: string | null
  readonly value: string | null
  readonly valueOn: string | null
  readonly readingCount: number
}

const itemOf = (row: Row) => ({
  id: row.id,
  planId: row.planId,
  planName: row.planName,
  organizationName: row.organizationName,
  name: row.name,
  unit: row.unit,
  direction: row.direction,
  decimals: row.decimals,
  baselineValue: numberOf(row.baselineValue),
  targetValue: numberOf(row.targetValue),
  value: numberOf(row.value),
  valueOn: row.valueOn,
  readingCount: row.readingCount,
})
