import { showIndicator as contract } from '@hepai/contract/planning'
import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { perDatabase } from '../../../platform/database/per-database.ts'
import type { Actor } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { indicatorProgress, wholePercent } from '../domain/progress.ts'
import { allowedOnPlan } from '../permissions.ts'
import { numberOf } from '../store/plan-model.ts'

export const showIndicator = query(contract, async ({ input, actor, db }) => {
  const { path, organizationId, weight, ...found } = await readableIndicator(db, actor, input.indicatorId)
  const numbers = {
    baselineValue: numberOf(found.baselineValue),
    targetValue: numberOf(found.targetValue),
    value: numberOf(found.value),
  }
  const exact = indicatorProgress({ ...found, ...numbers, weight })
  const percent = exact === null ? 0 : wholePercent(exact)
  const kind = exact === null ? ('noFacts' as const) : ('indicator' as const)
  return {
    ...found,
    ...numbers,
    progress: { percent, why: [{ kind, id: found.id, name: found.name, percent, weight }] },
    readings: await readingRows(db, found.id),
    allowed: allowedOnPlan(actor, { id: organizationId, path }),
  }
})

const everyIndicator = perDatabase((db) =>
  db
    .selectFrom('indicator')
    .innerJoin('plan', (join) => join.onRef('plan.id', '=', 'indicator.plan_id').on('plan.city_id', '=', CITY))
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'plan.organization_id').on('organization.city_id', '=', CITY),
    )
    .leftJoin('objective', (join) =>
      join.onRef('objective.id', '=', 'indicator.objective_id').on('objective.city_id', '=', CITY),
    )
    .leftJoin('task', (join) => join.onRef('task.id', '=', 'indicator.task_id').on('task.city_id', '=', CITY))
    .select(['indicator.id', 'plan.id as planId', 'plan.name as planName', 'organization.name as organizationName'])
    .select(['indicator.objective_id as objectiveId', 'objective.name as objectiveName'])
    .select(['indicator.task_id as taskId', 'task.name as taskName', 'indicator.name', 'indicator.unit'])
    .select(['indicator.caliber', 'indicator.source', 'indicator.direction', 'indicator.aggregate'])
    .select(['indicator.baseline_value as baselineValue', 'indicator.baseline_on as baselineOn'])
    .select(['indicator.target_value as targetValue', 'indicator.target_on as targetOn', 'indicator.decimals'])
    .select(['indicator.value', 'indicator.value_on as valueOn', 'indicator.version', 'indicator.weight'])
    .select(['organization.id as organizationId', 'organization.path'])
    .where('indicator.city_id', '=', CITY)
    .where('indicator.removed_at', 'is', null),
)

async function readableIndicator(db: Kysely<Tables>, actor: Actor, indicatorId: string) {
  const found = await everyIndicator(db)
    .where('indicator.id', '=', indicatorId)
    .where(inScope(scopeOf(actor, 'planning.read'), 'organization.path'))
    .executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

/** All readings, corrected ones included, the latest day first. */
async function readingRows(db: Kysely<Tables>, indicatorId: string) {
  const rows = await db
    .selectFrom('reading')
    .select(['id', 'occurred_on as occurredOn', 'value', 'note', 'recorded_at as recordedAt'])
    .select(['recorded_by_name as recordedByName', 'corrects_id as correctsId', 'corrected_by_id as correctedById'])
    .select(sql<boolean>`(recorded_at at time zone 'Asia/Shanghai')::date - occurred_on > 7`.as('isLate'))
    .where('city_id', '=', CITY)
    .where('indicator_id', '=', indicatorId)
    .orderBy('occurred_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    value: numberOf(row.value) ?? 0,
    recordedAt: row.recordedAt.toISOString(),
  }))
}
