import type { LightView } from '@hepai/contract/planning-shapes'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { compiled, compiledByShape, type Put } from '../../../platform/database/compiled.ts'
import type { Actor } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inScopePut, inSubtreePut, type Scope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { LaneOrganization } from '../domain/lanes.ts'

type OfPlan = { readonly planId: string }

const planWithin = compiledByShape(
  (db, put: Put<OfPlan & { readonly scope: Scope }>, shape: { readonly roots: number }) =>
    db
      .selectFrom('plan')
      .innerJoin('organization', (join) =>
        join.onRef('organization.id', '=', 'plan.organization_id').on('organization.city_id', '=', CITY),
      )
      .select(['plan.id', 'plan.name', 'plan.year', 'plan.start_on as startOn', 'plan.end_on as endOn'])
      .select(['plan.seq', 'plan.version', 'plan.archived_at as archivedAt'])
      .select(['organization.id as organizationId', 'organization.name as organizationName', 'organization.path'])
      .where('plan.city_id', '=', CITY)
      .where(
        'plan.id',
        '=',
        put((of) => of.planId),
      )
      .where(inScopePut(put, shape.roots, (of) => of.scope, 'organization.path')),
)

/** The head of a plan that the actor may read, with its unit. */
export async function readablePlan(db: Kysely<Tables>, actor: Actor, planId: string) {
  const scope = scopeOf(actor, 'planning.read')
  const [plan] = await planWithin(db, { planId, scope }, { roots: scope.roots.length })
  if (plan === undefined) throw notFoundOrNotAllowed()
  return plan
}

const lanesBeneath = compiled((db, put: Put<OfPlan & { readonly unitPath: string }>) =>
  db
    .selectFrom('organization')
    .select(['id', 'name', 'kind', 'path', 'sort', 'ended_on as endedOn'])
    .where('city_id', '=', CITY)
    .where((where) =>
      where.or([
        inSubtreePut(put, (of) => of.unitPath, 'organization.path'),
        where('id', 'in', (named) =>
          named
            .selectFrom('task')
            .select('organization_id')
            .where('city_id', '=', CITY)
            .where(
              'plan_id',
              '=',
              put((of) => of.planId),
            )
            .where('removed_at', 'is', null),
        ),
      ]),
    ),
)

/** Organisations of a unit, and any that a task of the plan names. */
export async function laneOrganizations(
  db: Kysely<Tables>,
  planId: string,
  unitPath: string,
): Promise<LaneOrganization[]> {
  const rows = await lanesBeneath(db, { planId, unitPath })
  return rows.map(({ endedOn, ...row }) => ({ ...row, isEnded: endedOn !== null }))
}

const ownersOf = compiled((db, put: Put<OfPlan>) =>
  db
    .selectFrom('task')
    .innerJoin('person', (join) => join.onRef('person.id', '=', 'task.owner_id').on('person.city_id', '=', CITY))
    .select(['person.id', 'person.name'])
    .distinct()
    .where('task.city_id', '=', CITY)
    .where(
      'task.plan_id',
      '=',
      put((of) => of.planId),
    )
    .where('task.removed_at', 'is', null),
)

/** Names of the plan's owners by id. */
export async function ownerNames(db: Kysely<Tables>, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await ownersOf(db, { planId })
  return new Map(rows.map((row) => [row.id, row.name]))
}

const prioritiesOf = compiled((db, put: Put<OfPlan>) =>
  db
    .selectFrom('objective')
    .innerJoin('priority', (join) =>
      join.onRef('priority.id', '=', 'objective.priority_id').on('priority.city_id', '=', CITY),
    )
    .select(['priority.id', 'priority.name'])
    .distinct()
    .where('objective.city_id', '=', CITY)
    .where(
      'objective.plan_id',
      '=',
      put((of) => of.planId),
    )
    .where('objective.removed_at', 'is', null),
)

/** Names of the priorities that the plan's objectives answer. */
export async function priorityNames(db: Kysely<Tables>, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await prioritiesOf(db, { planId })
  return new Map(rows.map((row) => [row.id, row.name]))
}

const overridesOf = compiled((db, put: Put<OfPlan & { readonly today: string }>) =>
  db
    .selectFrom('light_override')
    .select(['id', 'subject_id as subjectId', 'light', 'reason', 'expires_on as expiresOn'])
    .select(['made_by_name as byName', 'made_at as at'])
    .where('city_id', '=', CITY)
    .where(
      'plan_id',
      '=',
      put((of) => of.planId),
    )
    .where('cancelled_at', 'is', null)
    .where(
      'expires_on',
      '>=',
      put((of) => of.today),
    )
    .orderBy('made_at')
    .orderBy('id'),
)

/** Lights that people set and that are still valid, by task or objective; of several the newest. */
export async function validOverrides(
  db: Kysely<Tables>,
  planId: string,
  today: string,
): Promise<ReadonlyMap<string, LightView['override']>> {
  const rows = await overridesOf(db, { planId, today })
  return new Map(rows.map(({ subjectId, at, ...row }) => [subjectId, { ...row, at: at.toISOString() }]))
}
