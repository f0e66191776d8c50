import type { Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { PeopleGrant } from './person.ts'

type Tx = Transaction<Tables>

export async function insertAppointment(
  tx: Tx,
  grant: PeopleGrant,
  made: {
    readonly id: string
    readonly personId: string
    readonly organizationId: string
    readonly post: string
    readonly fromOn: string
    readonly toOn: string | null
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('appointment')
    .values({
      city_id: CITY,
      id: made.id,
      person_id: made.personId,
      organization_id: made.organizationId,
      post: made.post,
      from_on: made.fromOn,
      to_on: made.toOn,
      recorded_at: made.at,
      recorded_by: grant.actorId,
    })
    .execute()
}

export async function lockAppointment(tx: Tx, id: string) {
  const found = await tx
    .selectFrom('appointment')
    .select(['id', 'post', 'person_id as personId', 'organization_id as organizationId', 'from_on as fromOn'])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

export async function saveAppointmentEnd(tx: Tx, _grant: PeopleGrant, id: string, toOn: string): Promise<void> {
  await tx.updateTable('appointment').set({ to_on: toOn }).where('city_id', '=', CITY).where('id', '=', id).execute()
}
