import { type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { ManageGrant, Organization } from './organization.ts'

type Tx = Transaction<Tables>

/** People who belong to it now, by party organisation or by department. */
export async function countPeople(tx: Tx, organizationId: string): Promise<number> {
  const counted = await tx
    .selectFrom('person')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('city_id', '=', CITY)
    .where('left_on', 'is', null)
    .where((where) =>
      where.or([where('organization_id', '=', organizationId), where('department_id', '=', organizationId)]),
    )
    .executeTakeFirstOrThrow()
  return counted.count
}

/** Everyone goes over, those who left too, so that an ended organisation is empty; who came over is in the transfers. */
export async function movePeople(
  tx: Tx,
  grant: ManageGrant,
  from: Organization,
  into: Organization,
  facts: { readonly onDay: string; readonly reason: string; readonly at: Date },
): Promise<number> {
  await sql`insert into person_transfer
      (city_id, id, person_id, from_organization_id, to_organization_id, on_day, reason, recorded_at, recorded_by)
    select ${CITY}, gen_random_uuid(), id, ${from.id}, ${into.id}, ${facts.onDay}, ${facts.reason}, ${facts.at}, ${grant.actorId}
    from person where city_id = ${CITY} and organization_id = ${from.id} and left_on is null`.execute(tx)
  const isFrom = (column: 'organization_id' | 'department_id') =>
    sql<string>`case when ${sql.ref(column)} = ${from.id}::uuid then ${into.id}::uuid else ${sql.ref(column)} end`
  const moved = await tx
    .updateTable('person')
    .set({
      organization_id: isFrom('organization_id'),
      department_id: isFrom('department_id'),
      version: sql<number>`version + 1`,
    })
    .where('city_id', '=', CITY)
    .where((where) => where.or([where('organization_id', '=', from.id), where('department_id', '=', from.id)]))
    .executeTakeFirst()
  return Number(moved.numUpdatedRows)
}

/** Open appointments end on a day; with `intoId` they go on there from that day. */
export async function closeAppointments(
  tx: Tx,
  grant: ManageGrant,
  close: { readonly organizationId: string; readonly onDay: string; readonly intoId?: string; readonly at: Date },
): Promise<void> {
  const { organizationId, onDay, intoId, at } = close
  if (intoId !== undefined)
    await sql`insert into appointment
        (city_id, id, person_id, organization_id, post, from_on, to_on, recorded_at, recorded_by)
      select ${CITY}, gen_random_uuid(), person_id, ${intoId}, post, greatest(from_on, ${onDay}::date), to_on, ${at}, ${grant.actorId}
      from appointment
      where city_id = ${CITY} and organization_id = ${organizationId} and (to_on is null or to_on > ${onDay})`.execute(
      tx,
    )
  await tx
    .updateTable('appointment')
    .set({ to_on: sql<string>`greatest(from_on, ${onDay}::date)` })
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organizationId)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>', onDay)]))
    .execute()
}
