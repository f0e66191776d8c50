import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { type Grant, type OrganizationRef } from '../../../platform/grant.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { LaneOrganization } from '../domain/lanes.ts'

/** @throws Refusal platform.notFoundOrNotAllowed when there is none, or it has ended; the caller has yet to authorize */
export async function findOrganization(
  db: Kysely<Tables>,
  organizationId: string,
): Promise<OrganizationRef & { readonly name: string }> {
  const found = await db
    .selectFrom('organization')
    .select(['id', 'path', 'name'])
    .where('city_id', '=', CITY)
    .where('id', '=', organizationId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

/** Whether an organisation already has a plan of that name and year (archived ones aside). */
export async function hasPlanNamed(
  db: Kysely<Tables>,
  wish: { readonly organizationId: string; readonly year: number; readonly name: string; readonly except?: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('plan')
    .select('id')
    .where('city_id', '=', CITY)
    .where('organization_id', '=', wish.organizationId)
    .where('year', '=', wish.year)
    .where('name', '=', wish.name)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined && found.id !== wish.except
}

type NewPlan = {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly startOn: string
  readonly copiedFromId: string | null
}

export async function insertPlan(
  tx: Transaction<Tables>,
  grant: Grant<'planning.edit'>,
  plan: NewPlan,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('plan')
    .values({
      city_id: CITY,
      id: plan.id,
      organization_id: grant.organizationId ?? '',
      name: plan.name,
      initials: initialsOf(plan.name, 'organization'),
      year: plan.year,
      start_on: plan.startOn,
      end_on: plan.startOn,
      copied_from_id: plan.copiedFromId,
      changed_at: now,
    })
    .execute()
}

/** The organisations at or beneath a path that have not ended, from above to below. */
export async function organizationsBeneath(db: Kysely<Tables>, path: string): Promise<readonly LaneOrganization[]> {
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'name', 'kind', 'path', 'sort'])
    .where('city_id', '=', CITY)
    .where('ended_on', 'is', null)
    .where(inSubtree(path, 'organization.path'))
    .orderBy('depth')
    .orderBy('sort')
    .orderBy('path')
    .execute()
  return rows.map((row) => ({ ...row, isEnded: false }))
}

/** For each priority that a plan's objectives answer, the one of the same name in another year. */
export async function prioritiesOfYear(
  db: Kysely<Tables>,
  planId: string,
  year: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('objective')
    .innerJoin('priority as old', (join) =>
      join.onRef('old.id', '=', 'objective.priority_id').on('old.city_id', '=', CITY),
    )
    .innerJoin('priority as now', (join) => join.onRef('now.name', '=', 'old.name').on('now.city_id', '=', CITY))
    .select(['old.id as oldId', 'now.id as nowId'])
    .where('objective.city_id', '=', CITY)
    .where('objective.plan_id', '=', planId)
    .where('now.year', '=', year)
    .where('now.retired_on', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.oldId, row.nowId]))
}
