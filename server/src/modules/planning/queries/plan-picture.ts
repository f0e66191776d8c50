import type { LightView } from '@hepai/contract/planning-shapes'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Actor } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inScope, inSubtree, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { LaneOrganization } from '../domain/lanes.ts'

/** The head of a plan that the actor may read, with its unit. */
export async function readablePlan(db: Kysely<Tables>, actor: Actor, planId: string) {
  const plan = await db
    .selectFrom('plan')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'plan.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['plan.id', 'plan.name', 'plan.year', 'plan.start_on as startOn', 'plan.end_on as endOn'])
    .select(['plan.seq', 'plan.version', 'plan.archived_at as archivedAt'])
    .select(['organization.id as organizationId', 'organization.name as organizationName', 'organization.path'])
    .where('plan.city_id', '=', CITY)
    .where('plan.id', '=', planId)
    .where(inScope(scopeOf(actor, 'planning.read'), 'organization.path'))
    .executeTakeFirst()
  if (plan === undefined) throw notFoundOrNotAllowed()
  return plan
}

/** Organisations of a unit, and any that a task of the plan names. */
export async function laneOrganizations(
  db: Kysely<Tables>,
  planId: string,
  unitPath: string,
): Promise<LaneOrganization[]> {
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'name', 'kind', 'path', 'sort', 'ended_on as endedOn'])
    .where('city_id', '=', CITY)
    .where((where) =>
      where.or([
        inSubtree(unitPath, 'organization.path'),
        where('id', 'in', (named) =>
          named
            .selectFrom('task')
            .select('organization_id')
            .where('city_id', '=', CITY)
            .where('plan_id', '=', planId)
            .where('removed_at', 'is', null),
        ),
      ]),
    )
    .execute()
  return rows.map(({ endedOn, ...row }) => ({ ...row, isEnded: endedOn !== null }))
}

/** Names of the plan's owners by id. */
export async function ownerNames(db: Kysely<Tables>, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('person', (join) => join.onRef('person.id', '=', 'task.owner_id').on('person.city_id', '=', CITY))
    .select(['person.id', 'person.name'])
    .distinct()
    .where('task.city_id', '=', CITY)
    .where('task.plan_id', '=', planId)
    .where('task.removed_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Names of the priorities that the plan's objectives answer. */
export async function priorityNames(db: Kysely<Tables>, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('objective')
    .innerJoin('priority', (join) =>
      join.onRef('priority.id', '=', 'objective.priority_id').on('priority.city_id', '=', CITY),
    )
    .select(['priority.id', 'priority.name'])
    .distinct()
    .where('objective.city_id', '=', CITY)
    .where('objective.plan_id', '=', planId)
    .where('objective.removed_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Lights that people set and that are still valid, by task or objective; of several the newest. */
export async function validOverrides(
  db: Kysely<Tables>,
  planId: string,
  today: string,
): Promise<ReadonlyMap<string, LightView['override']>> {
  const rows = await db
    .selectFrom('light_override')
    .select(['id', 'subject_id as subjectId', 'light', 'reason', 'expires_on as expiresOn'])
    .select(['made_by_name as byName', 'made_at as at'])
    .where('city_id', '=', CITY)
    .where('plan_id', '=', planId)
    .where('cancelled_at', 'is', null)
    .where('expires_on', '>=', today)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ subjectId, at, ...row }) => [subjectId, { ...row, at: at.toISOString() }]))
}
