import { showCoverage as contract } from '@hepai/contract/planning'
import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { mayInCity } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { inScope, type Scope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { unitIdsAbove } from '../store/plan.ts'
import { prioritiesIn } from '../store/priority.ts'

export const showCoverage = query(contract, async ({ input, actor, db, today }) => {
  const scope = scopeOf(actor, 'planning.read')
  const year = input.year ?? Number(today.slice(0, 4))
  const [priorities, units, cells] = await Promise.all([
    prioritiesIn(db, year),
    unitsWithin(db, scope),
    coverageOf(db, scope, year),
  ])
  const unitIds = await unitIdsAbove(
    db,
    cells.map((cell) => cell.path),
  )
  return {
    year,
    priorities,
    units,
    cells: cells.map(({ path, organizationId, ...cell }) => ({ ...cell, unitId: unitIds.get(path) ?? organizationId })),
    allowed: mayInCity(actor, 'planning.setPriorities') ? ['planning.savePriority'] : [],
  }
})

const unitsWithin = (db: Kysely<Tables>, scope: Scope) =>
  db
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('city_id', '=', CITY)
    .where('kind', '=', 'unit')
    .where('ended_on', 'is', null)
    .where(inScope(scope, 'organization.path'))
    .orderBy('depth')
    .orderBy('sort')
    .orderBy('path')
    .execute()

/** One row for each plan and priority that meet: by the plan's own words, or by an objective. */
async function coverageOf(db: Kysely<Tables>, scope: Scope, year: number) {
  const { rows } = await sql<{
    priorityId: string
    planId: string
    organizationId: string
    path: string
    answer: string | null
    answerVersion: number | null
    objectives: number
    tasks: number
    branches: number
  }>`
    with visible as (
      select plan.id, organization.id as organization_id, organization.path
      from plan
      join organization on organization.city_id = ${CITY} and organization.id = plan.organization_id
      where plan.city_id = ${CITY} and plan.year = ${year} and plan.archived_at is null
        and ${inScope(scope, 'organization.path')}
    ), serving as (
      select objective.plan_id, objective.priority_id, objective.id as objective_id, task.id as task_id, task.branches
      from objective
      join visible on visible.id = objective.plan_id
      left join task on task.city_id = ${CITY} and task.plan_id = objective.plan_id
        and task.objective_id = objective.id and task.removed_at is null
      where objective.city_id = ${CITY} and objective.removed_at is null and objective.priority_id is not null
    ), counted as (
      select plan_id, priority_id, count(distinct objective_id)::int as objectives, count(distinct task_id)::int as tasks
      from serving group by plan_id, priority_id
    ), helping as (
      select plan_id, priority_id, count(distinct branch ->> 'organizationId')::int as branches
      from serving cross join lateral jsonb_array_elements(branches) as branch
      group by plan_id, priority_id
    ), answered as (
      select priority_answer.plan_id, priority_answer.priority_id, priority_answer.answer, priority_answer.version
      from priority_answer join visible on visible.id = priority_answer.plan_id
      where priority_answer.city_id = ${CITY}
    )
    select coalesce(answered.priority_id, counted.priority_id) as "priorityId", visible.id as "planId",
      visible.organization_id as "organizationId", visible.path, answered.answer, answered.version as "answerVersion",
      coalesce(counted.objectives, 0) as objectives, coalesce(counted.tasks, 0) as tasks,
      coalesce(helping.branches, 0) as branches
    from answered
    full join counted on counted.plan_id = answered.plan_id and counted.priority_id = answered.priority_id
    left join helping on helping.plan_id = counted.plan_id and helping.priority_id = counted.priority_id
    join visible on visible.id = coalesce(answered.plan_id, counted.plan_id)
    order by visible.path, visible.id
  `.execute(db)
  return rows
}
