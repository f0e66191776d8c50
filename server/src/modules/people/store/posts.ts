import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { PeopleGrant } from './person.ts'

/** Every post that someone holds on a day in an organisation at or beneath a path, the earliest first. */
export const postsHeld = (db: Kysely<Tables>, path: string, today: string) =>
  db
    .selectFrom('appointment')
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.city_id', '=', 'appointment.city_id')
        .onRef('organization.id', '=', 'appointment.organization_id'),
    )
    .select(['appointment.id', 'appointment.person_id as personId', 'appointment.organization_id as organizationId'])
    .select(['appointment.post', 'appointment.from_on as fromOn'])
    .where('appointment.city_id', '=', CITY)
    .where(inSubtree(path, 'organization.path'))
    .where(sql<boolean>`(appointment.to_on is null or appointment.to_on > ${today}::date)`)
    .orderBy('appointment.from_on')
    .orderBy('appointment.id')
    .execute()

export type NewAppointment = {
  readonly id: string
  readonly personId: string
  readonly organizationId: string
  readonly post: string
  readonly fromOn: string
}

export async function insertAppointments(
  tx: Transaction<Tables>,
  grant: PeopleGrant,
  made: readonly NewAppointment[],
  at: Date,
): Promise<void> {
  if (made.length === 0) return
  await sql`
    insert into appointment (city_id, id, person_id, organization_id, post, from_on, recorded_at, recorded_by)
    select ${CITY}::integer, r."id", r."personId", r."organizationId", r."post", r."fromOn", ${at}, ${grant.actorId}::uuid
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
      as r("id" uuid, "personId" uuid, "organizationId" uuid, "post" text, "fromOn" date)`.execute(tx)
}

export async function endAppointments(
  tx: Transaction<Tables>,
  _grant: PeopleGrant,
  ended: readonly { readonly id: string; readonly toOn: string }[],
): Promise<void> {
  if (ended.length === 0) return
  await sql`
    update appointment set to_on = r."toOn"
    from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as r("id" uuid, "toOn" date)
    where appointment.city_id = ${CITY} and appointment.id = r."id"`.execute(tx)
}
