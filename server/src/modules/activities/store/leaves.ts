import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { OrganizationRef } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import { type Leave, leaveWords } from '../domain/leave.ts'
import type {} from '../tables.ts'
import type { RecordGrant } from './activity.ts'
import type { Tx } from './links.ts'

const columns = ['id', 'kind', 'from_on as fromOn', 'to_on as toOn', 'reason'] as const

/** Why each of some people is away on a day; who is not known to be away is not in it. */
export async function leavesOn(
  db: Kysely<Tables>,
  personIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('person_leave')
    .select(['person_id as personId', 'kind', 'reason'])
    .where('city_id', '=', CITY)
    .where('person_id', 'in', personIds)
    .where('removed_at', 'is', null)
    .where('from_on', '<=', day)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', day)]))
    .execute()
  return new Map(rows.map((row) => [row.personId, leaveWords(row)]))
}

export type LeavePerson = { readonly id: string; readonly name: string; readonly organization: OrganizationRef }

/**
 * Locks a person, so that two leaves of one person are entered one after the other.
 *
 * @throws Refusal platform.notFoundOrNotAllowed; the caller has yet to authorize
 */
export async function lockPersonForLeave(tx: Tx, personId: string): Promise<LeavePerson> {
  const row = await tx
    .selectFrom('person')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'person.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['person.id', 'person.name', 'organization.id as organizationId', 'organization.path'])
    .where('person.city_id', '=', CITY)
    .where('person.id', '=', personId)
    .where('person.left_on', 'is', null)
    .forUpdate('person')
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return { id: row.id, name: row.name, organization: { id: row.organizationId, path: row.path } }
}

export const leavesOf = (tx: Tx, personId: string): Promise<readonly Leave[]> =>
  tx
    .selectFrom('person_leave')
    .select(columns)
    .where('city_id', '=', CITY)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .execute()

export type StoredLeave = Leave & { readonly personId: string; readonly version: number }

/** @throws Refusal platform.notFoundOrNotAllowed when it is absent or taken back */
export async function lockLeave(tx: Tx, id: string): Promise<StoredLeave> {
  const row = await tx
    .selectFrom('person_leave')
    .select(columns)
    .select(['person_id as personId', 'version'])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return row
}

export async function insertLeave(
  tx: Tx,
  grant: RecordGrant,
  personId: string,
  { id, kind, fromOn, toOn, reason }: Leave,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('person_leave')
    .values({
      ...{ city_id: CITY, id, person_id: personId, kind, from_on: fromOn, to_on: toOn, reason },
      ...{ recorded_at: at, recorded_by: grant.actorId, recorded_by_name: grant.actorName ?? '系统' },
    })
    .execute()
}

/** Answers the new version. */
export async function updateLeave(
  tx: Tx,
  _grant: RecordGrant,
  current: StoredLeave,
  version: number,
  changed: Omit<Leave, 'id'> | { readonly removedAt: Date; readonly removedReason: string },
): Promise<number> {
  const columnsSet =
    'removedAt' in changed
      ? { removed_at: changed.removedAt, removed_reason: changed.removedReason }
      : { kind: changed.kind, from_on: changed.fromOn, to_on: changed.toOn, reason: changed.reason }
  const updated = await tx
    .updateTable('person_leave')
    .set({ ...columnsSet, version: sql<number>`version + 1` })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) throw versionConflict(current, { version, ...changed })
  return version + 1
}
