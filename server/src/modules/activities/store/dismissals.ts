import type { DisconnectRule } from '@hepai/contract/activities-links'
import type { Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { OrganizationRef } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import { DISCONNECT_RULES_VERSION } from '../domain/disconnects.ts'
import type { RecordGrant } from './activity.ts'
import { activityOf } from './items.ts'
import { findTask } from './links.ts'

type Tx = Transaction<Tables>

/**
 * The organisation that a finding is about.
 *
 * @throws Refusal platform.notFoundOrNotAllowed when there is no such thing
 */
export async function placeOfSubject(tx: Tx, rule: DisconnectRule, subjectId: string): Promise<OrganizationRef> {
  switch (rule) {
    case 'taskWithoutBranch': {
      const task = await findTask(tx, subjectId)
      if (task === null) throw notFoundOrNotAllowed()
      return task.organization
    }
    case 'branchWithoutLink':
      return placeOf(tx, subjectId)
    case 'activityWithoutLink':
      return placeOfActivity(tx, subjectId)
    case 'itemStillOpen':
      return placeOfActivity(tx, await activityOf(tx, 'activity_item', subjectId))
  }
}

async function placeOf(tx: Tx, id: string): Promise<OrganizationRef> {
  const row = await tx
    .selectFrom('organization')
    .select(['id', 'path'])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return row
}

async function placeOfActivity(tx: Tx, id: string): Promise<OrganizationRef> {
  const row = await tx
    .selectFrom('activity')
    .select('organization_id as organizationId')
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return placeOf(tx, row.organizationId)
}

export type NewDismissal = {
  readonly id: string
  readonly rule: DisconnectRule
  readonly subjectId: string
  readonly reason: string
  readonly expiresOn: string
  readonly at: Date
}

export async function insertDismissal(tx: Tx, grant: RecordGrant, dismissal: NewDismissal): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  await tx
    .insertInto('disconnect_dismissal')
    .values({
      city_id: CITY,
      id: dismissal.id,
      organization_id: grant.organizationId,
      rule: dismissal.rule,
      rules_version: DISCONNECT_RULES_VERSION,
      subject_id: dismissal.subjectId,
      reason: dismissal.reason,
      expires_on: dismissal.expiresOn,
      made_by: grant.actorId,
      made_by_name: grant.actorName ?? '系统',
      made_at: dismissal.at,
    })
    .execute()
}

/**
 * A dismissal that still holds, taken.
 *
 * @throws Refusal platform.notFoundOrNotAllowed when absent or revoked; the caller has yet to authorize
 */
export async function lockDismissal(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('disconnect_dismissal')
    .select(['id', 'rule', 'subject_id as subjectId', 'organization_id as organizationId'])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  const { organizationId, ...dismissal } = row
  return { ...dismissal, organization: await placeOf(tx, organizationId) }
}

/** The finding is listed again from now on; who took the dismissal back stays on it. */
export async function endDismissal(tx: Tx, grant: RecordGrant, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('disconnect_dismissal')
    .set({ revoked_at: at, revoked_by_name: grant.actorName ?? '系统' })
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('organization_id', '=', grant.organizationId)
    .execute()
}
