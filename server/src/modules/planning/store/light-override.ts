import type { Light } from '@hepai/contract/planning-shapes'
import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'

type OverrideSubject = { readonly subject: 'task' | 'objective'; readonly subjectId: string }

/** The name of a live task or objective of a plan; null when the plan does not hold it. */
export async function subjectName(
  db: Kysely<Tables>,
  planId: string,
  { subject, subjectId }: OverrideSubject,
): Promise<string | null> {
  const found = await db
    .selectFrom(subject)
    .select('name')
    .where('city_id', '=', CITY)
    .where('plan_id', '=', planId)
    .where('id', '=', subjectId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return found?.name ?? null
}

type NewOverride = OverrideSubject & {
  readonly id: string
  readonly planId: string
  readonly light: Light
  readonly reason: string
  readonly expiresOn: string
}

export async function insertOverride(
  tx: Transaction<Tables>,
  grant: Grant<'planning.edit'>,
  override: NewOverride,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('light_override')
    .values({
      city_id: CITY,
      id: override.id,
      plan_id: override.planId,
      subject: override.subject,
      subject_id: override.subjectId,
      light: override.light,
      reason: override.reason,
      expires_on: override.expiresOn,
      made_by: grant.actorId,
      made_by_name: grant.actorName ?? '系统',
      made_at: now,
    })
    .execute()
}

/** @throws Refusal platform.notFoundOrNotAllowed when there is none, or it was cancelled; the caller has yet to authorize */
export async function findOverride(
  db: Kysely<Tables>,
  overrideId: string,
): Promise<OverrideSubject & { readonly id: string; readonly planId: string }> {
  const found = await db
    .selectFrom('light_override')
    .select(['id', 'plan_id as planId', 'subject', 'subject_id as subjectId'])
    .where('city_id', '=', CITY)
    .where('id', '=', overrideId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

export async function endOverride(
  tx: Transaction<Tables>,
  grant: Grant<'planning.edit'>,
  overrideId: string,
  now: Date,
): Promise<void> {
  const ended = await tx
    .updateTable('light_override')
    .set({ cancelled_at: now })
    .where('city_id', '=', CITY)
    .where('id', '=', overrideId)
    .where('cancelled_at', 'is', null)
    .where('plan_id', 'in', (plans) =>
      plans
        .selectFrom('plan')
        .select('plan.id')
        .where('plan.city_id', '=', CITY)
        .where('plan.organization_id', '=', grant.organizationId),
    )
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n) throw notFoundOrNotAllowed()
}
