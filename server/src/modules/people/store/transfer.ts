import { type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { versionConflict } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { PeopleGrant, Person } from './person.ts'

type Tx = Transaction<Tables>

export type Transfer = {
  readonly id: string
  readonly version: number
  /** Null when the person leaves the city. */
  readonly toOrganizationId: string | null
  readonly departmentId: string | null
  readonly onDay: string
  readonly reason: string
  readonly at: Date
}

/** Moves the person and keeps the trace of it. */
export async function saveTransfer(tx: Tx, grant: PeopleGrant, current: Person, transfer: Transfer): Promise<void> {
  const { toOrganizationId, onDay, reason } = transfer
  const leaves = toOrganizationId === null
  const updated = await tx
    .updateTable('person')
    .set({
      organization_id: toOrganizationId ?? current.organizationId,
      department_id: transfer.departmentId,
      left_on: leaves ? onDay : null,
      left_reason: leaves ? reason : null,
      version: sql<number>`version + 1`,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .where('version', '=', transfer.version)
    .executeTakeFirst()
  if (updated.numUpdatedRows === 0n)
    throw versionConflict(current, { version: transfer.version, organizationId: toOrganizationId })
  await tx
    .insertInto('person_transfer')
    .values({
      city_id: CITY,
      id: transfer.id,
      person_id: current.id,
      from_organization_id: current.organizationId,
      to_organization_id: toOrganizationId,
      on_day: onDay,
      reason,
      recorded_at: transfer.at,
      recorded_by: grant.actorId,
    })
    .execute()
  await closePosts(tx, grant, { personId: current.id, onDay, inOrganizationId: leaves ? null : current.organizationId })
}

/** Posts end with the membership they rested on; every one of them when `inOrganizationId` is null. */
async function closePosts(
  tx: Tx,
  _grant: PeopleGrant,
  close: { readonly personId: string; readonly onDay: string; readonly inOrganizationId: string | null },
): Promise<void> {
  const { inOrganizationId } = close
  await tx
    .updateTable('appointment')
    .set({ to_on: sql<string>`greatest(from_on, ${close.onDay}::date)` })
    .where('city_id', '=', CITY)
    .where('person_id', '=', close.personId)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>', close.onDay)]))
    .$if(inOrganizationId !== null, (update) => update.where('organization_id', '=', inOrganizationId ?? ''))
    .execute()
}
